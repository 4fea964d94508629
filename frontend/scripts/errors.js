// The error summary takes the focus, and its links put it in the field, not only beside it.
const show = (root) => root.querySelector?.("[data-error-summary]")?.focus();

show(document);
document.addEventListener("htmx:afterSwap", (event) => show(event.target));
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-error-summary] a[href^='#']");
  if (!link) return;
  const place = document.getElementById(link.hash.slice(1));
  const field = place?.matches("input, select, textarea") ? place : place?.querySelector("input, select, textarea");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.closest(".field")?.scrollIntoView({ block: "center" });
});
