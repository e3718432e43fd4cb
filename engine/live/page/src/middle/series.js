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

/// {mean, p05, ...} of the series at `place`, an array with a number for each date.
export function courseOf({ statistics }, place, count) {
  const of = (name) =>
    Array.from({ length: statistics[name].length / count }, (_, date) =>
      orNull(statistics[name][date * count + place]),
    );
  return Object.fromEntries(MEASURES.map((name) => [name, of(name)]));
}

const orNull = (value) => (Number.isFinite(value) ? value : null);
