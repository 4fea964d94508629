// Remarks in the margin: put at the words that are chosen, shown where they were put, answered and resolved beside.
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const KEY = new PluginKey("remarks");

export function remarks(editor, margin) {
  const openOnes = () => new Set([...margin.querySelectorAll("[data-thread][data-open]")].map((one) => Number(one.dataset.thread)));

  editor.registerPlugin(
    new Plugin({
      key: KEY,
      state: {
        init: () => ({ open: openOnes(), current: 0 }),
        apply: (transaction, standing) => transaction.getMeta(KEY) ?? standing,
      },
      props: {
        decorations(state) {
          const { open, current } = KEY.getState(state);
          const found = [];
          state.doc.descendants((node, at) => {
            const id = node.marks.find((mark) => mark.type.name === "comment")?.attrs.id;
            if (!open.has(id)) return;
            found.push(Decoration.inline(at, at + node.nodeSize, { class: id === current ? "remark current" : "remark" }));
          });
          return DecorationSet.create(state.doc, found);
        },
      },
    }),
  );
  const refresh = (current = KEY.getState(editor.state).current) =>
    editor.view.dispatch(editor.state.tr.setMeta(KEY, { open: openOnes(), current }).setMeta("fromOthers", true));

  // A new remark: its form takes the words that are chosen; when it stands, the words get its mark.
  let chosen = null;
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-remark]")) begin();
    const thread = event.target.closest("[data-thread]");
    if (thread && margin.contains(thread) && !event.target.closest("a, button, textarea")) show(Number(thread.dataset.thread));
  });
  function begin() {
    const { from, to } = editor.state.selection;
    chosen = from === to ? null : { from, to };
    const form = margin.querySelector("form[data-new]");
    form.hidden = false;
    form.elements.quoted.value = chosen ? editor.state.doc.textBetween(from, to, " ").slice(0, 300) : "";
    form.querySelector("[data-quoted]").textContent = form.elements.quoted.value;
    form.elements.text.focus();
  }
  // What is typed elsewhere in the margin, and not sent, stands there again when the margin comes anew; so does what was
  // sent and refused.
  const typed = (sent) => [...margin.querySelectorAll("textarea")].filter((one) => one.value.trim() && one.form !== sent).map((one) => [one.id, one.value]);
  let unsent = [];
  margin.addEventListener("htmx:beforeSwap", (event) => {
    const sent = event.detail.requestConfig.elt.closest("form");
    const refused = event.detail.serverResponse.includes("data-refused");
    unsent = typed(refused ? null : sent);
  });
  margin.addEventListener("htmx:afterSwap", () => {
    for (const [id, words] of unsent) {
      const place = document.getElementById(id);
      if (!place) continue;
      place.value = words;
      place.closest("details")?.setAttribute("open", "");
    }
    unsent = [];
    const made = Number(margin.querySelector("[data-made]")?.dataset.made ?? 0);
    if (made && chosen) {
      const end = editor.state.doc.content.size;
      const mark = editor.schema.marks.comment.create({ id: made });
      editor.view.dispatch(editor.state.tr.addMark(Math.min(chosen.from, end), Math.min(chosen.to, end), mark));
    }
    chosen = null;
    refresh(made || undefined);
  });

  function show(id) {
    refresh(id);
    let place = null;
    editor.state.doc.descendants((node, at) => {
      if (place === null && node.marks.some((mark) => mark.type.name === "comment" && mark.attrs.id === id)) place = at;
    });
    if (place !== null) editor.view.domAtPos(place + 1).node.parentElement?.scrollIntoView({ block: "nearest" });
  }
  editor.on("selectionUpdate", () => {
    const id = editor.state.selection.$from.marks().find((mark) => mark.type.name === "comment")?.attrs.id ?? 0;
    if (id === KEY.getState(editor.state).current) return;
    refresh(id);
    for (const one of margin.querySelectorAll("[data-thread]")) one.classList.toggle("current", Number(one.dataset.thread) === id);
  });
}
