/** Scenarios, with all that they may include, as a page would have them. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const source = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const entente = await import(join(source, "engine/browser/entente.js"));

/** Every file below a folder that a scenario may read. */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : /\.(json|csv)$/.test(path) ? [path] : [];
  });
}

/** What `load` takes of a scenario, named as the command line would name it from the project's folder. */
export function scenarioAt(file) {
  const path = join(source, file), folder = dirname(path);
  const library = join(source, "scenarios/library");
  const named = (below) => filesBelow(below).filter((one) => one !== path).map((one) => [relative(below, one), readFileSync(one)]);
  const files = Object.fromEntries([...named(library), ...named(folder)]);
  return [readFileSync(path, "utf8"), { file, files }];
}

export const article = "scenarios/pakistan-afghanistan-2025.json";
/** The article, loaded. */
export function loaded(options = {}) {
  const [text, where] = scenarioAt(article);
  return entente.load(text, { ...where, ...options });
}
