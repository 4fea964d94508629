// Where rows become blocks (phones), some browsers forget that it is a table: the roles say it.
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TFOOT: "rowgroup", TR: "row", TD: "cell" };

function keep(table) {
  for (const part of [table, ...table.querySelectorAll("thead, tbody, tfoot, tr, td")]) part.setAttribute("role", ROLES[part.tagName]);
  for (const head of table.querySelectorAll("th")) head.setAttribute("role", head.scope === "row" ? "rowheader" : "columnheader");
}
const all = (root) => matchMedia("(max-width: 760px)").matches && root.querySelectorAll?.("table.rows, table.money-table, table.as-blocks").forEach(keep);
all(document);
document.addEventListener("htmx:load", (event) => all(event.target));
