// Metrics and tracked cells over time, out of a summary's statistics: (dates x series) each.

const MEASURES = ['mean', 'p05', 'p25', 'p50', 'p75', 'p95'];

/// [{key, title, unit}] of a catalogue: metrics, then tracked cells.
export const seriesOf = ({ metrics, watched }) => [
  ...metrics.map(({ id, label, unit }) => ({
    key: id,
    title: label ?? id.replaceAll('_', ' ').replaceAll('-', ' '),
    unit,
  })),
  ...watched.map((cell) => ({ key: cell, title: cell, unit: null })),
];

/// {mean, p05, ...} of the series `key`, an array with a number for each of `dates`; null where the world, which has a
/// catalogue of its own, has no such series or date.
export function courseOf({ statistics }, catalogue, key, dates) {
  const all = seriesOf(catalogue),
    place = all.findIndex((one) => one.key === key);
  const at = new Map(catalogue.dates.map((date, number) => [date, number]));
  const of = (name) =>
    dates.map((date) =>
      place < 0 || !at.has(date) ? null : orNull(statistics[name][at.get(date) * all.length + place]),
    );
  return Object.fromEntries(MEASURES.map((name) => [name, of(name)]));
}

/// Places of what two worlds both have in the series of a record: [[of the first, of the second], ...].
export function sharedPlaces(first, second) {
  const [one, other] = [seriesOf(first), seriesOf(second)];
  const dates = new Map(second.dates.map((date, number) => [date, number])),
    keys = new Map(other.map(({ key }, place) => [key, place]));
  return first.dates.flatMap((date, number) =>
    one.flatMap(({ key }, place) =>
      dates.has(date) && keys.has(key)
        ? [[number * one.length + place, dates.get(date) * other.length + keys.get(key)]]
        : [],
    ),
  );
}

/// What is no number, or infinite, is not drawn.
export const orNull = (value) => (Number.isFinite(value) ? value : null);
