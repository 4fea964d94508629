// Dates are typed; where the browser has a calendar, a button beside the field opens it.
function add(field) {
  if (field.dataset.calendar || field.disabled || !("showPicker" in HTMLInputElement.prototype)) return;
  field.dataset.calendar = "1";
  const line = document.createElement("span");
  line.className = "date-line";
  field.replaceWith(line);
  const holder = document.createElement("span");
  holder.className = "calendar";
  const picker = Object.assign(document.createElement("input"), { type: "date", tabIndex: -1 });
  picker.setAttribute("aria-hidden", "true");
  const button = Object.assign(document.createElement("button"), { type: "button" });
  button.setAttribute("aria-label", `${label(field)}: ${document.body.dataset.calendarWord || "kalender"}`);
  button.append(drawing());
  button.addEventListener("click", () => {
    picker.value = iso(field.value);
    picker.showPicker();
  });
  picker.addEventListener("change", () => {
    if (picker.value) field.value = picker.value.split("-").reverse().join(".");
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.focus();
  });
  holder.append(picker, button);
  line.append(field, holder);
}
const label = (field) => field.labels?.[0]?.firstChild.textContent.trim() ?? "";
function iso(written) {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written.trim());
  return found ? `${found[3]}-${found[2].padStart(2, "0")}-${found[1].padStart(2, "0")}` : "";
}
function drawing() {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ width: 16, height: 16, viewBox: "0 0 16 16", fill: "none", stroke: "currentColor", "stroke-width": 1.75, "aria-hidden": "true" }))
    made.setAttribute(name, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M2.5 3.5h11v10h-11zM2.5 6.8h11M5.5 1.8v3M10.5 1.8v3");
  made.append(path);
  return made;
}
const all = (root) => root.querySelectorAll?.("input[data-date]").forEach(add);
all(document);
document.addEventListener("htmx:load", (event) => all(event.target));
