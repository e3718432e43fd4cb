/** What is said of every wrong scenario of tests/bad is what the program says. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { entente, source } from "./shipped.mjs";

/** The errors of a scenario, a line for each. */
async function errorsOf(text, options) {
  const { diagnostics } = await entente.check(text, options);
  for (const d of diagnostics) [d.file, d.message] = [d.file?.replace(/^a\/b\//, ""), d.message.replaceAll("a/b/", "")];
  return diagnostics.filter(({ severity }) => severity === "error").map((d) =>
    [d.line ? `${d.file}:${d.line}:${d.column}` : d.file, "error", d.path, d.message].filter((part) => part !== null).join(": "));
}

for (const kind of ["form", "meaning"]) {
  const folder = join(source, "tests/bad", kind), names = readdirSync(folder);
  const files = Object.fromEntries(names.filter((name) => !name.endsWith(".expected")).map((name) => [name, readFileSync(join(folder, name))]));
  files["../../CMakeLists.txt"] = "";
  test(`tests/bad/${kind}`, async () => {
    for (const file of names.filter((name) => name.endsWith(".json"))) {
      const expected = readFileSync(join(folder, file.replace(/json$/, "expected")), "utf8").split("\n");
      const errors = expected.filter((line) => / error: |^error: /.test(line));
      const said = await errorsOf(files[file], { file: `a/b/${file}`, files });
      // of a wrong form more is said here: what its parts mean, too
      assert.deepEqual(kind === "form" ? said.filter((line) => errors.includes(line)) : said, errors, file);
    }
  });
}
