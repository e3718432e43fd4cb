// Relations over time of both worlds, and what reads them: the mean of a cell at a date, its history.
import { plain } from '../dom.js';

/// What layouts and maps of the report's page read, of the baseline (0) and the variant (1).
export function relationData(catalogue, ties) {
  const N = catalogue.actors.length,
    D = catalogue.dates.length;
  const held = (world, relation) => (world === 0 ? ties?.baseline : ties?.variant)?.relations[relation] ?? null;
  const still = (value) => ({
    mean: new Array(D).fill(value),
    p05: new Array(D).fill(value),
    p95: new Array(D).fill(value),
  });
  return {
    N,
    D,
    V: 2,
    json: {
      dates: catalogue.dates,
      actors: catalogue.actors.map(({ id, name }) => ({ id, name: name ?? id, attributes: {} })),
      relations: catalogue.relations.map(({ id, sense, scale }) => ({ name: plain(id), sense, scale, blocs: null })),
      variants: [{ label: 'As written' }, { label: 'With changes' }],
    },
    /// The N x N means at a date, row by row.
    meanAt(world, relation, date) {
      const one = held(world, relation);
      if (!one) return new Float64Array(N * N);
      const values = Float64Array.from(one.start);
      one.cells.forEach((cell, at) => (values[cell] = one.mean[at * D + date]));
      return values;
    },
    /// {mean, p05, p95} of a cell, an array with a number for each date.
    history(world, relation, from, to) {
      const one = held(world, relation),
        cell = from * N + to,
        at = one ? one.cells.indexOf(cell) : -1;
      if (at < 0) return still(one ? one.start[cell] : null);
      const row = (name) => Array.from(one[name].subarray(at * D, (at + 1) * D));
      return { mean: row('mean'), p05: row('p05'), p95: row('p95') };
    },
  };
}

/// What a view shows at a date: one world (0, 1), or what the changes make of it ('difference').
export function valuesOf(data, world, relation, date) {
  if (world !== 'difference') return data.meanAt(world, relation, date);
  const base = data.meanAt(0, relation, date);
  return data.meanAt(1, relation, date).map((value, cell) => value - base[cell]);
}

/// The largest size of a value at any of some dates, of both worlds or of their difference.
export function largestOf(data, relation, difference) {
  const dates = Array.from({ length: Math.min(12, data.D) }, (_, k) =>
    Math.round((k * (data.D - 1)) / Math.max(1, Math.min(12, data.D) - 1)),
  );
  const worlds = difference ? ['difference'] : [0, 1];
  let most = 0;
  for (const date of dates)
    for (const world of worlds)
      for (const value of valuesOf(data, world, relation, date)) most = Math.max(most, Math.abs(value));
  return most || 1;
}
