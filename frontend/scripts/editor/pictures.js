// Pictures that are taken in: chosen in the dialog, or pasted with all their bytes.
import { pastedPictures } from "./pasting.js";

// The picture's number, or why it wasn't taken in.
export async function taken(address, data) {
  const answer = await fetch(address, { method: "POST", body: data, headers: { Accept: "application/json" } });
  const said = await answer.json().catch(() => ({}));
  return answer.ok ? said : { message: said.message };
}

// A paste waits for its pictures, and then stands where it was asked for, however much has been written meanwhile.
export async function pasteWith(editor, html, address, token) {
  const place = following(editor, editor.state.selection);
  const { held, withNumbers } = pastedPictures(html);
  const numbers = [];
  for (const one of held) numbers.push(await number(one, address, token));
  const own = following(editor, editor.state.selection);
  const stays = own.now().eq(place.now());
  select(editor, place.now());
  editor.view.pasteHTML(withNumbers(numbers));
  if (!stays) select(editor, own.now());
  place.stop();
  own.stop();
}

async function number(data, address, token) {
  const file = fileOf(data);
  const form = new FormData();
  form.append("csrfmiddlewaretoken", token);
  form.append("file", file);
  return taken(address, form)
    .then((said) => said.file)
    .catch(() => undefined);
}

// Decoded here: what the page may fetch are its own addresses.
function fileOf(data) {
  const [head, body] = data.split(",");
  const type = /image\/\w+/.exec(head)[0];
  const bytes = Uint8Array.from(atob(body.replace(/\s/g, "")), (letter) => letter.charCodeAt(0));
  return new File([bytes], `bilde.${type.slice(6)}`, { type });
}

function following(editor, selection) {
  let bookmark = selection.getBookmark();
  const moved = ({ transaction }) => (bookmark = bookmark.map(transaction.mapping));
  editor.on("transaction", moved);
  return { now: () => bookmark.resolve(editor.state.doc), stop: () => editor.off("transaction", moved) };
}

function select(editor, selection) {
  editor.view.dispatch(editor.state.tr.setSelection(selection));
}
