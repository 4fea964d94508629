import { addressOf } from "./addresses.js";
import { squareTables } from "./tables.js";

// No style of another program's is applied, not even while it is read: the page's own rules forbid it, and say so.
function unstyled(html) {
  return html.replace(/<style\b[\s\S]*?(<\/style\s*>|$)/gi, "").replace(/<[^<>]*>/g, (tag) => tag.replace(/(["'\s/])style\s*=/gi, "$1 data-style="));
}

// What is pasted, with links that the server keeps and no others.
export function cleaned(pasted) {
  const html = unstyled(pasted);
  const page = new DOMParser().parseFromString(html, "text/html");
  if (/mso-|urn:schemas-microsoft-com|MsoNormal|MsoListParagraph/i.test(html)) fromWord(page);
  squareTables(page);
  for (const link of page.querySelectorAll("a[href]")) {
    const address = addressOf(link.getAttribute("href"));
    if (address) link.setAttribute("href", address);
    else link.replaceWith(...link.childNodes);
  }
  return page.body.innerHTML;
}

// Text from Word comes with lists that are no lists, and with much that only Word understands.
function fromWord(page) {
  page.querySelectorAll("style, script, meta, link, xml, title, o\\:p").forEach((node) => node.remove());
  for (const cell of page.querySelectorAll("[class*=MsoListParagraph], p[data-style*='mso-list']")) gather(page, cell);
  page.querySelectorAll("[data-ordered]").forEach((list) => list.removeAttribute("data-ordered"));
  page.querySelectorAll("p.MsoCaption").forEach((line) => line.setAttribute("data-caption", ""));
  for (const node of page.body.querySelectorAll("*")) {
    for (const { name } of [...node.attributes]) {
      if (!["href", "colspan", "rowspan", "data-about", "data-fact", "data-caption"].includes(name)) node.removeAttribute(name);
    }
  }
}

// A paragraph that Word draws as a point becomes one, in the list right before it where there is one of its kind.
function gather(page, paragraph) {
  const sign = paragraph.querySelector("[data-style*='mso-list:Ignore'], [data-style*='mso-list: Ignore']");
  const said = sign?.textContent ?? "";
  const ordered = /^\s*(\d+|[a-z])[.)]/i.test(said);
  sign?.remove();
  const item = page.createElement("li");
  const line = page.createElement("p");
  line.append(...paragraph.childNodes);
  item.append(line);
  const before = paragraph.previousElementSibling;
  if (before?.dataset.ordered === String(ordered)) {
    before.append(item);
    paragraph.remove();
    return;
  }
  const list = page.createElement(ordered ? "ol" : "ul");
  list.dataset.ordered = String(ordered);
  list.append(item);
  paragraph.replaceWith(list);
}
