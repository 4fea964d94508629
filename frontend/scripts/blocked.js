// What can't be done yet is shown, and says why; pressing it does nothing but move to the reason.
document.addEventListener("click", (event) => {
  if (event.target.closest("[aria-disabled='true']")) event.preventDefault();
}, true);
