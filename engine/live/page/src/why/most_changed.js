// The run in which a change makes most difference.

/// Its number, among the runs that both worlds have: by the distance between the courses of all series, each against its
/// own spread, so that none counts more for its unit.
export async function mostChangedRun([baseline, variant], count) {
  const [before, after] = await Promise.all([baseline, variant].map(recordsOf));
  const runs = Math.min(before.length, after.length),
    scale = spreads(before, count);
  let found = 0,
    most = -1;
  for (let run = 0; run < runs; ++run) {
    const distance = after[run].series.reduce(
      (sum, value, at) => sum + gap(value, before[run].series[at], scale[at % count]),
      0,
    );
    if (distance > most) [found, most] = [run, distance];
  }
  return found;
}

const gap = (one, other, spread) => (Number.isFinite(one - other) ? ((one - other) / spread) ** 2 : 0);

async function recordsOf(run) {
  const records = [];
  for await (const record of run) if (records.push(record) >= run.made) break;
  return records;
}

function spreads(records, count) {
  return Array.from({ length: count }, (_, place) => {
    const values = records.flatMap(({ series }) => [series[series.length - count + place]]).filter(Number.isFinite);
    const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1)) || 1;
  });
}
