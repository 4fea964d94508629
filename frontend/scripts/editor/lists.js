// Text from Word comes with lists that are no lists: paragraphs with a sign before and a level in their style.
const ITEM = "p[class*=MsoListParagraph], p[data-style*='mso-list']";
const SIGN = "[data-style*='mso-list:Ignore'], [data-style*='mso-list: Ignore']";
const DEEPEST = 6;

// Each run of them becomes one list, a deeper level inside the point before it.
export function lists(page) {
  for (const first of page.querySelectorAll(ITEM)) {
    if (!first.isConnected) continue;
    const run = [first];
    while (run.at(-1).nextElementSibling?.matches(ITEM)) run.push(run.at(-1).nextElementSibling);
    const place = page.createElement("div");
    first.before(place);
    gather(page, place, run);
    place.replaceWith(...place.childNodes);
  }
}

function gather(page, place, run) {
  // The lists that are open, the outermost first.
  let open = [];
  let point = null;
  for (const paragraph of run) {
    const sign = paragraph.querySelector(SIGN);
    // A paragraph in the point before, which Word gives the style of a point and no sign.
    if (point && !sign && !/mso-list/.test(paragraph.dataset.style ?? "")) {
      point.append(paragraph);
      continue;
    }
    const ordered = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i.test(sign?.textContent ?? "");
    sign?.remove();
    const level = levelOf(paragraph);
    open = open.filter((list) => list.level <= level);
    const last = open.at(-1);
    if (last?.level === level && last.ordered !== ordered) open.pop();
    if (open.at(-1)?.level !== level) {
      const node = page.createElement(ordered ? "ol" : "ul");
      (open.at(-1)?.node.lastElementChild ?? place).append(node);
      open.push({ level, ordered, node });
    }
    point = page.createElement("li");
    const line = page.createElement("p");
    line.append(...paragraph.childNodes);
    paragraph.remove();
    point.append(line);
    open.at(-1).node.append(point);
  }
}

function levelOf(paragraph) {
  const said = /mso-list:[^;]*\blevel(\d+)/i.exec(paragraph.dataset.style ?? "");
  return Math.min(Number(said?.[1] ?? 1), DEEPEST);
}
