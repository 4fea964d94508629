// Footnotes and remarks of another program: a document here has no place for a note's number. What the note says comes
// in brackets where it was put; a number whose note didn't come along is dropped, and told.
const MARK = /^[\s[(]*(\d{1,4}|[ivxlc]{1,6}|[a-z]|\*{1,3}|†|‡)[\s\])]*$/i;
const ALONE = ".MsoFootnoteReference, .MsoEndnoteReference, [data-style*='mso-special-character:footnote'], [data-style*='mso-special-character: footnote']";
const LISTS = "[data-style*='mso-element:footnote-list'], [data-style*='mso-element:endnote-list']";

export function notes(page, lost) {
  const refers = [...page.querySelectorAll("a[href^='#']")].filter((one) => MARK.test(one.textContent));
  // The first of two that point to each other is where the note is put; the other is in the note itself.
  const found = new Map();
  for (const link of refers) {
    const note = noteOf(page, link);
    if (note && !note.contains(link) && ![...found.values()].some((one) => one.contains(link))) found.set(link, note);
  }
  for (const [link, note] of found) say(page, link, note);
  new Set(found.values()).forEach((note) => note.remove());
  page.querySelectorAll(LISTS).forEach((list) => !list.textContent.trim() && list.remove());
  const dead = [...refers, ...page.querySelectorAll(ALONE)].filter((one) => one.isConnected && !found.has(one));
  for (const one of dead) if (one.isConnected && MARK.test(one.textContent)) drop(one, lost);
}

function drop(mark, lost) {
  mark.remove();
  lost("note");
}

// The block that holds what the link points to.
function noteOf(page, link) {
  const name = link.getAttribute("href").slice(1);
  if (!name) return null;
  const target = page.getElementById(name) ?? [...page.querySelectorAll("a[name]")].find((one) => one.getAttribute("name") === name);
  if (!target) return null;
  const whole = target.closest("[data-style*='mso-element:footnote']:not([data-style*='list']), [data-style*='mso-element:endnote']:not([data-style*='list'])");
  const block = whole ?? (target.matches("div, li, p") ? target : target.closest("p, li, div"));
  // What is pasted without an end of its own may be one block: then it is no note.
  return block && !block.contains(link) ? block : null;
}

function say(page, link, note) {
  const said = note.cloneNode(true);
  const back = [...said.querySelectorAll("a")].find((one) => MARK.test(one.textContent));
  back?.remove();
  const lines = [...(said.matches("div, li") && said.querySelector("p") ? said.querySelectorAll("p") : [said])];
  const parts = [];
  for (const line of lines.filter((one) => one.textContent.trim())) parts.push(...(parts.length ? [" "] : []), ...line.childNodes);
  const place = page.createElement("span");
  place.append(...parts);
  trim(place);
  const before = link.previousSibling?.textContent ?? link.parentElement?.previousSibling?.textContent ?? "";
  link.replaceWith(...(place.textContent ? [/\s$/.test(before) ? "(" : " (", place, ")"] : []));
}

// Without the space that stood between the number and the words.
function trim(place) {
  const walker = place.ownerDocument.createTreeWalker(place, 4);
  let node = walker.nextNode();
  while (node && !node.data.trim()) {
    const empty = node;
    node = walker.nextNode();
    empty.remove();
  }
  if (!node) return;
  node.data = node.data.trimStart();
  let last = node;
  while ((node = walker.nextNode())) if (node.data.trim()) last = node;
  last.data = last.data.trimEnd();
}

// Word's remarks in the margin are no part of the text.
const REMARK = "[class*=msocomanchor i], [class*=MsoCommentReference i], [data-style*='mso-element:comment'], [data-style*='mso-comment-reference'] > [class*=msocom]";
export function comments(page, lost) {
  const found = page.querySelectorAll(REMARK);
  if ([...found].some((one) => one.textContent.trim())) lost("remark");
  found.forEach((one) => one.remove());
}
