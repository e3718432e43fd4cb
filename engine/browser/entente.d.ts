/** The engine of entente in a browser or in Node.js: scenarios, futures on common random numbers, and why they differ. */

/** What went wrong. `kind` is for programs, the message for people. */
export class EntenteError extends Error {
  readonly kind: "file" | "scenario" | "data" | "request" | "name" | "results" | "write" | "run" | "memory" | "internal";
  /** Of a scenario that cannot be read: everything that is wrong with it, in the order of the file. */
  readonly diagnostics: Diagnostic[];
}

/** Something said about a scenario: as a row of `entente check --json`. */
export interface Diagnostic {
  severity: "error" | "warning";
  /** Of the scenario or what it includes; null: nowhere. */
  file: string | null;
  /** From 1 on; columns in code points. */
  line: number | null;
  column: number | null;
  end: { line: number; column: number } | null;
  /** Keys joined by dots. */
  path: string | null;
  message: string;
  suggestion: string | null;
  /** The what-ifs that it is said of; none: of the scenario as written. */
  variations: string[];
  /** The line, with a caret under the place. */
  excerpt: string | null;
}

/** How a scenario is varied: first what-ifs, then the patch, then settings. */
export interface Variation {
  whatIf?: string | string[];
  /** A merge patch on the scenario: `{rules: {strikes: null}}` removes a rule. */
  patch?: Record<string, unknown>;
  /** `{"parameters.rate": 0.3}`, or as on the command line `["parameters.rate=0.3"]`. */
  set?: Record<string, unknown> | string | string[];
}

export interface LoadOptions {
  /** The name that messages call it by (`scenario.json`). */
  file?: string;
  /** What it includes, by path from the scenario's folder: `{"library/events.json": text}`. */
  files?: Record<string, string | Uint8Array>;
  /** How many workers share out the runs; 0, the default: none, all is done by the caller in small pieces. */
  workers?: number;
  /** entente.wasm: its bytes, its address, or compiled. Else it is looked for beside entente.js. */
  wasm?: BufferSource | URL | string | WebAssembly.Module;
}

export interface EnsembleOptions extends Variation {
  /** Else the scenario's. */
  runs?: number;
  /** Else the scenario's; a bigint or a text beyond 2^53. */
  seed?: number | bigint | string;
}

export interface RunOptions extends EnsembleOptions {
  /** Whether relations are recorded at the start and the end, and at all dates; else as `entente run` does. */
  relations?: boolean;
  evolution?: boolean;
  /** Ends it early. */
  signal?: AbortSignal;
}

/** A run. The arrays are as long as the lists of the same name in the catalogue. */
export interface RunRecord {
  run: number;
  /** NaN: of an outcome `first`, it never came. */
  outcomes: Float64Array;
  /** What was drawn for `catalogue.drawn`. */
  parameters: Float64Array;
  /** (dates x series): metrics, then watched cells. */
  series: Float64Array;
}

/** Of every series at every date, over the runs: (dates x series) each. */
export interface Statistics {
  mean: Float64Array;
  sd: Float64Array;
  p05: Float64Array;
  p25: Float64Array;
  p50: Float64Array;
  p75: Float64Array;
  p95: Float64Array;
}

/** The document of `entente run --json`, with the statistics of all dates. */
export interface Summary extends Record<string, unknown> {
  outcomes: {
    id: string;
    label: string;
    kind: "probability" | "mean" | "first";
    value: number | null;
    interval: [number | null, number | null];
    runs: number;
    [more: string]: unknown;
  }[];
  statistics: Statistics;
}

/** A relation over time. Cells that never move are at their start at every date. */
export interface RelationOverTime {
  id: string;
  /** (actors x actors), rows from. */
  start: Float64Array;
  /** `from * actors + to` of the cells that moved in some run. */
  cells: number[];
  /** (cells x dates) each. */
  mean: Float64Array;
  sd: Float64Array;
  p05: Float64Array;
  p95: Float64Array;
}

