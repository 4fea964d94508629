// A request in the background that got no answer is said at the top of the page; nothing that was typed is touched.
function say(word) {
  const place = document.getElementById("notices");
  if (!place || !word) return;
  const box = document.createElement("div");
  box.className = "notice warn";
  const line = document.createElement("p");
  line.textContent = word;
  box.append(line);
  place.replaceChildren(box);
  place.scrollIntoView({ block: "nearest" });
}
document.addEventListener("htmx:sendError", () => say(document.body.dataset.lostWord));
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status >= 500) say(document.body.dataset.failedWord);
});
