/** What each call takes: an option that it does not know, or of another kind, is refused and never left out of account. */
import { EntenteError } from "./error.js";

export const refuse = (message) => {
  throw new EntenteError({ kind: "request", message });
};

const isWhole = (least) => (value) => Number.isSafeInteger(value) && value >= least;
const isText = (value) => typeof value === "string";
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const isPlain = (value) =>
  value !== null && typeof value === "object" && [Object.prototype, null].includes(Object.getPrototypeOf(value));
const isSeed = (value) => isWhole(0)(value) || (["bigint", "string"].includes(typeof value) && /^\d+$/.test(value));

const text = { is: isText, said: "a text" };
const texts = { is: (value) => isText(value) || isTexts(value), said: "a text or a list of texts" };
const whole = { is: isWhole(0), said: "a whole number from 0 on" };
const count = { is: isWhole(1), said: "a whole number from 1 on" };
const flag = { is: (value) => typeof value === "boolean", said: "true or false" };
const object = { is: isPlain, said: "an object, {...}" };
const settings = { is: (value) => isPlain(value) || texts.is(value), said: "an object, {...}, a text or a list of texts" };
const seed = { is: isSeed, said: "a whole number from 0 to 2^64 - 1, as a text or a bigint beyond 2^53" };
const signal = { is: (value) => typeof value?.throwIfAborted === "function", said: "the signal of an AbortController" };
const any = { is: () => true };

const variation = { whatIf: texts, patch: object, set: settings };
const ensemble = { ...variation, runs: count, seed };
const run = { ...ensemble, relations: flag, evolution: flag, signal };
const takes = {
  load: { file: text, files: object, workers: whole, wasm: any },
  check: { file: text, files: object, wasm: any },
  beside: { file: text },
  assist: { file: text, files: object, workers: whole, wasm: any },
  world: variation,
  run,
  compare: { ...run, versus: object },
  "explain a cell": { ...ensemble, from: text, to: text, versus: object },
  "explain an outcome": { ...ensemble, causes: { is: isTexts, said: "a list of texts" }, budget: count },
  story: {
    ...ensemble,
    run: whole, best: text, worst: text, actors: { is: isTexts, said: "a list of texts" }, without: whole, all: flag,
    as: { is: (value) => ["json", "text", "markdown"].includes(value), said: '"json", "text" or "markdown"' },
    width: count,
  },
  upTo: { signal },
  "a run's compare": { id: text, scenario: flag, runs: count },
  summary: { silences: flag, runs: count },
  files: { trajectories: flag, runs: count },
};

/** A value as a message shows it. */
export const shown = (value) => {
  if (typeof value === "bigint" || typeof value === "symbol" || typeof value === "number") return String(value);
  if (typeof value === "function") return "a function";
  const name = value?.constructor?.name;
  return value !== null && typeof value === "object" && !isPlain(value) && !Array.isArray(value) ? `a ${name}` : written(value);
};
const written = (value) => {
  try {
    return String(JSON.stringify(value)).slice(0, 60);
  } catch {
    return "an object";
  }
};

/** The options that are given; one that is undefined or null is not. */
export function checked(call, options = {}) {
  if (!isPlain(options)) refuse(`${call} takes options, {...}, not ${shown(options)}`);
  const known = takes[call];
  for (const [key, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, key)) refuse(`${call} does not take '${key}', but ${Object.keys(known).join(", ")}`);
    if (value !== undefined && value !== null && !known[key].is(value)) refuse(`${key} is ${known[key].said}, not ${shown(value)}`);
  }
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null));
}

/** Runs to make: a whole number from 0 on. */
export const checkedCount = (runs) => whole.is(runs) || refuse(`upTo takes ${whole.said}, not ${shown(runs)}`);

/** Where an editor asks: an index of the text, or of the text of one value. */
export function checkedPlace(call, at) {
  const named = isPlain(at) && Array.isArray(at.path) && whole.is(at.offset) && (at.value === undefined || isText(at.value));
  if (named || whole.is(at)) return at;
  refuse(`${call} takes ${whole.said}, or {path: [...], offset}, not ${shown(at)}`);
}

/** Throws for what a scenario cannot hold, and JSON would make another value of. */
export function refuseNoJson(value, path, within = []) {
  const holds = value === null || ["string", "boolean"].includes(typeof value) || (typeof value === "number" && Number.isFinite(value));
  if (holds) return;
  if (!isPlain(value) && !Array.isArray(value)) refuse(`${path}: ${shown(value)} is no value that a scenario can hold`);
  if (within.includes(value)) refuse(`${path}: it holds itself`);
  for (const [key, one] of Object.entries(value)) refuseNoJson(one, `${path}.${key}`, [...within, value]);
}
