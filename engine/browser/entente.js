/** The engine of entente: see README.md, and entente.d.ts for the types. */
import { crewOf } from "./crew.js";
import { EntenteError } from "./error.js";
import { Run } from "./run.js";
import { opened } from "./opened.js";

export { EntenteError };

/** What identifies a world: how it is varied. */
const keyOf = ({ whatIf, patch, set }) => JSON.stringify([whatIf ?? [], patch ?? {}, set ?? {}]);
/** Throws for what a scenario cannot hold, and JSON would make another value of. */
function refuseNoJson(value, path) {
  const lost = value === undefined || typeof value === "function" || (typeof value === "number" && !Number.isFinite(value));
  if (lost) throw new EntenteError({ kind: "request", message: `${path}: ${value} is no value that a scenario can hold` });
  if (value !== null && typeof value === "object")
    for (const [key, one] of Object.entries(value)) refuseNoJson(one, `${path}.${key}`);
}
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

  async world(variation = {}) {
    for (const part of ["patch", "set"]) refuseNoJson(variation[part] ?? {}, part);
    const key = keyOf(variation);
    if (!this.#worlds.has(key)) {
      const world = this.#session.world(variationOf(variation));
      this.#worlds.set(key, world);
      world.catch(() => this.#worlds.delete(key));
    }
    return this.#worlds.get(key);
  }
  check() {
    return this.#session.check();
  }
  run(options = {}) {
    return new Run(this.#session, () => this.world(options), { ...options, seed: seedOf(options.seed) });
  }
  async compare({ versus = {}, ...options }) {
    const { runs = (await this.world(versus)).catalogue.runs, seed = (await this.world(versus)).catalogue.seed } = options;
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
  async explain(subject, { versus, from, to, causes, budget, runs, seed, ...variation } = {}) {
    const world = (await this.world(variation)).number;
    const asked = { world, runs, seed: seedOf(seed) };
    if (typeof subject !== "string")
      return this.#session.tell({ request: "explain-outcome", ...asked, outcome: subject.outcome, causes, budget });
    const other = versus && (await this.world(versus)).number;
    return this.#session.tell({ request: "explain-cell", ...asked, cell: subject, from, to, versus: other });
  }
  async story({ whatIf, patch, set, seed, signal, relations, evolution, ...options } = {}) {
    const world = (await this.world({ whatIf, patch, set })).number;
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
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return WebAssembly.compile(wasm);
  const address = new URL(wasm, import.meta.url);
  if (address.protocol === "file:" && typeof process !== "undefined")
    return WebAssembly.compile(await (await import("node:fs/promises")).readFile(address));
  return WebAssembly.compile(await (await fetch(address)).arrayBuffer());
}

export async function load(text, options = {}) {
  const crew = await crewOf(await moduleOf(options.wasm), options.workers ?? 0);
  try {
    const session = await opened(crew, text, options);
    return new Scenario(session, await session.world({}));
  } catch (error) {
    crew.close();
    throw error;
  }
}

export async function check(text, options = {}) {
  const crew = await crewOf(await moduleOf(options.wasm), 0);
  try {
    return await (await opened(crew, text, options)).check();
  } finally {
    crew.close();
  }
}
