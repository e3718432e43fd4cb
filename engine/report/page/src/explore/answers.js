// What an exploration answers: its tables by name, its names and numbers in words.
import { count, number, percent } from '../format.js';

/// The table of a file, null where there is none.
export const tableOf = ({ answer }, file) => answer.tables.find((table) => table.file === file) ?? null;

/// Its rows as objects by column; none where the table is not there.
export function rowsOf(exploration, file) {
  const table = tableOf(exploration, file);
  if (!table) return [];
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, k) => [column, row[k]])));
}

/// The label of an outcome, a parameter or a what-if; its id where it has none.
export const nameOf = ({ labels }, id) => (labels && Object.hasOwn(labels, id) && labels[id]) || id;

/// What each part of `A + B` is, where there is more to say than its id.
export const worldText = (exploration, world) =>
  world
    .split(' + ')
    .map((part) => (nameOf(exploration, part) === part ? part : `${part}: ${nameOf(exploration, part)}`))
    .join('; ');

/// What stands at the end of a line.
export const shortWorld = (world) => (world === 'the scenario itself' ? 'as it is' : world);

/// Whether what an outcome comes to is a chance.
export const isChance = ({ answer }, id) =>
  answer.outcomes.some((outcome) => outcome.id === id && outcome.kind !== 'number');

/// How the numbers of an outcome are written.
export const textOf = (share) => (share ? (value) => percent(value) : (value) => number(value));

/// Shares of a variance, which from samples may come to more than all.
export const shareText = (value) => (value > 1 ? `${number(100 * value)} %` : percent(value));

/// How a difference of it is written: of shares in points of per cent.
export const changeOf = (share) => (value) =>
  value === null || value === undefined
    ? '–'
    : share
      ? `${number(100 * value, { sign: true })}${value === 0 ? '' : ' points'}`
      : number(value, { sign: true });

/// `61 % (57 % to 65 %)`, where there is an interval.
export const withInterval = ({ value, low, high }, text) =>
  value === null || low === null || low === undefined || high === null || high === undefined
    ? text(value)
    : `${text(value)} (${text(low)} to ${text(high)})`;

/// That a table is thinned, where it is; a picture of it says so.
export const thinnedText = (table) =>
  table?.rows_in_all > table?.rows.length
    ? `${count(table.rows.length)} of ${count(table.rows_in_all)} rows of ${table.file} are in this page, evenly taken; all are in the folder.`
    : '';
