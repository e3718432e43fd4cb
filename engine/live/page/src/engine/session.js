// The engine that the page holds, with a scenario open: the baseline and the variant on the same luck, made in stages.
import { load } from '../../../../browser/entente.js';
import { variationOf } from '../model/command.js';
import { same } from '../model/merge.js';
import { warningsOf } from '../model/problem.js';
import { unchanged } from '../model/world.js';

// One core is left to the page, but for two cores: the page waits for numbers far longer than it draws.
const CORES = navigator.hardwareConcurrency ?? 2,
  WORKERS = Math.min(4, Math.max(Math.min(2, CORES), CORES - 1));
const KEPT = 4; // worlds whose runs stay in memory
const MOST_KEPT = 60_000; // runs of them all, but for those of the two that are looked at

/// `opened`: by who looks at the page.
/// {scenario, known: warnings that are no news, world(what, seed) -> Run, close()}: throws EntenteError where the text has mistakes.
export async function openSession(wasm, { text, file, files, opened }) {
  const module = await WebAssembly.compile(wasm);
  const scenario = await load(text, { file, files, workers: WORKERS, wasm: module });
  const runs = [];
  /// Runs of a world that is looked at again go on where they ended.
  const runOf = (what, seed, evolution = false) => {
    const key = JSON.stringify([what, seed, evolution]);
    const found = runs.findIndex((kept) => kept.key === key);
    const kept = found < 0 ? { key, what, run: begin(what, seed, evolution) } : runs.splice(found, 1)[0];
    runs.push(kept);
    const made = () => runs.reduce((sum, one) => sum + one.run.made, 0);
    while (runs.length > 2 * KEPT || (runs.length > 4 && made() > MOST_KEPT)) forget(runs.shift());
    return kept.run;
  };
  // A world goes with the last of its runs, but for the scenario as written. New runs of it may have begun meanwhile.
  const forget = async ({ run, what }) => {
    await run.close();
    if (!same(what, unchanged) && !runs.some((kept) => same(kept.what, what))) await scenario.forget(variationOf(what));
  };
  const begin = (what, seed, evolution) =>
    scenario.run({ ...variationOf(what), seed: seed ?? undefined, evolution, relations: evolution });
  // Of the scenario that it was made with, whose text is whole here, the program has told all on its terminal.
  const known = opened ? [] : warningsOf(scenario);
  return { scenario, known, runOf, sameWorld: same, close: () => scenario.close() };
}
