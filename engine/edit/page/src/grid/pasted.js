// What is copied from a spreadsheet, by the names in its margins or from a cell on.
import { cellsOf, plainNumber } from '../../../../live/page/src/left/table_text.js';

const wordOf = (text) => text.trim().toLowerCase();

/// The key of the row or column that a margin names: by its key, or by what people call it.
function finder(all) {
  const known = new Map(all.flatMap(({ key, title }) => [[wordOf(title ?? key), key], [wordOf(key), key]]));
  return (text) => known.get(wordOf(text));
}

// Names in both margins: most of the first row and of the first column are known.
function hasMargins(table, row, column) {
  const known = (texts, find) => texts.length > 0 && 2 * texts.filter(find).length > texts.length;
  return table.length > 1 && known(table[0].slice(1), column) && known(table.slice(1).map(([first]) => first), row);
}

/// {cells: [{row, column, text}], unknown: [names]}; `at`: {row, column}, numbers of the cell that it is pasted into.
export function pasted(copied, rows, columns, at) {
  const table = cellsOf(copied), [row, column] = [finder(rows), finder(columns)];
  const margins = hasMargins(table, row, column);
  const from = (k) => (margins ? row(table[k + 1][0]) : rows[at.row + k]?.key);
  const to = (l) => (margins ? column(table[0][l + 1] ?? '') : columns[at.column + l]?.key);
  const body = margins ? table.slice(1).map((line) => line.slice(1)) : table;
  const all = body.flatMap((line, k) => line.map((text, l) => ({ row: from(k), column: to(l), text: plainNumber(text) })));
  const names = margins ? [...table.slice(1).map(([first]) => first).filter((one) => !row(one)), ...table[0].slice(1).filter((one) => !column(one))] : [];
  return { cells: all.filter((one) => one.row !== undefined && one.column !== undefined), unknown: [...new Set(names)].filter(Boolean) };
}

/// As a spreadsheet takes it: cells between tabs; with `margins`, names around it.
export function copied(lines, margins) {
  const all = margins ? [['', ...margins.columns], ...lines.map((line, k) => [margins.rows[k], ...line])] : lines;
  return all.map((line) => line.join('\t')).join('\n');
}
