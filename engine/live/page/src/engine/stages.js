// The numbers that the page shows, made anew after every change: after 32 runs, 100, 300 and as many as were asked for.
// What comes of an older state is thrown away.
import { warningsOf } from '../model/problem.js';
import { unchanged } from '../model/world.js';

/// Runs that a page makes at most.
export const MOST = 20_000;
const STAGES = [32, 100, 300];
const PIECE = 500; // then so many at a time, so that a change need not wait for long
const TIES = 100; // runs that relations over time are of

const LATER = Array.from({ length: MOST / PIECE }, (_, k) => PIECE * (k + 1));
const stagesUpTo = (runs) => [...[...STAGES, ...LATER].filter((stage) => stage < runs), runs];

/// What the baseline is: the scenario as written, or a state that was kept.
export const againstOf = ({ saved, against }) => saved.find(({ name }) => name === against)?.what ?? unchanged;

/// Keeps `store`'s `results` what its `what`, `against`, `seed` and `wanted` ask for; one round at a time, so that a drag
/// does not heap up work. Returns a promise of the first.
/// results: {of: what they are of, {what, against, seed}, runs, warnings, baseline, variant: summaries, comparison, catalogues: of both,
/// ties: null or {baseline, variant}, pair: [Run, Run]}.
export function keepResults(session, store) {
  let asked = 0,
    working = false;
  const work = async () => {
    ++asked;
    if (working) return;
    working = true;
    store.set({ busy: true });
    for (let done = 0; done !== asked;) {
      const mine = (done = asked);
      await round(session, store, () => mine !== asked);
    }
    working = false;
    store.set({ busy: false });
  };
  store.on(['what', 'against', 'seed', 'wanted'], work);
  return work();
}

async function round(session, store, stale) {
  const { what, against, seed, wanted } = store.get(),
    worlds = [againstOf(store.get()), what];
  let ties = null;
  try {
    const pair = worlds.map((one) => session.runOf(one, seed));
    for (const stage of stagesUpTo(wanted)) {
      await Promise.all(pair.map((run) => run.upTo(stage)));
      if (stale()) return;
      const results = await resultsOf(pair);
      if (stale()) return;
      store.set({ problem: null, results: { ...results, of: { what, against, seed }, ties, pair } });
      if (ties || stage < Math.min(wanted, STAGES.at(-1))) continue;
      ties = await tiesOf(
        worlds.map((one) => session.runOf(one, seed, true)),
        stale,
      );
      if (stale()) return;
      store.set({ results: { ...store.get().results, ties } });
    }
  } catch (error) {
    if (!stale()) store.set({ problem: error });
  }
}

async function resultsOf(pair) {
  const [baseline, variant] = pair;
  const comparison = (await variant.compare(baseline, { scenario: false })).variants[0];
  const [first, second] = await Promise.all(pair.map((run) => run.summary({ runs: comparison.runs })));
  const [written, changed] = await Promise.all(pair.map((run) => run.world()));
  const catalogues = [written.catalogue, changed.catalogue];
  return { runs: comparison.runs, warnings: warningsOf(changed), comparison, baseline: first, variant: second, catalogues };
}

// Relations over time, of fewer runs, once the first stages are there.
async function tiesOf(runs, stale) {
  for (const run of runs) {
    await run.upTo(TIES);
    if (stale()) return null;
  }
  const [baseline, variant] = await Promise.all(runs.map((run) => run.relations()));
  return { baseline, variant };
}
