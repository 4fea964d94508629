// The buttons above the text: one stop for Tab, arrows inside (ARIA toolbar); each says whether it is on.
import { TextSelection } from "@tiptap/pm/state";

const COMMANDS = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  heading2: (chain) => chain.toggleHeading({ level: 2 }),
  heading3: (chain) => chain.toggleHeading({ level: 3 }),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  addHeads: (chain) => chain.command(headsAbove),
  addRow: (chain) => chain.addRowAfter(),
  addColumn: (chain) => chain.addColumnAfter(),
  deleteRow: (chain) => chain.deleteRow(),
  deleteColumn: (chain) => chain.deleteColumn(),
  deleteTable: (chain) => chain.deleteTable(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
};

// The first row is the head. Where it is none, an empty one is put above it, and the cursor in it.
function headsAbove({ tr, state, dispatch }) {
  const { $from } = state.selection;
  let depth = $from.depth;
  while (depth && $from.node(depth).type.name !== "table") depth -= 1;
  if (!depth) return false;
  if (!dispatch) return true;
  const { table, tableRow, tableHeader, tableCell } = state.schema.nodes;
  const standing = $from.node(depth);
  const rows = [];
  standing.forEach((row) => {
    const cells = [];
    row.forEach((cell) => cells.push(tableCell.create(null, cell.content)));
    rows.push(tableRow.create(null, cells));
  });
  const heads = Array.from({ length: standing.firstChild.childCount }, () => tableHeader.createAndFill());
  const start = $from.before(depth);
  tr.replaceWith(start, start + standing.nodeSize, table.create(standing.attrs, [tableRow.create(null, heads), ...rows]));
  tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1)));
  return true;
}

const IS_ON = {
  heading2: (editor) => editor.isActive("heading", { level: 2 }),
  heading3: (editor) => editor.isActive("heading", { level: 3 }),
};
const TOGGLES = ["bold", "italic", "heading2", "heading3", "bulletList", "orderedList", "blockquote", "link"];

export function toolbar(editor, bar) {
  const buttons = [...bar.querySelectorAll("button")];
  const shown = () => buttons.filter((button) => !button.closest("[hidden]"));
  const stop = (button) => buttons.forEach((one) => (one.tabIndex = one === button ? 0 : -1));
  stop(buttons[0]);

  bar.addEventListener("keydown", (event) => {
    const listed = shown();
    const at = listed.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: listed.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const button = listed[(next + listed.length) % listed.length];
    stop(button);
    button.focus();
  });
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-command]");
    if (!button) return;
    stop(button);
    COMMANDS[button.dataset.command](editor.chain().focus()).run();
  });

  const refresh = () => {
    for (const button of buttons) {
      const name = button.dataset.command ?? button.dataset.asks;
      if (TOGGLES.includes(name)) button.setAttribute("aria-pressed", String(IS_ON[name]?.(editor) ?? editor.isActive(name)));
    }
    bar.querySelectorAll("[data-in=table]").forEach((group) => (group.hidden = !editor.isActive("table")));
    if (!shown().some((button) => button.tabIndex === 0)) stop(shown()[0]);
  };
  editor.on("transaction", refresh);
  refresh();
}
