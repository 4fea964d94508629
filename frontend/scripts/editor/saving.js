// Keeps the text every few seconds while somebody writes, and says whether it is kept. Nothing that was written is lost
// when the network is gone: it is tried again, and kept in this browser until it has come through.
import { replaceBlocks, together } from "./merging.js";

const SOON = 1500;
const AT_LEAST = 6000;
const HEARTBEAT = 15000;

export class Saving {
  constructor(editor, { address, presence, token, page, words, version, state, others, onClash, left, proposal }) {
    Object.assign(this, { editor, address, presence, token, page, words, version, state, others, onClash });
    this.kept = this.blocks();
    // Which proposal the text was begun with: what is taken in on this page is the latest.
    this.proposal = proposal;
    // An empty line would move the buttons away from under the mouse.
    this.kept_at = state.textContent;
    this.left = left;
    this.failures = 0;
    this.clashed = false;
    editor.on("update", ({ transaction }) => {
      if (!transaction.getMeta("fromOthers")) this.changed();
    });
    editor.on("blur", () => this.now());
    window.addEventListener("beforeunload", (event) => {
      if (this.unsaved()) event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => document.hidden && this.now());
    window.addEventListener("online", () => this.now());
    window.addEventListener("pagehide", () => this.leave());
    this.heart = setInterval(() => this.heard(), HEARTBEAT);
    this.heard();
  }

  blocks() {
    return this.editor.getJSON().content ?? [];
  }

  // As this editor says it: a server's own order of keys and left out attributes would make every block another.
  asHere(body) {
    return this.editor.schema.nodeFromJSON(body).toJSON().content ?? [];
  }

  // A proposal was put into the text.
  takeIn(proposal) {
    this.proposal = proposal;
    this.taken = true;
  }

  unsaved() {
    return this.sending || this.differs();
  }

  // Whether there is more here than what has come through.
  differs() {
    return JSON.stringify(this.blocks()) !== JSON.stringify(this.kept);
  }

  changed() {
    this.say(this.words.writing);
    this.remember();
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.now(), SOON);
    this.latest ??= setTimeout(() => this.now(), AT_LEAST);
  }

  // What isn't kept yet stands in this browser, in case the page or the machine goes.
  remember() {
    try {
      localStorage.setItem(this.left, JSON.stringify({ version: this.version, content: this.blocks(), proposal: this.proposal }));
    } catch {
      // A full or closed store is no reason to stop writing.
    }
  }

  forget() {
    try {
      localStorage.removeItem(this.left);
    } catch {
      // As above.
    }
  }

  async now() {
    clearTimeout(this.soon);
    clearTimeout(this.latest);
    this.latest = undefined;
    if (this.sending) {
      this.again = true;
      return;
    }
    const sent = this.blocks();
    if (!this.differs()) return this.say(this.kept_at, this.clashed);
    this.sending = true;
    this.say(this.words.saving);
    try {
      const body = { type: "doc", attrs: { proposal: this.proposal }, content: sent };
      const answer = await this.post(this.address, { based_on: this.version, page: this.page, body });
      await this.answered(answer, sent);
    } catch {
      this.failed();
    } finally {
      this.sending = false;
      if (this.again) {
        this.again = false;
        this.changed();
      }
    }
  }

  async answered(answer, sent) {
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok && !said.beside) {
      this.say(said.message ?? this.words.refused, true);
      return;
    }
    this.failures = 0;
    // Another was first in the same paragraph: what was sent is kept beside, and so is all that is written from here on.
    // It goes the same way, from the same version, until its writer has chosen or the two no longer meet.
    if (said.beside) this.kept = sent;
    else this.take(said, sent);
    this.clashes(said);
    this.kept_at = said.beside ?? said.saved;
    if (this.differs()) return this.say(this.words.writing);
    this.say(this.kept_at, this.clashed);
    this.forget();
  }

  clashes(said) {
    if (this.clashed === Boolean(said.beside)) return;
    this.clashed = Boolean(said.beside);
    this.onClash(this.clashed ? said : null);
  }

  // When everything has come through; false where it hasn't.
  async through() {
    await this.now();
    while (this.sending) await new Promise((done) => setTimeout(done, 50));
    return !this.differs();
  }

  // What the server has now: others' paragraphs come into the text, what was written since it was sent stays.
  take(said, sent) {
    this.version = said.version;
    if (!this.taken) this.proposal = said.body?.attrs?.proposal ?? this.proposal;
    const stands = said.body ? this.asHere(said.body) : sent;
    if (said.body) replaceBlocks(this.editor, together(sent, stands, this.blocks()));
    this.kept = stands;
    this.others(said.writers ?? []);
  }

  failed() {
    this.failures += 1;
    this.say(this.words.not_saved, true);
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.now(), Math.min(30000, 2000 * 2 ** this.failures));
  }

  // Says that the section is open here, and hears who else has it open and what they have written.
  async heard() {
    if (document.hidden) return;
    try {
      const answer = await this.post(this.presence, { version: this.version });
      if (!answer.ok) return;
      const said = await answer.json();
      this.others(said.writers);
      if (said.body && !this.sending && !this.clashed) this.take(said, this.kept);
    } catch {
      // Heard of again in a quarter of a minute.
    }
  }

  leave() {
    navigator.sendBeacon?.(this.presence, new URLSearchParams({ csrfmiddlewaretoken: this.token, gone: "1" }));
  }

  post(address, data) {
    return fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": this.token, Accept: "application/json" },
      body: JSON.stringify(data),
      keepalive: JSON.stringify(data).length < 60000,
    });
  }

  say(words, isFault = false) {
    this.state.textContent = words;
    this.state.classList.toggle("fault", isFault);
  }
}
