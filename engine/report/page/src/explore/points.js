// The points of an exploration: where each is, and what every outcome comes to there.
import { tableOf } from './answers.js';

/// {factors: names, outcomes: ids, points: [{point, world, at: {name: value}, of: {id: {value, low, high}}, runs}]}; null
/// where there is no such table. An outcome has three columns, its value and the ends of its interval; they stand last.
export function pointsOf(exploration) {
  const table = tableOf(exploration, 'points.csv');
  if (!table) return null;
  const { columns } = table;
  const first = firstOutcome(columns, exploration.request.varied);
  const factors = columns.slice(2, first);
  const outcomes = columns.slice(first, -1).filter((_, k) => k % 3 === 0);
  const points = table.rows.map((row) => ({
    point: row[0],
    world: row[1],
    at: Object.fromEntries(factors.map((name, k) => [name, row[2 + k]])),
    of: Object.fromEntries(outcomes.map((id, k) => [id, valueAt(row, first + 3 * k)])),
    runs: row.at(-1),
  }));
  return { table, factors, outcomes, points };
}

function valueAt(row, place) {
  const [value, low, high] = row.slice(place, place + 3);
  return { value, low, high, runs: row.at(-1) };
}

// What was varied is known where it was asked for; else columns are taken in threes from the end.
function firstOutcome(columns, varied) {
  if (varied?.length) return 2 + varied.length;
  const isOutcome = (place) =>
    place >= 2 && columns[place + 1] === `${columns[place]}_low` && columns[place + 2] === `${columns[place]}_high`;
  let first = columns.length - 1;
  while (isOutcome(first - 3)) first -= 3;
  return first;
}

/// The values that come up, in their order; texts as they come.
export function distinct(values) {
  const all = [...new Set(values)];
  return all.every((value) => typeof value === 'number') ? all.sort((one, other) => one - other) : all;
}

/// The parameters that take more than one value.
export const varyingOf = ({ factors, points }) =>
  factors.filter((name) => distinct(points.map(({ at }) => at[name])).length > 1);

/// `mediation_rate 2.4, strategic_depth 0.5`
export const placeText = (factors, { at }, text) =>
  factors.map((name) => `${name} ${typeof at[name] === 'number' ? text(at[name]) : at[name]}`).join(', ');
