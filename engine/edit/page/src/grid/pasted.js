// What is copied from a spreadsheet, by the names in its margins or from a cell on.
import { cellsOf, plainNumber } from '../../../../live/page/src/left/table_text.js';
import { numberIn } from '../text/literal.js';

const wordOf = (text) => text.trim().toLowerCase();

/// The key of the row or column that a margin names: by its key, or by what people call it.
function finder(all) {
  const known = new Map(
    all.flatMap(({ key, title }) => [
      [wordOf(title ?? key), key],
      [wordOf(key), key],
    ]),
  );
  return (text) => known.get(wordOf(text));
}

const isWord = (text) => text !== '' && numberIn(text) === null;

// Names in both margins: on one side most are known, and on the other most, or all are words; or a table of three words at
// least on both.
function hasMargins(table, row, column) {
  if (table.length < 2) return false;
  const sides = [
    [table[0].slice(1), column],
    [table.slice(1).map(([first]) => first), row],
  ];
  const known = sides.map(([texts, find]) => texts.length > 0 && 2 * texts.filter(find).length > texts.length);
  const words = sides.map(([texts]) => texts.length > 0 && texts.every(isWord)),
    many = sides.every(([texts]) => texts.length > 2);
  return (known[0] && (known[1] || words[1])) || (known[1] && words[0]) || (many && words[0] && words[1]);
}

/// {cells: [{row, column, text}], unknown: {rows: [names], columns: [names]}}; `at`: {row, column}, numbers of the cell that it is pasted into.
export function pasted(copied, rows, columns, at) {
  const table = cellsOf(copied),
    [row, column] = [finder(rows), finder(columns)];
  const margins = hasMargins(table, row, column);
  const from = (k) => (margins ? row(table[k + 1][0]) : rows[at.row + k]?.key);
  const to = (l) => (margins ? column(table[0][l + 1] ?? '') : columns[at.column + l]?.key);
  const body = margins ? table.slice(1).map((line) => line.slice(1)) : table;
  const all = body.flatMap((line, k) =>
    line.map((text, l) => ({ row: from(k), column: to(l), text: plainNumber(text) })),
  );
  const strange = (texts, find) => (margins ? [...new Set(texts.filter((text) => text !== '' && !find(text)))] : []);
  const unknown = {
    rows: strange(
      table.slice(1).map(([first]) => first),
      row,
    ),
    columns: strange(table[0].slice(1), column),
  };
  return { cells: all.filter((one) => one.row !== undefined && one.column !== undefined), unknown };
}

/// As a spreadsheet takes it: cells between tabs; with `margins`, names around it.
export function copied(lines, margins) {
  const all = margins ? [['', ...margins.columns], ...lines.map((line, k) => [margins.rows[k], ...line])] : lines;
  return all.map((line) => line.join('\t')).join('\n');
}
