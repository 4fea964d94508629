// Text areas grow with what is written.
function fit(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}
function all(root) {
  root.querySelectorAll("textarea[data-autosize]").forEach((area) => area.value && fit(area));
}
all(document);
document.addEventListener("htmx:load", (event) => all(event.target));
document.addEventListener("input", (event) => {
  if (event.target.matches("textarea[data-autosize]")) fit(event.target);
});
