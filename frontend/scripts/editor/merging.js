// What others wrote is put into the text on the page where it belongs; the cursor and what is being written stay.
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// Blocks `from` to `to` of `before` became `blocks`: by the longest common run, as the server does it.
export function changes(before, after) {
  const a = before.map((block) => JSON.stringify(block));
  const b = after.map((block) => JSON.stringify(block));
  const length = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const found = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const from = i;
    const start = j;
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && length[i + 1][j] >= length[i][j + 1])) i += 1;
      else j += 1;
    }
    found.push({ from, to: i, blocks: after.slice(start, j) });
  }
  return found;
}

const meets = (one, other) => one.from < other.to && other.from < one.to;

// What stands now when `theirs` came while `mine` was being written, both from `base`. Where both changed the same
// place both stand, theirs first: nobody's words go, and the two are side by side to be made into one.
export function together(base, theirs, mine) {
  const others = changes(base, theirs);
  const own = changes(base, mine).filter((one) => !others.some((other) => same(one, other)));
  const all = [
    ...others.map((one) => ({ ...one, first: 0 })),
    ...own.map((one) => (others.some((other) => meets(one, other)) ? { from: one.to, to: one.to, blocks: one.blocks, first: 1 } : { ...one, first: 1 })),
  ].sort((one, other) => one.from - other.from || one.to - other.to || one.first - other.first);
  const found = [];
  let at = 0;
  for (const one of all) {
    found.push(...base.slice(at, Math.max(at, one.from)), ...one.blocks);
    at = Math.max(at, one.to);
  }
  return [...found, ...base.slice(at)];
}

// Replaces only the blocks that differ, from the last to the first, so that the cursor stays where it was.
export function replaceBlocks(editor, blocks) {
  const { state, view } = editor;
  const before = state.doc.toJSON().content ?? [];
  const places = [];
  state.doc.forEach((_node, offset) => places.push(offset));
  places.push(state.doc.content.size);
  const transaction = state.tr;
  for (const one of changes(before, blocks).reverse()) {
    const nodes = one.blocks.map((block) => state.schema.nodeFromJSON(block));
    transaction.replaceWith(places[one.from], places[one.to], nodes);
  }
  if (transaction.docChanged) view.dispatch(transaction.setMeta("addToHistory", false).setMeta("fromOthers", true));
}
