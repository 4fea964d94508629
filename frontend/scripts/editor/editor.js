// The editor of a section. Without script the text is shown and can't be written in; the page says so.
import { Editor } from "@tiptap/core";
import { asking } from "./asking.js";
import { losing } from "./losing.js";
import { cleaned, pastedPictures, wordsIn } from "./pasting.js";
import { pasteWith } from "./pictures.js";
import { remarks } from "./remarks.js";
import { Saving } from "./saving.js";
import { extensions } from "./schema.js";
import { toolbar } from "./toolbar.js";

const FOOT = { top: 60, bottom: 140, left: 5, right: 5 };

const page = document.querySelector("[data-editor]");
if (page) start(page);

function start(page) {
  const given = JSON.parse(page.querySelector("[data-text]").dataset.text);
  const words = given.words;
  const place = page.querySelector("[data-text-place]");
  const lost = losing(page.querySelector("[data-pasted]"), words.lost);
  place.replaceChildren();
  const editor = new Editor({
    element: place,
    extensions: extensions(given.picture),
    content: given.body,
    injectCSS: false,
    // Stars, lines and hashes stay as they are typed: people who write don't know that they could mean something.
    enableInputRules: ["bulletList", "orderedList"],
    enablePasteRules: ["link"],
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": words.label, class: "written", spellcheck: "true", lang: given.language },
      transformPastedHTML: (html) => {
        lost.none();
        return cleaned(html, lost.add);
      },
      handleKeyDown: (view, event) => {
        // Tab stays in lists and tables, Esc leaves the text.
        if (event.key !== "Escape") return false;
        page.querySelector("[data-after-text]")?.focus();
        return true;
      },
      // Room for what is told at the foot of the window.
      scrollThreshold: FOOT,
      scrollMargin: FOOT,
      handlePaste: (_view, event) => files(event.clipboardData, event) || pictures(event),
      handleDrop: (_view, event) => files(event.dataTransfer, event),
    },
  });

  // A picture that is pasted or dropped is asked for its words like any other. A spreadsheet comes with a picture of
  // itself: what has words is taken as words.
  function files(data, event) {
    const [file] = [...(data?.files ?? [])].filter((one) => one.type.startsWith("image/"));
    if (!file || wordsIn(data.getData("text/html"))) return false;
    event.preventDefault();
    page.querySelector("[data-asks=picture]").click();
    const field = page.querySelector("dialog[data-asks-for=picture] input[type=file]");
    const chosen = new DataTransfer();
    chosen.items.add(file);
    field.files = chosen.files;
    return true;
  }

  function pictures(event) {
    const html = event.clipboardData?.getData("text/html") ?? "";
    if (!pastedPictures(html).held.length) return false;
    event.preventDefault();
    // What of it is lost is known when it stands there.
    lost.none();
    pasteWith(editor, html, given.add_picture, given.token);
    return true;
  }

  const count = page.querySelector("[data-count]");
  const counted = () => {
    const text = editor.getText({ blockSeparator: "\n" }).trim();
    count.textContent = words.words.replace("#", text ? text.split(/\s+/).length : 0);
  };
  editor.on("update", counted);
  counted();

  const saving = new Saving(editor, {
    address: given.save,
    presence: given.presence,
    token: given.token,
    page: given.page,
    words,
    version: given.version,
    state: document.querySelector("[data-saved]"),
    left: given.left,
    proposal: given.body.attrs?.proposal,
    others: (names) => others(document.querySelector("[data-writers]"), names, words),
    onClash: (said) => told(page.querySelector("[data-clash]"), said),
  });
  page.querySelector("[data-clash] a").addEventListener("click", (event) => both(event, saving));
  toolbar(editor, page.querySelector("[role=toolbar]"));
  asking(editor, page);
  remarks(editor, document.querySelector("[data-margin]"));
  proposing(editor, saving, given.proposal, page);
  leftOver(editor, saving, given, page);
  page.classList.add("ready");
}

// What the registers propose can be taken into the text and changed there. It never replaces what somebody has written.
function proposing(editor, saving, proposal, page) {
  page.querySelector("[data-propose]")?.addEventListener("click", () => {
    saving.takeIn(proposal.attrs.proposal);
    const end = editor.state.doc.content.size;
    const place = editor.isEmpty ? { from: 0, to: end } : end;
    editor.chain().insertContentAt(place, proposal.content).focus("start").run();
  });
}

function others(place, names, words) {
  place.textContent = names.length ? words.also.replace("#", names.join(", ")) : "";
}

// Said beside the text, in which one writes on: the cursor stays where it is.
function told(notice, said) {
  if (said) notice.querySelector("[data-who]").textContent = said.message;
  notice.hidden = !said;
}

// The page of the two texts has all of it: what was written last goes first.
async function both(event, saving) {
  if (!saving.unsaved() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (await saving.through()) window.location.assign(event.target.closest("a").href);
}

// What could not be kept last time stands in this browser: it is offered, never put in by itself.
function leftOver(editor, saving, given, page) {
  let left = null;
  try {
    left = JSON.parse(localStorage.getItem(given.left) ?? "null");
  } catch {
    return;
  }
  const notice = page.querySelector("[data-left]");
  if (!left?.content || JSON.stringify(left.content) === JSON.stringify(saving.kept)) return;
  notice.hidden = false;
  notice.querySelector("[data-take]").addEventListener("click", () => {
    editor.commands.setContent({ type: "doc", content: left.content });
    saving.version = Math.min(left.version, given.version);
    if (left.proposal) saving.takeIn(left.proposal);
    notice.hidden = true;
    saving.changed();
    editor.commands.focus();
  });
  notice.querySelector("[data-drop]").addEventListener("click", () => {
    localStorage.removeItem(given.left);
    notice.hidden = true;
  });
}
