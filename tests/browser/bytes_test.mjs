/** The results of every shipped scenario have the digests that are kept for the lowest level of the instruction set. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { entente, scenarioAt, source } from "./shipped.mjs";

// As in tests/determinism/determinism_test.py.
const hashed = ["runs", "trajectories", "ledger", "series", "events", "relations", "outcomes", "causes"].map((name) => `${name}.csv`);
hashed.push("evolution.bin");
const fewRuns = 21;

const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

async function digestOf(file) {
  const scenario = await entente.load(...scenarioAt(file));
  const run = scenario.run({ runs: file.startsWith("tests/data/") ? undefined : fewRuns });
  const files = await run.files({ trajectories: true });
  scenario.close();
  return sha256(Buffer.concat(hashed.map((name) => sha256(files.get(name))))).toString("hex");
}

const kept = (file) => readFileSync(join(source, file), "utf8").trim().split("\n").map((line) => line.split(" "));
// Powers are of another C library: last digits differ in a scenario of the tests that has one.
const digests = new Map([...kept("tests/determinism/digests.txt"), ...kept("tests/browser/digests.txt")]);
// One takes as long as all others: `long:wasm-bytes` has it.
if (!process.env.ENTENTE_ALL) digests.delete("scenarios/classics/triads.json");
for (const [file, digest] of digests) test(file, async () => assert.equal(await digestOf(file), digest));
