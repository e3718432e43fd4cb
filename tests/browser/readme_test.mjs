/** The examples of engine/browser/README.md do what they seem to. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import assert from "node:assert/strict";
import { scenarioAt, source } from "./shipped.mjs";

const folder = join(source, "engine/browser");
const examples = [...readFileSync(join(folder, "README.md"), "utf8").matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);
[globalThis.text, { files: globalThis.files }] = scenarioAt("scenarios/pakistan-afghanistan-2025.json");

/** What an example prints. */
async function printed(code, number) {
  const place = join(mkdtempSync(join(tmpdir(), "entente-browser-")), `example-${number}.mjs`);
  writeFileSync(place, code.replace('"./entente.js"', JSON.stringify(pathToFileURL(join(folder, "entente.js")).href)));
  const lines = [], log = console.log;
  console.log = (...words) => lines.push(words.join(" "));
  try {
    await import(pathToFileURL(place).href);
  } finally {
    console.log = log;
  }
  return lines;
}

test("there are examples", () => assert.ok(examples.length >= 3));
for (const [number, code] of examples.entries())
  test(code.split("\n").find((line) => line.includes("await")), async () => assert.notEqual((await printed(code, number)).length, 0));
