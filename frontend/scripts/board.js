// The board: a card is dragged to a column, or «Flytt» shows where it may go. Either way the next page asks for the
// grounds; without script «Flytt» leads there at once.
const board = document.querySelector("[data-board]");
if (board) {
  let dragged = null;

  // What is moved together: the card, or everything chosen where the card is among the chosen.
  const taken = (card) => {
    const chosen = [...board.querySelectorAll("[data-check-row]:checked")].map((box) => box.value);
    return chosen.includes(card.dataset.card) ? chosen : [card.dataset.card];
  };
  const go = (ids, from, to) => {
    const query = new URLSearchParams(ids.map((id) => ["punkt", id]));
    query.set("til", to);
    if (ids.length === 1) query.set("fra", from);
    query.set("tilbake", location.pathname + location.search);
    location.assign(`${board.dataset.board}?${query}`);
  };
  const columnOf = (node) => node.closest("[data-column]");

  board.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-card]");
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.card);
    dragged.classList.add("dragged");
  });
  board.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    mark(null);
    dragged = null;
  });
  board.addEventListener("dragover", (event) => {
    const column = columnOf(event.target);
    if (!dragged || !column || column === columnOf(dragged)) return mark(null);
    event.preventDefault();
    mark(column);
  });
  board.addEventListener("drop", (event) => {
    const column = columnOf(event.target);
    if (!dragged || !column || column === columnOf(dragged)) return;
    event.preventDefault();
    go(taken(dragged), columnOf(dragged).dataset.column, column.dataset.column);
  });
  function mark(column) {
    for (const one of board.querySelectorAll(".over")) if (one !== column) one.classList.remove("over");
    column?.classList.add("over");
  }

  const menu = document.querySelector("[data-move-menu]");
  let moving = null;
  board.addEventListener("click", (event) => {
    const link = event.target.closest("[data-move]");
    if (!link || !menu || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    moving = link.closest("[data-card]");
    const here = columnOf(moving).dataset.column;
    for (const choice of menu.querySelectorAll("[data-move-to]")) choice.parentElement.hidden = choice.dataset.moveTo === here;
    menu.showModal();
    menu.querySelector("li:not([hidden]) button").focus();
  });
  menu?.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-move-to]");
    if (event.target.closest("[data-move-close]")) menu.close();
    if (!choice) return;
    go(taken(moving), columnOf(moving).dataset.column, choice.dataset.moveTo);
  });
  // Up and down go from choice to choice, as in any menu.
  menu?.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const choices = [...menu.querySelectorAll("li:not([hidden]) button")];
    const at = choices.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    choices[(at + choices.length) % choices.length].focus();
    event.preventDefault();
  });
  menu?.addEventListener("close", () => moving?.querySelector("[data-move]").focus());
}
