// Reads the tables of a result folder.
import { readFileSync } from 'node:fs';

/// Rows as arrays of texts; quotes as in RFC 4180.
export function cells(text) {
  const field = /("(?:[^"]|"")*"|[^,\n]*)(,|\r?\n|$)/gy;
  const rows = [[]];
  for (let match = field.exec(text); match && match.index < text.length; match = field.exec(text)) {
    const [, value, end] = match;
    rows.at(-1).push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/// Rows of the file `name` as objects by the names of the columns.
export function table(name) {
  const [head, ...rows] = cells(readFileSync(name, 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((column, place) => [column, row[place]])));
}
