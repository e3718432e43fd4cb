// A table as spreadsheets copy it: cells between tabs, rows on lines of their own.

export const cellsOf = (text) =>
  text
    .replace(/\r/g, '')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
/// 0,5 is a number in half of the world.
export const plainNumber = (text) => text.replace(/^(-|−)?(\d*),(\d+)$/, '$1$2.$3').replace('−', '-');

/// [{from, to, text}] of what was copied, or null for one cell, which the browser pastes by itself. With names of actors
/// in the first row and column it is placed by them, else from the cell (`row`, `column`) on.
export function readTable(copied, ids, row, column) {
  const table = cellsOf(copied);
  if (table.length === 1 && table[0].length === 1) return null;
  const named =
    table.length > 1 &&
    table.slice(1).every(([first]) => ids.includes(first)) &&
    table[0].slice(1).every((id) => ids.includes(id));
  const body = named ? table.slice(1).map((line) => line.slice(1)) : table;
  const from = (k) => (named ? table[k + 1][0] : ids[row + k]),
    to = (k) => (named ? table[0][k + 1] : ids[column + k]);
  return body
    .flatMap((line, k) => line.map((text, l) => ({ from: from(k), to: to(l), text: plainNumber(text) })))
    .filter((cell) => cell.from !== undefined && cell.to !== undefined);
}
