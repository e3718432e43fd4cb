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

/// Keeps `store`'s `results` what its `what`, `against`, `seed` and `wanted` ask for, until `over` ends it; one round at a
/// time, so that a drag does not heap up work. Returns a promise of the first.
/// `session.once`: its state does not change, and nobody looks at its relations.
/// results: {of: what they are of, {what, against, seed}, runs, warnings, baseline, variant: summaries, comparison, catalogues: of both,
/// ties: null or {baseline, variant}, pair: [Run, Run]}.
export function keepResults(session, store, over) {
  let asked = 0,
    working = false,
    stopping = new AbortController();
  over.addEventListener('abort', () => stopping.abort());
  const work = async () => {
    ++asked;
    stopping.abort();
    if (working) return;
    working = true;
    store.set({ busy: true });
    try {
      for (let done = 0; done !== asked && !over.aborted;) {
        done = asked;
        stopping = new AbortController();
        await round(session, store, stopping.signal);
        if (done === 1 && !over.aborted && !session.once) await warmUp(session, store, stopping.signal);
      }
    } finally {
      working = false;
      store.set({ busy: false });
    }
  };
  store.on(['what', 'against', 'seed', 'wanted'], work);
  return work();
}

// The next runs are made while those that are there are compared.
async function round(session, store, signal) {
  const { what, against, seed, wanted } = store.get(),
    worlds = [againstOf(store.get()), what],
    stages = stagesUpTo(wanted);
  let ties = null;
  try {
    const pair = worlds.map((one) => session.runOf(one, seed)),
      grown = (stage) => growing(pair, stage, signal, against);
    let next = grown(stages[0]);
    for (const [k, stage] of stages.entries()) {
      await next;
      const made = resultsOf(pair, stage, session.known);
      made.catch(() => {});
      await aTurn(); // what they came to is asked before the next are
      if (k + 1 < stages.length) next = grown(stages[k + 1]);
      const results = await made;
      if (signal.aborted) return;
      store.set({ problem: null, results: { ...results, of: { what, against, seed }, ties, pair } });
      if (session.once || ties || stage < Math.min(wanted, STAGES.at(-1))) continue;
      ties = await tiesOf(
        worlds.map((one) => session.runOf(one, seed, true)),
        signal,
      );
      store.set({ results: { ...store.get().results, ties } });
    }
  } catch (error) {
    if (!signal.aborted) store.set({ problem: error });
  }
}

// A browser compiles an engine better as it is used. What a change takes is done once before the first one, which is then
// as quick as those that follow.
async function warmUp({ scenario }, store, signal) {
  const { pair } = store.get().results ?? {},
    runs = STAGES[0],
    other = { patch: { title: 'warming up' } };
  if (!pair) return;
  const run = scenario.run({ ...other, relations: false, evolution: false });
  try {
    await run.upTo(runs, { signal });
    await Promise.all([run.compare(pair[0], { scenario: false, runs }), run.summary({ runs })]);
  } catch {
    // a change that came meanwhile has the word
  }
  await run.close();
  await scenario.forget(other);
}

const aTurn = () => new Promise((resume) => setTimeout(resume));

// What fails here is told where it is waited for. The baseline may be a state that was kept and does not fit.
function growing(pair, stage, signal, against) {
  const [baseline, variant] = pair.map((run) => run.upTo(stage, { signal }));
  const told = baseline.catch((error) => {
    throw signal.aborted || pair[0] === pair[1] ? error : Object.assign(error, { kept: against });
  });
  const grown = Promise.all([told, variant]);
  grown.catch(() => {});
  return grown;
}

async function resultsOf(pair, runs, known) {
  const [baseline, variant] = pair;
  const [{ variants }, first, second] = await Promise.all([
    variant.compare(baseline, { scenario: false, runs }),
    ...pair.map((run) => summaryOf(run, runs)),
  ]);
  const [written, changed] = await Promise.all(pair.map((run) => run.world()));
  const catalogues = [written.catalogue, changed.catalogue];
  const warnings = warningsOf(changed).filter((text) => !known.includes(text));
  return { runs, warnings, comparison: variants[0], baseline: first, variant: second, catalogues };
}

// Of the stages that every change goes through the baseline's are asked for once.
const summaries = new WeakMap();
function summaryOf(run, runs) {
  if (runs > STAGES.at(-1)) return run.summary({ runs });
  if (!summaries.has(run)) summaries.set(run, new Map());
  const kept = summaries.get(run);
  if (!kept.has(runs)) kept.set(runs, run.summary({ runs }));
  return kept.get(runs);
}

// Relations over time, of fewer runs, once the first stages are there.
async function tiesOf(runs, signal) {
  for (const run of runs) await run.upTo(TIES, { signal });
  const [baseline, variant] = await Promise.all(runs.map((run) => run.relations()));
  signal.throwIfAborted();
  return { baseline, variant };
}
