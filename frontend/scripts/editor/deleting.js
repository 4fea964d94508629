// What the browser deletes by itself it also patches: it keeps the look of what it joins by writing styles into the
// page, which the page's rules forbid, and says so each time. So deleting, and typing over what is chosen, is done in
// the document, and the browser shows the outcome.
import { Extension } from "@tiptap/core";
import { Plugin, TextSelection } from "@tiptap/pm/state";

export const Deleting = Extension.create({
  name: "deleting",
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { beforeinput } } })],
});

function beforeinput(view, event) {
  const kind = event.inputType;
  const deletes = kind.startsWith("delete") && kind !== "deleteByDrag" && kind !== "deleteByCut";
  const types = kind === "insertText" && event.data;
  if (view.composing || event.isComposing || !event.cancelable || !(deletes || types)) return false;
  // Chosen cells and pictures have keys of their own.
  if (!(view.state.selection instanceof TextSelection)) return false;
  const range = targetOf(view, event);
  if (!range || range.from === range.to) return false;
  const { tr } = view.state;
  // Where the cursor was moved to a moment ago, the document may not know yet.
  tr.setSelection(TextSelection.create(tr.doc, range.from, range.to));
  if (deletes) tr.delete(range.from, range.to);
  else tr.insertText(event.data);
  event.preventDefault();
  view.dispatch(tr.scrollIntoView());
  return true;
}

// What the browser would delete or type over: it knows letters of several signs, words and lines, and what was chosen
// a moment ago.
function targetOf(view, event) {
  const [range] = event.getTargetRanges();
  if (!range || !view.dom.contains(range.startContainer) || !view.dom.contains(range.endContainer)) return null;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  return { from, to: view.posAtDOM(range.endContainer, range.endOffset) };
}
