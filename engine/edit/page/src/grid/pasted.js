// What is copied from a spreadsheet, by the names in its margins or from a cell on.
import { cellsOf, plainNumber } from '../../../../live/page/src/left/table_text.js';
import { numberIn } from '../text/literal.js';
import { nearest } from './nearest.js';

const wordOf = (text) => text.trim().toLowerCase();

/// The key of the row or column that a margin names: by its key, or by what people call it; `near`: that which it may mean.
function finder(all) {
  const known = new Map(
    all.flatMap(({ key, title }) => [
      [wordOf(title ?? key), key],
      [wordOf(key), key],
    ]),
  );
  const find = (text) => known.get(wordOf(text));
  return Object.assign(find, { near: (text) => nearest(text, all) });
}

const isWord = (text) => text !== '' && numberIn(text) === null;

// Names in both margins, of which most on each side are known or words: on both sides one is known or nearly so, or on one most
// are known and on the other all are words; or a table of three words at least on both.
function hasMargins(table, row, column) {
  if (table.length < 2) return false;
  const sides = [
    [table[0].slice(1), column],
    [table.slice(1).map(([first]) => first), row],
  ];
  const most = (texts, holds) => 2 * texts.filter(holds).length > texts.length;
  const named = sides.every(([texts, find]) => most(texts, (text) => isWord(text) || find(text)));
  const met = sides.every(([texts, find]) => texts.some((text) => find(text) || (isWord(text) && find.near(text))));
  const known = sides.map(([texts, find]) => most(texts, find)),
    words = sides.map(([texts]) => texts.length > 0 && texts.every(isWord));
  const many = sides.every(([texts]) => texts.length > 2);
  return named && (met || (known[0] && words[1]) || (known[1] && words[0]) || (many && words[0] && words[1]));
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

/// A table with names in its margins where some of them are those that were meant: `meant`, by the names as they stand.
export function corrected(text, meant) {
  const named = (name) => meant.get(name) ?? name;
  const [head, ...lines] = cellsOf(text);
  return copied([[head[0], ...head.slice(1).map(named)], ...lines.map(([first, ...rest]) => [named(first), ...rest])]);
}

/// As a spreadsheet takes it: cells between tabs; with `margins`, names around it.
export function copied(lines, margins) {
  const all = margins ? [['', ...margins.columns], ...lines.map((line, k) => [margins.rows[k], ...line])] : lines;
  return all.map((line) => line.join('\t')).join('\n');
}