/** Runs of a world: a stream of records, and what they come to. Runs that were made are kept. */
export interface Run extends AsyncIterable<RunRecord> {
  /** Runs made so far. */
  readonly made: number;
  world(): Promise<World>;
  /** Makes runs until there are so many: those asked for, unless it is said. It can be more than was asked for at first.
   * What so many came to can be asked for afterwards, whatever was made before. `signal`: fails when it is aborted; what is under way is kept. */
  upTo(runs?: number, options?: { signal?: AbortSignal }): Promise<this>;
  /** The first `count` of the runs made so far (all); none is made for it. */
  records(count?: number): Promise<RunRecord[]>;
  /** Of the runs made so far, or of the first `runs` of them; those are made where none are.
   * `silences`: also what did nothing, which takes longer. */
  summary(options?: { silences?: boolean; runs?: number }): Promise<Summary>;
  /** Needs `evolution`. `band_runs`: the first runs, which p05 and p95 are of. */
  relations(): Promise<{ runs: number; band_runs: number; relations: RelationOverTime[] }>;
  /** What this run changes against another, of the first `runs` or of all that both have: the document of comparison.json.
   * `scenario: false`: without what differs in the scenario's text, for which both are read again. */
  compare(baseline: Run, options?: { id?: string; scenario?: boolean; runs?: number }): Promise<Comparison>;
  /** The files that `entente run --out` writes of the runs made so far, or of the first `runs`, but for the hashes. */
  files(options?: { trajectories?: boolean; runs?: number }): Promise<Map<string, Uint8Array>>;
  /** Gives its memory back; what is asked of it afterwards is refused. */
  close(): Promise<void>;
}

/** A scenario as it is varied. */
export interface World {
  catalogue: Catalogue;
  /** What varies it, each for one `--set` of the command line. */
  settings: string[];
  /** Warnings. */
  diagnostics: Diagnostic[];
}

/** See engine/compare/README.md. Differences are variant minus baseline. */
export interface Comparison extends Record<string, unknown> {
  baseline: string;
  variants: Record<string, unknown>[];
}

export interface CellQuestion extends EnsembleOptions {
  from?: string;
  to?: string;
  /** What makes the difference to this world: `{}` is the scenario as written. */
  versus?: Variation;
}
export interface OutcomeQuestion extends EnsembleOptions {
  /** Ids of events, rules and processes; else all events and rules. */
  causes?: string[];
  /** Ensembles at most (250). */
  budget?: number;
}
export interface StoryOptions extends EnsembleOptions {
  /** A run's number, or a run with most, or least, of an outcome; else the one nearest to the median of all. */
  run?: number;
  best?: string;
  worst?: string;
  actors?: string[];
  /** How many things that happened the run is replayed without (100). */
  without?: number;
  /** All that happened, not only the 24 that mattered most. */
  all?: boolean;
  as?: "json" | "text" | "markdown";
  /** Columns of a text (80). */
  width?: number;
}

/** A scenario that is loaded. */
export class Scenario {
  /** As written, without a variation. */
  readonly catalogue: Catalogue;
  readonly diagnostics: Diagnostic[];
  /** Reads a variation; what was read is kept. */
  world(variation?: Variation): Promise<World>;
  /** Gives the memory of a varied world back. Its runs are to be closed before; asked for again, it is made anew. */
  forget(variation: Variation): Promise<void>;
  /** What is wrong with it and with each of its what-ifs. */
  check(): Promise<{ ok: boolean; diagnostics: Diagnostic[] }>;
  run(options?: RunOptions): Run;
  /** Runs the scenario and a variant of it on the same luck. `versus`: in place of the scenario as written. */
  compare(options: RunOptions & { versus?: Variation }): Promise<Comparison>;
  /** Why: of a cell, `trust[PAK,AFG]`, or of an outcome; the documents of `entente explain --json`. */
  explain(cell: string, options?: CellQuestion): Promise<Record<string, unknown>>;
  explain(outcome: { outcome: string }, options?: OutcomeQuestion): Promise<Record<string, unknown>>;
  /** One run, step by step. As text or Markdown it is a string. */
  story(options: StoryOptions & { as: "text" | "markdown" }): Promise<string>;
  story(options?: StoryOptions): Promise<Record<string, unknown>>;
  /** Another text in the same engines, so that its runs can be compared with those of this one; it may include the same files.
   * `file` is the name that messages call it by (`beside.json`). It ends with this one. */
  beside(text: string, options?: { file?: string }): Promise<Scenario>;
  /** Ends its workers, and gives its memory back. */
  close(): void;
}

/** Reads a scenario. Throws an EntenteError with all diagnostics where it has errors. */
export function load(text: string, options?: LoadOptions): Promise<Scenario>;
/** Says what is wrong with a scenario and its what-ifs, as `entente check --json` does; nothing is thrown for it. */
export function check(text: string, options?: LoadOptions): Promise<{ ok: boolean; diagnostics: Diagnostic[] }>;

/** For an editor: what may be written at a place of a text, what stands there means, where it is made. The text may be broken; nothing is
 * thrown for that. With `workers` above 0 one worker does the work. */
export function assist(text: string, options?: LoadOptions): Promise<Assistant>;

