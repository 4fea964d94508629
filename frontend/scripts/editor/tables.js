// A pasted table made as the server keeps it (foundation/documents/narrative/tables.py), so that who pastes sees what
// will stand there: one head row, no cell over several, no table in a table.
const MOST_ACROSS = 60;

// A cell that went over several columns holds what was pasted and no more; that it did is told beside the text.
export function squareTables(page, lost) {
  for (const inner of page.querySelectorAll("table table")) asLines(page, inner);
  for (const table of page.querySelectorAll("table")) square(page, table, lost);
}

// Of a table inside a cell the words are kept, each of its cells on its own line.
function asLines(page, table) {
  if (!table.isConnected) return;
  const lines = [...table.querySelectorAll("td, th")].filter((cell) => !cell.querySelector("table")).map((cell) => {
    const line = page.createElement("p");
    line.textContent = cell.textContent.trim();
    return line;
  });
  table.replaceWith(...lines.filter((line) => line.textContent));
}

function square(page, table, lost) {
  const rows = [...table.rows].filter((row) => row.cells.length);
  if (!rows.length) return table.remove();
  const heads = headRows(rows);
  const grid = gridOf(rows, heads);
  const width = Math.max(...grid.map((row) => row.length));
  const made = page.createElement("table");
  const caption = captionOf(table);
  if (caption) made.dataset.caption = caption;
  const body = made.createTBody();
  const head = body.insertRow();
  for (let at = 0; at < width; at += 1) {
    const cell = page.createElement("th");
    const said = grid.slice(0, heads).map((row) => row[at]?.textContent.replace(/\s+/g, " ").trim() ?? "");
    cell.textContent = [...new Set(said.filter(Boolean))].join(": ");
    head.append(cell);
  }
  for (const row of grid.slice(heads)) {
    const line = body.insertRow();
    for (let at = 0; at < width; at += 1) {
      const cell = page.createElement("td");
      if (row[at]) cell.append(...plainly(page, row[at].cloneNode(true)));
      line.append(cell);
    }
  }
  const wide = grid.slice(heads).flat().some((cell) => cell && cell.colSpan > 1 && cell.colSpan < width && cell.textContent.trim());
  if (wide) lost("merged");
  table.replaceWith(made);
}

// Rows that are nothing but heads; the first where there are none. Word's heads are most often ordinary cells: where the
// first row has both cells that go down and cells that go across, it is the upper part of a head.
function headRows(rows) {
  const isHead = (row) => row.parentElement.tagName === "THEAD" || [...row.cells].every((cell) => cell.tagName === "TH");
  let first = rows.findIndex((row) => !isHead(row));
  const upper = [...rows[0].cells];
  if (first === 0 && upper.some((cell) => cell.colSpan > 1)) first = Math.max(...upper.map((cell) => cell.rowSpan));
  return first > 0 && first < rows.length ? first : 1;
}

// What went over several rows stands in each of them; over several columns in the first, or over each
// in the head.
function gridOf(rows, heads) {
  const grid = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (column in grid[at]) column += 1;
      const across = Math.min(cell.colSpan, MOST_ACROSS);
      const left = rows.length - at;
      const down = Math.min(cell.rowSpan || left, left);
      for (let y = 0; y < down; y += 1) {
        for (let x = 0; x < across; x += 1) {
          // What a head says is not said again below the head.
          grid[at + y][column + x] = at + y < heads || (x === 0 && at >= heads) ? cell : null;
        }
      }
      column += across;
    }
  });
  return grid;
}

// A cell holds paragraphs and lists; of a heading or a quote in it the words.
function plainly(page, cell) {
  for (const block of cell.querySelectorAll("h1, h2, h3, h4, h5, h6, blockquote, div")) {
    if (block.querySelector("p, ul, ol, div")) {
      block.replaceWith(...block.childNodes);
      continue;
    }
    const line = page.createElement("p");
    line.append(...block.childNodes);
    block.replaceWith(line);
  }
  return cell.childNodes;
}

// The table's own caption, or the paragraph beside it that Word says is one.
function captionOf(table) {
  const own = table.dataset.caption || table.caption?.textContent.trim();
  if (own) return own;
  for (const beside of [table.previousElementSibling, table.nextElementSibling]) {
    if (!beside?.matches("p[data-caption]")) continue;
    const said = beside.textContent.replace(/\s+/g, " ").trim();
    beside.remove();
    // Word's own number is another in this document.
    return said.replace(/^(tabell|table)\s+\d+\s*[.:–-]?\s*/i, "") || said;
  }
  return "";
}
