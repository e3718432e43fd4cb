/** The engine of entente: see README.md, and entente.d.ts for the types. */
import { Assistant } from "./assistant.js";
import { crewOf } from "./crew.js";
import { EntenteError } from "./error.js";
import { opened } from "./opened.js";
import { checked, refuse, refuseNoJson, shown } from "./options.js";
import { Run } from "./run.js";

export { EntenteError };

/** What identifies a world: how it is varied. */
const keyOf = ({ whatIf, patch, set }) => JSON.stringify([whatIf ?? [], patch ?? {}, set ?? {}]);
const variationOf = ({ whatIf, patch, set }) => ({ whatIf, patch, set });
/** A seed beyond 2^53 is a text. */
const seedOf = (seed) => (seed === undefined ? undefined : String(seed));

export class Scenario {
  #session;
  #worlds = new Map();

  constructor(session, written) {
    this.#session = session;
    this.#worlds.set(keyOf({}), Promise.resolve(written));
    this.catalogue = written.catalogue;
    this.diagnostics = written.diagnostics;
  }

  async world(variation) {
    return this.#varied(checked("world", variation));
  }
  async #varied(variation) {
    for (const part of ["patch", "set"]) refuseNoJson(variation[part] ?? {}, part);
    const key = keyOf(variation);
    if (!this.#worlds.has(key)) {
      const world = this.#session.world(variationOf(variation));
      this.#worlds.set(key, world);
      world.catch(() => this.#worlds.delete(key));
    }
    return this.#worlds.get(key);
  }
  async forget(variation) {
    const key = keyOf(checked("world", variation)), world = this.#worlds.get(key);
    if (key === keyOf({})) refuse("the scenario as written is kept until it is closed");
    this.#worlds.delete(key);
    const made = await world?.catch(() => undefined);
    if (made) await this.#session.forget({ worlds: [made.number] });
  }
  check() {
    return this.#session.check();
  }
  async beside(text, asked) {
    const { file = "beside.json" } = checked("beside", asked);
    if (file === this.#session.file) refuse(`${file} is the scenario itself: another text needs another name`);
    const session = await this.#session.beside(text, file);
    return new Scenario(session, await session.world({}));
  }
  run(asked) {
    const options = checked("run", asked);
    return new Run(this.#session, () => this.#varied(options), { ...options, seed: seedOf(options.seed) });
  }
  async compare(asked) {
    const { versus = {}, ...options } = checked("compare", asked);
    const { catalogue } = await this.world(versus), { runs = catalogue.runs, seed = catalogue.seed } = options;
    const shared = { ...options, runs, seed, whatIf: undefined, patch: undefined, set: undefined };
    const baseline = this.run({ ...shared, ...versus }), variant = this.run({ ...options, runs, seed });
    try {
      await baseline.upTo();
      await variant.upTo();
      return await variant.compare(baseline);
    } finally {
      await Promise.all([baseline.close(), variant.close()]);
    }
  }
  async explain(subject, asked) {
    if (typeof subject === "string") return this.#explainCell(subject, checked("explain a cell", asked));
    if (typeof subject?.outcome === "string") return this.#explainOutcome(subject.outcome, checked("explain an outcome", asked));
    refuse(`explain is of a cell, "trust[PAK,AFG]", or of an outcome, {outcome: "id"}, not ${shown(subject)}`);
  }
  async #explainCell(cell, { versus, from, to, runs, seed, ...variation }) {
    const world = (await this.#varied(variation)).number, other = versus && (await this.world(versus)).number;
    return this.#session.tell({ request: "explain-cell", world, runs, seed: seedOf(seed), cell, from, to, versus: other });
  }
  async #explainOutcome(outcome, { causes, budget, runs, seed, ...variation }) {
    const world = (await this.#varied(variation)).number;
    return this.#session.tell({ request: "explain-outcome", world, runs, seed: seedOf(seed), outcome, causes, budget });
  }
  async story(asked) {
    const { whatIf, patch, set, seed, ...options } = checked("story", asked);
    const world = (await this.#varied({ whatIf, patch, set })).number;
    return this.#session.tell({ request: "story", world, seed: seedOf(seed), ...options });
  }
  close() {
    this.#session.close();
  }
}

let beside;
/** The one beside this file, compiled once; or what entente.wasm is given as, compiled. */
const moduleOf = (wasm) => (wasm ? compiled(wasm) : (beside ??= compiled(new URL("entente.wasm", import.meta.url))));
async function compiled(wasm) {
  const isModule = wasm instanceof WebAssembly.Module;
  const module = isModule ? wasm : await WebAssembly.compile(await bytesOf(wasm)).catch(({ message }) => refuse(`wasm is not entente.wasm: ${message}`));
  const ours = WebAssembly.Module.exports(module).some(({ name }) => name === "entente_ask");
  return ours ? module : refuse("wasm is not entente.wasm: it is the module of another program");
}
/** Of bytes, or of what is at an address. */
async function bytesOf(wasm) {
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return wasm;
  if (typeof wasm !== "string" && !(wasm instanceof URL))
    refuse(`wasm is the bytes of entente.wasm, its address or what was compiled of it, not ${shown(wasm)}`);
  const address = new URL(wasm, import.meta.url);
  if (address.protocol === "file:" && typeof process !== "undefined")
    return (await import("node:fs/promises")).readFile(address);
  return (await fetch(address)).arrayBuffer();
}

export async function load(text, asked) {
  const options = checked("load", asked), crew = await crewOf(await moduleOf(options.wasm), options.workers ?? 0);
  try {
    const session = await opened(crew, text, options);
    return new Scenario(session, await session.world({}));
  } catch (error) {
    crew.close();
    throw error;
  }
}

export async function check(text, asked) {
  const options = checked("check", asked), crew = await crewOf(await moduleOf(options.wasm), 0);
  try {
    return await (await opened(crew, text, options)).check();
  } finally {
    crew.close();
  }
}

export async function assist(text, asked) {
  const options = checked("assist", asked), crew = await crewOf(await moduleOf(options.wasm), options.workers > 0 ? 1 : 0);
  try {
    return new Assistant(await opened(crew, text, options));
  } catch (error) {
    crew.close();
    throw error;
  }
}
