// What is pasted, made as the server keeps it, and what of it can't come along, so that whoever pastes is told.
import { addressOf } from "./addresses.js";
import { lists } from "./lists.js";
import { comments, notes } from "./notes.js";
import { squareTables } from "./tables.js";

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>?/gi;
const KEPT = ["href", "colspan", "rowspan", "start", "data-about", "data-fact", "data-file", "data-comment", "data-caption", "data-pm-slice", "alt", "src"];

// No style and no handler of another program's is applied, not even while it is read: a document that shows nothing
// and runs nothing stands under the page's own rules all the same, and the browser says so of each.
function unarmed(html) {
  return html
    .replace(/<(style|script)\b[\s\S]*?(<\/\1\s*>|$)/gi, "")
    .replace(TAG, (tag) => tag.replace(/(["'\s/])(style|on[a-z]+)\s*=/gi, "$1data-$2="));
}

// `lost` is told by name of what doesn't come along.
export function cleaned(pasted, lost = () => {}) {
  const html = unarmed(pasted);
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("style, script, meta, link, xml, title, o\\:p").forEach((node) => node.remove());
  deleted(page, lost);
  notes(page, lost);
  comments(page, lost);
  if (/mso-|urn:schemas-microsoft-com|\bMso[A-Z]/.test(html)) fromWord(page);
  pictures(page, lost);
  squareTables(page, lost);
  links(page);
  for (const node of page.body.querySelectorAll("*")) {
    for (const { name } of [...node.attributes]) if (!KEPT.includes(name)) node.removeAttribute(name);
  }
  return page.body.innerHTML;
}

// What somebody has struck out with changes tracked is not in the text any more; what they put in is.
function deleted(page, lost) {
  const struck = [...page.querySelectorAll("del, [class^=msoDel i], [class*=' msoDel' i]")];
  if (struck.some((one) => one.textContent.trim())) lost("deleted");
  for (const one of struck) {
    const block = one.closest("p, li");
    one.remove();
    // A paragraph that was struck out whole is none.
    if (block && block !== one && !block.textContent.trim() && !block.querySelector("img, table, ins")) block.remove();
  }
}

function fromWord(page) {
  lists(page);
  quotes(page);
  page.querySelectorAll("p.MsoCaption").forEach((line) => line.setAttribute("data-caption", ""));
}

// Paragraphs in Word's styles for quotes; those that follow each other are one quote.
function quotes(page) {
  for (const line of page.querySelectorAll("p.MsoQuote, p.MsoIntenseQuote")) {
    const before = line.previousElementSibling;
    if (before?.matches("blockquote[data-made]")) {
      before.append(line);
      continue;
    }
    const quote = page.createElement("blockquote");
    quote.dataset.made = "";
    line.replaceWith(quote);
    quote.append(line);
  }
}

// A picture of the text's own comes with its number. One that holds its bytes is taken in by whoever pastes (see
// `pastedPictures`); any other lies on the writer's machine or another's server, where nobody else can fetch it.
function pictures(page, lost) {
  for (const picture of page.querySelectorAll("img")) {
    if (picture.closest("figure[data-file]")) continue;
    if (picture.hasAttribute("data-taken")) {
      const figure = page.createElement("figure");
      figure.dataset.file = picture.dataset.taken;
      outermost(picture).after(figure);
      figure.append(picture);
      continue;
    }
    picture.remove();
    lost("picture");
  }
}

// A picture stands between paragraphs, lists and tables, never in one.
function outermost(node) {
  let found = node;
  while (found.parentElement?.closest("p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, span, a")) found = found.parentElement;
  return found;
}

// How many words stand in it: what is copied as a picture alone comes with a tag and none.
export function wordsIn(html) {
  return new DOMParser().parseFromString(unarmed(html), "text/html").body.textContent.trim().length;
}

// The pictures that stand in what is pasted with all their bytes, as files, and the same with their numbers in.
const HELD = /\ssrc\s*=\s*(["'])(data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+)\1/gi;
export function pastedPictures(html) {
  const held = [...html.matchAll(HELD)].map((one) => one[2]);
  return { held, withNumbers: (numbers) => {
    let at = -1;
    return html.replace(HELD, (whole) => {
      at += 1;
      return numbers[at] ? ` data-taken="${numbers[at]}"` : whole;
    });
  } };
}

function links(page) {
  for (const link of page.querySelectorAll("a")) {
    const address = addressOf(link.getAttribute("href") ?? "");
    if (address) link.setAttribute("href", address);
    else link.replaceWith(...link.childNodes);
  }
}
