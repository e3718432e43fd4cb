/** What the module tells an editor while a scenario is written. */
import { test } from "node:test";
import assert from "node:assert/strict";
import { article, entente, scenarioAt } from "./shipped.mjs";

const text = `{
  "entente": 1, "title": "Nörland 🏔 and Surland",
  "time": {"start": "2026-01-01", "end": "2027-01-01"},
  "actors": {"NOR": {"name": "Nörland 🏔"}, "SUR": {"name": "Surland"}},
  "relations": {"trust": {"range": [-1, 1], "ties": {"NOR": {"SUR": -0.2}}}},
  "parameters": {"anger": {"value": 0.5, "source": "judgement"}},
  "event_types": {"raid": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "trust[on, by]", "by": -0.3}]}},
  "rules": {"raids": {"for": ["i in actor", "j in actor"], "rate": "8 * anger * -trust[i, j]", "emit": {"type": "raid", "by": "i", "on": "j"}}},
  "watch": ["trust[NOR, SUR]"]
}`;
const labels = (completions) => completions.map(({ label }) => label);
const at = (piece) => text.indexOf(piece.replace("|", "")) + piece.indexOf("|");
const cut = ({ from, to }, of = text) => of.slice(from, to);

test("completes keys, names and functions, at indices of the text", async () => {
  const help = await entente.assist(text);
  assert.deepEqual(labels(await help.complete(at("trust[|NOR"))), ["NOR", "SUR"]);
  const inside = await help.complete(at("8 * an|ger"));
  for (const name of ["anger", "trust", "clamp", "i"]) assert.ok(labels(inside).includes(name), name);
  const anger = inside.find(({ label }) => label === "anger");
  assert.deepEqual([cut(anger), anger.insert, anger.kind], ["anger", "anger", "parameter"]);
  assert.match(anger.help, /judgement/);
  await help.edit(text.replace('"watch"', '"wa"'));
  const key = (await help.complete(at('"wa|tch"'))).find(({ label }) => label === "watch");
  assert.equal(key.insert, "watch");
  help.close();
});

test("completes inside one value, as if another text stood there", async () => {
  const help = await entente.assist(text), path = ["rules", "raids", "rate"];
  const value = "2 * anger * max(0, tr", found = await help.complete({ path, offset: value.length, value });
  const trust = found.find(({ label }) => label === "trust");
  assert.deepEqual([value.slice(trust.from, trust.to), trust.insert], ["tr", "trust["]);
  assert.deepEqual(labels(await help.complete({ path, offset: 6, value: "trust[" })), ["i", "j", "NOR", "SUR"]);
  const hover = await help.hover({ path, offset: 5 });
  assert.equal("8 * anger * -trust[i, j]".slice(hover.from, hover.to), "anger");
  assert.deepEqual(labels(await help.complete({ path: ["event_types", "raid", "effects", 0, "change"], offset: 6 })), ["by", "on", "NOR", "SUR"]);
  await assert.rejects(help.complete({ path: ["rules", "none"], offset: 0 }), { kind: "request" });
  help.close();
});

test("a text may be broken anywhere", async () => {
  const help = await entente.assist("{");
  for (let size = 0; size <= text.length; size += 7) {
    await help.edit(text.slice(0, size));
    await help.complete(size);
    await help.hover(size);
    await help.outline();
  }
  help.close();
});

test("hovers, definitions, references, renames and outlines", async () => {
  const help = await entente.assist(text);
  assert.match((await help.hover(at("trust[NO|R"))).text, /Nörland 🏔/);
  assert.equal(await help.hover(text.length), null);
  assert.equal(cut(await help.definition(at("* an|ger"))), "anger");
  assert.equal((await help.references(at("* an|ger"))).length, 2);
  const edits = await help.rename(at("{\"NO|R\": {\"name"), "NRD");
  assert.equal(edits.reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text), text.replaceAll("NOR", "NRD"));
  await assert.rejects(help.rename(at("* an|ger"), "trust"), { kind: "request", message: /already the name of a relation/ });
  const outline = await help.outline();
  assert.deepEqual(outline.map(({ name }) => name), Object.keys(JSON.parse(text)));
  assert.deepEqual(outline[3].children.map(({ name, detail, kind }) => [name, detail, kind]), [["NOR", "Nörland 🏔", "actor"], ["SUR", "Surland", "actor"]]);
  assert.equal(text.slice(outline[3].nameFrom, outline[3].nameTo), "actors");
  help.close();
});

test("names of included files are known, in a worker as here", async () => {
  const [scenario, where] = scenarioAt(article);
  for (const workers of [0, 1]) {
    const help = await entente.assist(scenario, { ...where, workers });
    const { file } = await help.definition(scenario.indexOf('"trust"') + 2);
    assert.equal(file, "scenarios/library/south-asia.json");
    assert.ok(labels(await help.complete({ path: ["include", 0], offset: 0 })).includes("library/events.json"));
    assert.deepEqual(await help.check(), { ok: true, diagnostics: [] });
    await help.edit(scenario.replace('"half_life"', '"halflife"').replace('"time"', '"tme"'));
    assert.equal((await help.check()).ok, false);
    help.close();
  }
});

test("what makes no sense is refused", async () => {
  const help = await entente.assist(text);
  for (const place of [-1, 1.5, "x", { path: "a", offset: 0 }, { path: [] }, null])
    await assert.rejects(async () => help.complete(place), { kind: "request" }, String(place));
  assert.throws(() => help.edit(3), { kind: "request" });
  await assert.rejects(async () => help.rename(0, 7), { kind: "request" });
  await assert.rejects(entente.assist(text, { runs: 3 }), { kind: "request" });
  help.close();
  await assert.rejects(help.outline(), { kind: "request" });
});
