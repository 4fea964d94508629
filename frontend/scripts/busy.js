// A button that was pressed says so after a second («Lagrer …»), and a second press does not send twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  const button = event.submitter;
  if (!button) return;
  button.setAttribute("aria-busy", "true");
  if (button.dataset.busyText) setTimeout(() => (button.lastChild.textContent = button.dataset.busyText), 1000);
});
// Coming back by the browser's button finds the form ready again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(ready));
document.addEventListener("htmx:afterRequest", (event) => ready(event.target));

function ready(form) {
  if (!form.dataset) return;
  delete form.dataset.sent;
  form.querySelectorAll?.("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}
