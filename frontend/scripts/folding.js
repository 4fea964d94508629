// What is folded by how much room there is. Without script the list stands open, and the facts are opened by hand.
const PHONE = matchMedia("(max-width: 760px)");
const WIDE = matchMedia("(min-width: 1181px)");
const SHORT = 600;

const listed = document.querySelectorAll("details[data-folds=phone]");
const fold = () => listed.forEach((one) => (one.open = !PHONE.matches));
if (listed.length) {
  fold();
  PHONE.addEventListener("change", fold);
}

if (WIDE.matches) {
  for (const one of document.querySelectorAll("details[data-opens=short]")) {
    one.open = true;
    if (one.offsetHeight > SHORT) one.open = false;
  }
}
