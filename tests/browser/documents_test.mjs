/** Documents of the module are those of the program. */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { article, loaded, source } from "./shipped.mjs";

/** Where two documents differ by more than another instruction set may; null: nowhere. */
function difference(one, other, path = "") {
  if (typeof one === "number" && typeof other === "number") {
    const near = Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
    return near ? null : `${path}: ${one} and ${other}`;
  }
  if (one === null || other === null || typeof one !== "object" || typeof other !== "object")
    return one === other ? null : `${path}: ${one} and ${other}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const program = process.env.ENTENTE_PROGRAM;
const said = (...words) => JSON.parse(execFileSync(program, words, { cwd: source, encoding: "utf8", maxBuffer: 1 << 28 }));
const without = ({ manifest, folder, silences, statistics, ...rest }) => rest;

test("of a what-if", async () => {
  const scenario = await loaded(), { outcomes, watched, what_ifs } = scenario.catalogue;
  const whatIf = what_ifs[0].id, runs = 48, cell = watched[0], outcome = outcomes[0].id;
  const number = ["--runs", `${runs}`], options = ["--what-if", whatIf, ...number, "--json"];
  const out = ["--out", join(mkdtempSync(join(tmpdir(), "entente-browser-")), "results")];
  const pairs = {
    summary: [await scenario.run({ whatIf, runs }).summary(), said("run", article, ...options, ...out)],
    cell: [await scenario.explain(cell, { whatIf, runs }), said("explain", article, cell, ...options)],
    versus: [await scenario.explain(cell, { whatIf, versus: {}, runs }), said("explain", article, cell, ...options, "--versus", "baseline")],
    outcome: [await scenario.explain({ outcome }, { whatIf, runs, budget: 20 }), said("explain", article, ...options, "--outcome", outcome, "--budget", "20")],
    story: [await scenario.story({ whatIf, runs, best: outcome, without: 5 }), said("story", article, ...options, "--run", `best:${outcome}`, "--without", "5")],
  };
  for (const [name, [one, other]] of Object.entries(pairs)) assert.equal(difference(without(one), without(other)), null, name);
  scenario.close();
});
