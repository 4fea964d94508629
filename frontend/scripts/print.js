// A page that was asked for on paper opens the browser's own dialogue by itself.
if (document.querySelector("[data-print-page]")) addEventListener("load", () => print());
