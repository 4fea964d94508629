// The dialogs that ask for what a command needs: a link, a picture, what a statement rests on, a value, a remark.
import { addressOf } from "./addresses.js";
import { taken } from "./pictures.js";

export function asking(editor, page) {
  const dialogs = new Map([...page.querySelectorAll("dialog[data-asks-for]")].map((one) => [one.dataset.asksFor, one]));

  page.addEventListener("click", (event) => {
    const name = event.target.closest("[data-asks]")?.dataset.asks;
    if (name) open(name);
  });

  function open(name) {
    const dialog = dialogs.get(name);
    if (!dialog) return;
    const form = dialog.querySelector("form");
    form.reset();
    dialog.querySelector("[data-fault]")?.replaceChildren();
    BEFORE[name]?.(form);
    dialog.showModal();
    (form.querySelector("[autofocus]") ?? form.elements[0])?.focus();
  }

  const BEFORE = {
    link: (form) => {
      form.elements.href.value = editor.getAttributes("link").href ?? "";
    },
    caption: (form) => {
      form.elements.caption.value = editor.getAttributes("table").caption ?? "";
    },
    picture: (form) => {
      const standing = editor.isActive("image") ? editor.getAttributes("image") : null;
      form.elements.alt.value = standing?.alt ?? "";
      form.elements.caption.value = standing?.caption ?? "";
      form.elements.file.required = !standing;
      form.elements.file.closest("[data-file]").hidden = Boolean(standing);
    },
    ground: (form) => narrow(form, ""),
    fact: (form) => narrow(form, ""),
  };

  const AFTER = {
    link: (form) => {
      const typed = form.elements.href.value.trim();
      if (!typed) return editor.chain().focus().extendMarkRange("link").unsetLink().run();
      const href = addressOf(typed);
      if (!href) return refused(form);
      const chain = editor.chain().focus().extendMarkRange("link");
      if (editor.state.selection.empty && !editor.isActive("link")) {
        return chain.insertContent({ type: "text", text: typed, marks: [{ type: "link", attrs: { href } }] }).run();
      }
      // Who writes on writes after the word, not over it, and not in the link.
      return chain
        .setLink({ href })
        .command(({ tr, commands }) => commands.setTextSelection(tr.selection.to))
        .command(({ tr, state }) => Boolean(tr.removeStoredMark(state.schema.marks.link)))
        .run();
    },
    caption: (form) => editor.chain().focus().updateAttributes("table", { caption: form.elements.caption.value.trim() }).run(),
    picture: (form) => picture(form),
    ground: (form, chosen) => put(chosen, "ground", { about: chosen?.value, label: chosen?.dataset.label }),
    fact: (form, chosen) => put(chosen, "fact", { key: chosen?.value, label: chosen?.dataset.label }),
  };

  function put(chosen, type, attrs) {
    if (!chosen) return;
    const before = editor.state.selection.$from.nodeBefore;
    const gap = before?.isText && !/\s$/.test(before.text) ? [{ type: "text", text: " " }] : [];
    editor.chain().focus().insertContent([...gap, { type, attrs }]).run();
  }

  // Said in the dialog, which stays open with what was typed.
  function refused(form, message = form.dataset.refused) {
    form.querySelector("[data-fault]").textContent = message;
    return false;
  }

  async function picture(form) {
    const attrs = { alt: form.elements.alt.value.trim(), caption: form.elements.caption.value.trim() };
    if (editor.isActive("image") && !form.elements.file.required) {
      editor.chain().focus().updateAttributes("image", attrs).run();
      return true;
    }
    const said = await taken(form.action, new FormData(form));
    if (!said.file) return refused(form, said.message ?? form.dataset.failed);
    editor.chain().focus().insertContent({ type: "image", attrs: { file: said.file, ...attrs } }).run();
    return true;
  }

  for (const [name, dialog] of dialogs) {
    const form = dialog.querySelector("form");
    form.addEventListener("submit", async (event) => {
      if (!AFTER[name]) return;
      event.preventDefault();
      const chosen = form.querySelector("input[type=radio]:checked");
      if ((await AFTER[name](form, chosen)) !== false) dialog.close();
    });
    form.querySelector("[data-narrow]")?.addEventListener("input", ({ target }) => narrow(form, target.value));
  }

  function narrow(form, words) {
    const asked = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const choice of form.querySelectorAll("[data-choice]")) {
      const fits = asked.every((word) => choice.textContent.toLocaleLowerCase().includes(word));
      choice.hidden = !fits;
      found += Number(fits);
    }
    for (const group of form.querySelectorAll("fieldset")) group.hidden = !group.querySelector("[data-choice]:not([hidden])");
    const none = form.querySelector("[data-none]");
    if (none) none.hidden = found > 0;
  }

  // «Bruk» beside a finding puts it in at the cursor.
  page.addEventListener("click", (event) => {
    const use = event.target.closest("[data-use]");
    if (use) put(use, "ground", { about: use.dataset.use, label: use.dataset.label });
  });
}
