// The run in which a change makes most difference.
import { seriesOf, sharedPlaces } from '../middle/series.js';

/// Its number, among the runs that are shown: by the distance between the courses of all series that both worlds have,
/// each against its own spread, so that none counts more for its unit.
export async function mostChangedRun({ pair, runs: shown, catalogues }) {
  const [before, after] = await Promise.all(pair.map((run) => run.records(shown)));
  const runs = Math.min(before.length, after.length),
    places = sharedPlaces(...catalogues),
    count = seriesOf(catalogues[0]).length,
    scale = spreads(before, count);
  let found = 0,
    most = -1;
  for (let run = 0; run < runs; ++run) {
    const distance = places.reduce(
      (sum, [one, other]) => sum + gap(after[run].series[other], before[run].series[one], scale[one % count]),
      0,
    );
    if (distance > most) [found, most] = [run, distance];
  }
  return found;
}

const gap = (one, other, spread) => (Number.isFinite(one - other) ? ((one - other) / spread) ** 2 : 0);

function spreads(records, count) {
  return Array.from({ length: count }, (_, place) => {
    const values = records.flatMap(({ series }) => [series[series.length - count + place]]).filter(Number.isFinite);
    const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1)) || 1;
  });
}
