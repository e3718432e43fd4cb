/** The module: streams, workers, ensembles that grow, and what goes wrong. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { article, entente, loaded } from "./shipped.mjs";

const sizes = (record) => [record.outcomes.length, record.parameters.length, record.series.length];

test("records come in the order of the runs, as long as the catalogue says", async () => {
  const scenario = await loaded(), runs = [];
  const { outcomes, drawn, dates, metrics, watched } = scenario.catalogue;
  for await (const record of scenario.run({ runs: 40 })) {
    runs.push(record.run);
    assert.deepEqual(sizes(record), [outcomes.length, drawn.length, dates.length * (metrics.length + watched.length)]);
  }
  assert.deepEqual(runs, Array.from({ length: 40 }, (_, k) => k));
  scenario.close();
});

test("any number of workers makes the same bytes, however an ensemble grew", async () => {
  const filesOf = async (workers, steps) => {
    const scenario = await loaded({ workers }), run = scenario.run({ whatIf: scenario.catalogue.what_ifs[0].id });
    for (const runs of steps) await run.upTo(runs);
    const files = await run.files({ trajectories: true });
    scenario.close();
    files.delete("manifest.json"); // it has the time
    return files;
  };
  const alone = await filesOf(0, [70]);
  assert.ok(alone.size > 8);
  for (const [workers, steps] of [[1, [70]], [3, [70]], [0, [20, 50, 70]], [2, [32, 70]]])
    for (const [name, bytes] of await filesOf(workers, steps)) assert.ok(Buffer.from(bytes).equals(Buffer.from(alone.get(name))), name);
});

test("a stream that is left is not made to its end", async () => {
  const scenario = await loaded(), run = scenario.run({ runs: 4000 });
  for await (const record of run) if (record.run === 20) break;
  assert.ok(run.made < 100);
  scenario.close();
});

test("a signal ends it", async () => {
  const scenario = await loaded(), ending = new AbortController(), run = scenario.run({ runs: 4000, signal: ending.signal });
  await run.upTo(32);
  ending.abort();
  await assert.rejects(run.upTo(4000), { name: "AbortError" });
  scenario.close();
});

test("a signal of upTo ends that, and the run goes on", async () => {
  const scenario = await loaded({ workers: 2 }), run = scenario.run({ runs: 64 }), ending = new AbortController(), { signal } = ending;
  const much = run.upTo(4000, { signal });
  ending.abort();
  await assert.rejects(much, { name: "AbortError" });
  await assert.rejects(run.upTo(64, { signal }), { name: "AbortError" });
  await run.upTo(64);
  assert.ok(run.made >= 64 && run.made < 200);
  assert.deepEqual((await run.summary({ runs: 64 })).outcomes, (await scenario.run({ runs: 64 }).summary()).outcomes);
  scenario.close();
});

test("what any number of runs came to is told once they were asked for", async () => {
  const scenario = await loaded({ workers: 2 }), run = scenario.run(), other = scenario.run({ set: { "parameters.mediation_rate": 0 } });
  for (const one of [run, other]) for (const runs of [70, 41]) await one.upTo(runs);
  assert.equal(run.made, 70);
  assert.equal((await run.summary()).outcomes[0].runs, 70);
  assert.deepEqual((await run.summary({ runs: 41 })).outcomes, (await scenario.run({ runs: 41 }).summary()).outcomes);
  assert.equal((await other.compare(run, { runs: 41 })).variants[0].runs, 41);
  assert.equal((await other.compare(run)).variants[0].runs, 70);
  assert.equal((await other.compare(run, { runs: 50 })).variants[0].runs, 50);
  const few = scenario.run({ set: { "parameters.mediation_rate": 1 } });
  await few.upTo(10);
  assert.equal((await few.compare(run)).variants[0].runs, 10);
  const files = await run.files({ runs: 41 }), all = await run.files();
  const rows = (table) => new TextDecoder().decode(table.get("runs.csv")).trim().split("\n").length - 1;
  assert.deepEqual([rows(files), rows(all)], [41, 70]);
  const whole = await scenario.run({ runs: 41 }).files();
  for (const [name, bytes] of whole) if (name !== "manifest.json") assert.ok(Buffer.from(bytes).equals(Buffer.from(files.get(name))), name);
  scenario.close();
});

test("a comparison is of the runs that both have", async () => {
  const scenario = await loaded(), runs = 64, base = scenario.run({ runs }), variant = scenario.run({ set: { "parameters.mediation_rate": 0 }, runs });
  await base.upTo();
  await variant.upTo(32);
  const document = await variant.compare(base);
  assert.equal(document.variants[0].runs, 32);
  const { scenario: told, ...rest } = document.variants[0];
  assert.ok(told.length > 0);
  assert.deepEqual((await variant.compare(base, { scenario: false })).variants[0], rest);
  assert.deepEqual((await base.summary({ runs: 32 })).outcomes, (await scenario.run({ runs: 32 }).summary()).outcomes);
  assert.deepEqual((await base.summary({ runs: 33 })).outcomes, (await scenario.run({ runs: 33 }).summary()).outcomes);
  await assert.rejects(base.summary({ runs: 65 }), { name: "EntenteError", message: "64 runs are made, not 65: upTo makes more" });
  assert.equal((await base.records(8)).length, 8);
  assert.equal((await variant.records(500)).length, 32, "reading makes no run");
  const other = await loaded(), foreign = other.run({ runs });
  await assert.rejects(variant.compare(foreign), { name: "EntenteError", message: /a run of the same scenario/ });
  other.close();
  assert.equal((await base.summary()).outcomes[0].runs, 64);
  scenario.close();
});

test("another text in the same engines is compared on the same luck", async () => {
  const scenario = await loaded({ workers: 2 }), text = scenario.catalogue.resolved;
  const other = await scenario.beside(text.replace(/"mediation_rate": ?\{[^}]*\}/, '"mediation_rate": 0'), { file: "other.json" });
  const [base, changed, set] = [scenario.run({ runs: 48 }), other.run({ runs: 48 }), scenario.run({ runs: 48, set: { "parameters.mediation_rate": 0 } })];
  for (const run of [base, changed, set]) await run.upTo();
  const [{ variants: [texts] }, { variants: [settings] }] = [await changed.compare(base), await set.compare(base)];
  assert.deepEqual(texts.outcomes, settings.outcomes);
  assert.ok(texts.outcomes.some(({ difference }) => difference.value !== 0));
  await assert.rejects(scenario.beside("{", {}), { kind: "scenario" });
  await assert.rejects(scenario.beside(text, { file: article }), { kind: "request", message: /another text needs another name/ });
  await assert.rejects(scenario.beside(text, { name: "x" }), { kind: "request", message: /does not take 'name', but file/ });
  scenario.close();
});

test("giving memory back never fails, and a stream that is closed ends", async () => {
  const scenario = await loaded({ workers: 2 }), run = scenario.run({ runs: 64 });
  await assert.rejects(
    async () => {
      for await (const record of run) if (record.run === 20) await run.close();
    },
    { name: "EntenteError", message: "the run is closed" },
  );
  const wrong = scenario.run({ set: { "parameters.mediation_rate": "nothing" } });
  await assert.rejects(wrong.upTo(16), { name: "EntenteError" });
  await wrong.close();
  await scenario.forget({ set: { "parameters.mediation_rate": "nothing" } });
  const later = scenario.run({ set: { "parameters.mediation_rate": 0 } });
  await later.upTo(16);
  scenario.close();
  await later.close();
  await scenario.forget({ set: { "parameters.mediation_rate": 0 } });
});

test("a world that is forgotten is made anew", async () => {
  const scenario = await loaded({ workers: 2 }), varied = { set: { "parameters.mediation_rate": 0 } };
  const outcomes = async () => {
    const run = scenario.run({ ...varied, runs: 32 }), { outcomes } = await run.summary();
    await run.close();
    return outcomes;
  };
  const first = await outcomes();
  await scenario.forget(varied);
  await scenario.forget({ set: { "parameters.mediation_rate": 1 } }); // nothing is there
  assert.deepEqual(await outcomes(), first);
  await assert.rejects(scenario.forget({}), { name: "EntenteError", message: /until it is closed/ });
  scenario.close();
});

test("what goes wrong says what and where", async () => {
  await assert.rejects(entente.load('{"entente": 1, "actors": {}, "relation": {}}'), (error) => {
    assert.ok(error instanceof entente.EntenteError);
    assert.equal(error.kind, "scenario");
    const { line, column, suggestion, excerpt } = error.diagnostics.find(({ path }) => path === "relation");
    assert.deepEqual([line, column, suggestion], [1, 30, "relations"]);
    assert.match(excerpt, /\n +\| +\^/);
    return true;
  });
  const scenario = await loaded();
  await assert.rejects(scenario.world({ whatIf: "nonsense" }), { kind: "scenario" });
  await assert.rejects(scenario.explain("trust[PAK,XYZ]"), { kind: "name" });
  await assert.rejects(scenario.story({ runs: -1 }), { kind: "request" });
  scenario.close();
});

test("what a scenario cannot hold is refused", async () => {
  const scenario = await loaded(), round = {};
  round.round = { round };
  const refused = async (options, message) => assert.rejects(scenario.run({ runs: 2, ...options }).upTo(), { name: "EntenteError", message });
  for (const value of [NaN, undefined, Infinity, 3n, new Map(), () => 1])
    await refused({ set: { "parameters.mediation_rate": value } }, /^set\.parameters\.mediation_rate: .+ is no value/);
  await refused({ patch: round }, "patch.round.round: it holds itself");
  scenario.close();
});

test("options that a call does not know, or of another kind, are refused", async () => {
  const scenario = await loaded(), run = scenario.run({ runs: 3 });
  const calls = [
    [() => scenario.run({ rusn: 3 }), "run does not take 'rusn', but whatIf, patch, set, runs, seed, relations, evolution, signal"],
    [() => scenario.run({ runs: 0 }), "runs is a whole number from 1 on, not 0"],
    [() => scenario.run({ patch: [] }), "patch is an object, {...}, not []"],
    [() => scenario.run({ patch: "x" }), 'patch is an object, {...}, not "x"'],
    [() => scenario.run({ whatIf: 5 }), "whatIf is a text or a list of texts, not 5"],
    [() => scenario.run({ seed: 0.5 }), "seed is a whole number from 0 to 2^64 - 1, as a text or a bigint beyond 2^53, not 0.5"],
    [() => scenario.run([]), "run takes options, {...}, not []"],
    [() => run.upTo(-1), "upTo takes a whole number from 0 on, not -1"],
    [() => run.compare(), "a run is compared with another run, not with undefined"],
    [() => run.files({ trajectory: true }), "files does not take 'trajectory', but trajectories, runs"],
    [() => scenario.compare({ versus: 1 }), "versus is an object, {...}, not 1"],
    [() => scenario.explain(), 'explain is of a cell, "trust[PAK,AFG]", or of an outcome, {outcome: "id"}, not undefined'],
    [() => scenario.explain({ outcome: "ceasefire" }, { from: "2025-03-01" }), /^explain an outcome does not take 'from'/],
    [() => scenario.story({ as: "html" }), 'as is "json", "text" or "markdown", not "html"'],
    [() => entente.load(5), "scenario.json is a text or a Uint8Array, not 5"],
    [() => entente.load("{}", { workers: -1 }), "workers is a whole number from 0 on, not -1"],
    [() => entente.load("{}", { wasm: new Uint8Array(8) }), /^wasm is not entente\.wasm: /],
    [() => entente.load("{}", { wasm: 7 }), /^wasm is the bytes of entente\.wasm, .* not 7$/],
    [() => entente.load("{}", { files: { "a.json": 7 } }), "a.json is a text or a Uint8Array, not 7"],
  ];
  for (const [call, message] of calls) await assert.rejects(async () => call(), { name: "EntenteError", kind: "request", message });
  scenario.close();
});

test("what is asked of a closed run is refused", async () => {
  const scenario = await loaded(), run = scenario.run({ runs: 3 });
  await run.upTo();
  await run.close();
  await run.close();
  for (const asked of [() => run.upTo(), () => run.summary(), () => run.files()]) await assert.rejects(asked, { kind: "request", message: "the run is closed" });
  scenario.close();
});

for (const workers of [0, 2])
  test(`what is asked of a closed scenario is refused: ${workers} workers`, async () => {
    const scenario = await loaded({ workers });
    const run = scenario.run({ runs: 2000 }), under = run.summary();
    scenario.close();
    await assert.rejects(under, { name: "EntenteError", message: "the scenario is closed" });
    await assert.rejects(scenario.run({ runs: 3 }).summary(), { name: "EntenteError", message: "the scenario is closed" });
  });
