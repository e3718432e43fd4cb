/** `npm pack` makes a package that works alone. */
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import assert from "node:assert/strict";
import { scenarioAt, source } from "./shipped.mjs";

test("the package has what the module needs", async (t) => {
  const place = mkdtempSync(join(tmpdir(), "entente-package-"));
  try {
    execFileSync("npm", ["pack", "--silent", "--pack-destination", place], { cwd: join(source, "engine/browser"), env: { ...process.env, npm_config_cache: join(place, "cache") } });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return t.skip("npm is missing");
  }
  execFileSync("tar", ["-xzf", "entente-0.1.0.tgz"], { cwd: place });
  const { load } = await import(pathToFileURL(join(place, "package/entente.js")).href);
  const [text, where] = scenarioAt("scenarios/tutorial.json");
  const scenario = await load(text, where);
  assert.equal((await scenario.run({ runs: 16 }).summary()).outcomes[0].runs, 16);
  scenario.close();
});
