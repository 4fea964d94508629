// Choosing rows: Shift-click or Shift+Space chooses the range; the bar of verbs shows how many, and never takes the focus.
let last = null;
const rows = (root = document) => [...root.querySelectorAll("[data-check-row]")];

document.addEventListener("click", (event) => {
  const box = event.target;
  if (box.matches?.("[data-check-row]")) range(box, event.shiftKey);
  else if (box.matches?.("[data-check-all]")) rows(box.closest("table, form")).forEach((row) => (row.checked = box.checked));
  else if (box.closest?.("[data-bulk-clear]")) clear();
  else return;
  update();
});

// Space on a checkbox gives a click without shiftKey in some browsers, so it is read here.
document.addEventListener("keydown", (event) => {
  if (event.key !== " " || !event.shiftKey || !event.target.matches?.("[data-check-row]")) return;
  event.preventDefault();
  event.target.checked = !event.target.checked;
  range(event.target, true);
  update();
});

function range(box, extend) {
  const all = rows(box.closest("table, form"));
  if (extend && last && all.includes(last)) {
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    all.slice(from, to + 1).forEach((row) => (row.checked = box.checked));
  }
  last = box;
}
function clear() {
  rows().forEach((row) => (row.checked = false));
  document.querySelector("[data-check-all]")?.focus();
}
function update() {
  const all = rows();
  const chosen = all.filter((row) => row.checked).length;
  const bar = document.querySelector("[data-bulk-bar]");
  if (bar) {
    bar.dataset.scripted = "1";
    bar.hidden = chosen === 0;
    bar.querySelector(".chosen").hidden = false;
    bar.querySelector("[data-bulk-count]").textContent = chosen;
  }
  document.querySelectorAll("[data-check-all]").forEach((box) => {
    box.checked = chosen > 0 && chosen === all.length;
    box.indeterminate = chosen > 0 && chosen < all.length;
  });
  document.querySelectorAll("[data-needs-choice]").forEach((link) => (link.hidden = chosen === 0));
}
update();
addEventListener("pageshow", update);
document.addEventListener("htmx:afterSettle", update);
