// [data-opens=id] opens a dialog, [data-closes] closes the one it stands in. Esc and focus back are the browser's own.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (dialog && !dialog.open) {
      fillPerson(dialog);
      dialog.showModal();
    }
    return;
  }
  const closer = event.target.closest("[data-closes]");
  if (closer) closer.closest("dialog")?.close();
  else if (event.target instanceof HTMLDialogElement && outside(event)) event.target.close();
});

function outside({ target, clientX, clientY }) {
  const box = target.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

// The phone's menu shows what the person's menu holds, without its being on the page twice.
function fillPerson(dialog) {
  const place = dialog.querySelector("[data-copy-person]");
  const source = document.querySelector(".top-bar .person .menu-body");
  if (place && source && !place.hasChildNodes()) place.append(...source.cloneNode(true).childNodes);
}

// A form that came back with errors stands in a dialog that must open again.
document.querySelectorAll("dialog:not([open]) [data-error-summary]").forEach((summary) => summary.closest("dialog").showModal());
