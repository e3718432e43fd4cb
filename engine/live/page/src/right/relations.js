// Relations over time of both worlds, and what reads them: the mean of a cell at a date, its history.
import { plain } from '../dom.js';
import { orNull } from '../middle/series.js';

/// Where what `ids` name stands among `own`, in their order: -1 where it does not.
function placesIn(own, ids) {
  const at = new Map(own.map((id, place) => [id, place]));
  return ids.map((id) => at.get(id) ?? -1);
}
const idsOf = (list) => list.map(({ id }) => id);

/// Relations of a world at the places of another's catalogue: of each that it has {start: N x N, NaN where it has no such cell,
/// rows: those that moved, by cell, valueAt(name, row, date)}.
function worldTies({ relations }, own, catalogue) {
  const actors = placesIn(idsOf(own.actors), idsOf(catalogue.actors)),
    dates = placesIn(own.dates, catalogue.dates),
    size = own.actors.length;
  const cells = actors.flatMap((from) => actors.map((to) => (from < 0 || to < 0 ? -1 : from * size + to)));
  return placesIn(idsOf(relations), idsOf(catalogue.relations)).map((place) => {
    if (place < 0) return null;
    const one = relations[place],
      moved = new Map(one.cells.map((cell, row) => [cell, row]));
    return {
      start: Float64Array.from(cells, (cell) => one.start[cell] ?? NaN),
      rows: new Map(cells.flatMap((cell, at) => (moved.has(cell) ? [[at, moved.get(cell)]] : []))),
      valueAt: (name, row, date) => (dates[date] < 0 ? NaN : one[name][row * own.dates.length + dates[date]]),
    };
  });
}

/// What layouts and maps of the report's page read, of the baseline (0) and the variant (1); `catalogues` are theirs.
export function relationData(catalogue, ties, catalogues) {
  const N = catalogue.actors.length,
    D = catalogue.dates.length;
  const worlds = [ties.baseline, ties.variant].map((one, world) => worldTies(one, catalogues[world], catalogue));
  const held = (world, relation) => worlds[world][relation];
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
    },
    /// The N x N means at a date, row by row; NaN where the world has no such cell or date.
    meanAt(world, relation, date) {
      const one = held(world, relation);
      if (!one) return new Float64Array(N * N).fill(NaN);
      const values = Float64Array.from(one.start);
      for (const [cell, row] of one.rows) values[cell] = one.valueAt('mean', row, date);
      return values;
    },
    /// {mean, p05, p95} of a cell, an array with a number, or null, for each date.
    history(world, relation, from, to) {
      const one = held(world, relation),
        row = one?.rows.get(from * N + to);
      if (row === undefined) return still(one ? orNull(one.start[from * N + to]) : null);
      const course = (name) => catalogue.dates.map((_, date) => orNull(one.valueAt(name, row, date)));
      return { mean: course('mean'), p05: course('p05'), p95: course('p95') };
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
      for (const value of valuesOf(data, world, relation, date))
        if (Number.isFinite(value)) most = Math.max(most, Math.abs(value));
  return most || 1;
}
