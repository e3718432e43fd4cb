// Ties that a relation reads from a table: rows of from, to and value, or a matrix with names in both margins.
import { plainNumber } from '../../../../live/page/src/left/table_text.js';
import { folderOf, normalized } from './paths.js';

const SEPARATORS = ['\t', ';', ','];
const cellsOf = (line, between) => line.split(between).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
const read = new Map(); // of texts of files, which do not change

function tiesIn(text) {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const between = SEPARATORS.find((one) => lines[0]?.includes(one)) ?? ',',
    [head = [], ...rows] = lines.map((line) => cellsOf(line, between));
  const [from, to, value] = ['from', 'to', 'value'].map((name) =>
    head.findIndex((cell) => cell.toLowerCase() === name),
  );
  const ties =
    from >= 0 && to >= 0 && value >= 0
      ? rows.map((row) => [row[from], row[to], row[value]])
      : rows.flatMap(([holder, ...row]) => row.map((cell, k) => [holder, head[k + 1], cell]));
  return new Map(
    ties
      .filter(([one, other, cell]) => one !== other && cell)
      .map(([one, other, cell]) => [`${one},${other}`, plainNumber(cell)]),
  );
}

/// {name, get(from, to) -> text or undefined} of a relation that has one; null where it has none, or the page does not hold it.
export function tableOf(world, relation, files) {
  const path = ['relations', relation, 'ties_csv'],
    name = world.value.relations?.[relation]?.ties_csv;
  const text = typeof name === 'string' ? files[normalized(folderOf(world.originOf(path) ?? '') + name)] : undefined;
  if (text === undefined) return null;
  if (!read.has(text)) read.set(text, tiesIn(text));
  const ties = read.get(text);
  return { name, get: (from, to) => ties.get(`${from},${to}`) };
}
