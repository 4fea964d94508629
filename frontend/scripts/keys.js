// `/` search, `?` the list of keys, and sequences such as `g a` from [data-keys] links. Off by choice (WCAG 2.1.4).
const OFF = "varig.keys.off";
let pending = "";
let timer = 0;

const box = document.querySelector("[data-keys-off]");
if (box) {
  box.checked = isOff();
  box.addEventListener("change", () => localStorage.setItem(OFF, box.checked ? "1" : ""));
}

document.addEventListener("keydown", (event) => {
  if (isOff() || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "/") return act(event, () => document.querySelector("[data-list-search], [data-search]")?.focus());
  if (event.key === "?") return act(event, () => document.getElementById("keys")?.showModal());
  if (event.key.length !== 1) return;
  const typed = pending ? `${pending} ${event.key}` : event.key;
  const links = [...document.querySelectorAll("[data-keys]")];
  const hit = links.find((link) => link.dataset.keys === typed);
  if (hit) return act(event, () => location.assign(hit.href));
  remember(links.some((link) => link.dataset.keys.startsWith(`${typed} `)) ? typed : "");
});

function act(event, what) {
  event.preventDefault();
  remember("");
  what();
}
function remember(keys) {
  pending = keys;
  clearTimeout(timer);
  if (keys) timer = setTimeout(() => (pending = ""), 1200);
}
function isOff() {
  return localStorage.getItem(OFF) === "1";
}
function isWriting(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