/** An index of the text; or of the text, without escapes, of the value at keys and numbers of list items: `{path: ["rules", "raids", "rate"],
 * offset: 3}`, and as if `value` stood there, where it is given. */
export type PlaceInText = number | { path: (string | number)[]; offset: number; value?: string };

export interface Assistant {
  /** The whole text anew. What is asked afterwards is of it. */
  edit(text: string): Promise<unknown>;
  /** All that may stand there, best first; what is typed already is `text.slice(from, at)`. */
  complete(at: PlaceInText): Promise<Completion[]>;
  hover(at: PlaceInText): Promise<Hover | null>;
  /** Where the name there is made, which may be in an included file. */
  definition(at: PlaceInText): Promise<Span | null>;
  /** Everywhere where the name there stands. */
  references(at: PlaceInText): Promise<Span[]>;
  /** What is to be changed for the name to be another one. Fails (`request`) with the reason where that cannot be. */
  rename(at: PlaceInText, name: string): Promise<Edit[]>;
  outline(): Promise<Symbol[]>;
  /** As `check` of the text as it is now. */
  check(): Promise<{ ok: boolean; diagnostics: Diagnostic[] }>;
  close(): void;
}

/** What a name is the name of; and `key` (of the format), `function`, `word`, `value` (a date, `{}`), `file`. */
export type Kind =
  | "key" | "actor" | "group" | "attribute" | "relation" | "parameter" | "definition" | "variable" | "role" | "event type" | "event"
  | "rule" | "process" | "metric" | "outcome" | "what-if" | "expectation" | "function" | "word" | "value" | "file";
/** Goes in place of what is from `from` to `to`: indices as those of the place that was asked of. */
export interface Completion { label: string; kind: Kind; detail: string; help: string; insert: string; from: number; to: number }
/** The text is Markdown. */
export interface Hover { from: number; to: number; text: string }
/** In a file, by the name that messages have for it. */
export interface Span { file: string; from: number; to: number }
/** Of the text; edits ascend and do not overlap. */
export interface Edit { from: number; to: number; insert: string }
export interface Symbol {
  name: string;
  detail: string;
  kind: Kind;
  /** The whole member, and its key. */
  from: number;
  to: number;
  nameFrom: number;
  nameTo: number;
  children: Symbol[];
}

/** Where things come from, where that is said. */
export interface Provenance {
  note?: string;
  source?: string;
}
/** Who fills a role: an actor, a group or a variable; of a role that several fill, a list. */
export type Roles = Record<string, string | string[]>;
export interface Layer extends Provenance {
  id: string;
  /** null: no end. */
  range: [number | null, number | null];
  symmetric: boolean;
  /** Of a relation: what more of it means, and words at values, ascending. */
  sense: "neutral" | "friendly" | "hostile";
  scale: { at: number; word: string }[];
}

/** What a world holds. */
export interface Catalogue {
  title: string;
  description: string | null;
  name: string;
  hash: string;
  runs: number;
  seed: string;
  /** `1 week` */
  step: string;
  /** YYYY-MM-DD: the start and the end of every step. */
  dates: string[];
  actors: { id: string; name: string | null; kind: string }[];
  groups: { id: string; members: string[] }[];
  attributes: Layer[];
  relations: Layer[];
  metrics: { id: string; label: string | null; unit: string | null }[];
  /** `trust[PAK,AFG]` */
  watched: string[];
  outcomes: { id: string; label: string | null; over: "end" | "ever" | "always" | "mean" | "max" | "min" | "first"; boolean: boolean }[];
  /** Parameters that are drawn anew for every run. */
  drawn: string[];
  parameters: ({ id: string; value: number; distribution: Record<string, number[]> | null } & Provenance)[];
  events: ({
    id: string; type: string; date: string; roles: Roles; every: string | null; until: string | null;
    intensity: string | null; probability: string | null; when: string | null;
  } & Provenance)[];
  event_types: ({ id: string; roles: { id: string; group: boolean }[]; headline: string | null } & Provenance)[];
  rules: ({
    id: string; type: string; roles: Roles; for: string[]; where: string | null; when: string | null;
    rate: string | null; probability: string | null; per: string; cooldown: string | null;
  } & Provenance)[];
  what_ifs: ({ id: string; describe: string | null } & Provenance)[];
  /** What can move a cell, decay last. */
  causes: { id: string; kind: "event" | "rule" | "process" | "decay"; type: string | null }[];
  /** The whole scenario as JSON text, with includes, what-ifs and settings applied. */
  resolved: string;
}
