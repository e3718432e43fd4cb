/**
 * Runs of a world: made in pieces by whoever is free, and put together in their order, so that nothing hangs on who was
 * faster.
 */
import { EntenteError } from "./error.js";
import { checked, checkedCount, refuse, shown } from "./options.js";

const measures = ["mean", "sd", "p05", "p25", "p50", "p75", "p95"];

const doublesOf = (bytes) => new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);

/** Arrays of these lengths, one after the other. */
function* cut(numbers, lengths) {
  let at = 0;
  for (const length of lengths) yield numbers.subarray(at, (at += length));
}

const closed = () => new EntenteError({ kind: "request", message: "the run is closed" });

/** Fails when it is aborted. */
const abortionOf = (signal) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));

export class Run {
  #session;
  #world;
  #options;
  #begun;
  #records = [];
  #ends = new Set([0]); // numbers of runs that can be told by themselves
  #work = Promise.resolve();
  #arrivals = new Set();
  #closed = false;

  constructor(session, world, options) {
    this.#session = session;
    this.#world = world;
    this.#options = options;
  }

  get made() {
    return this.#records.length;
  }
  world() {
    return this.#world();
  }

  /** The ensemble, which begins when it is first asked for. */
  async #ensemble() {
    if (this.#closed) throw closed();
    return (this.#begun ??= this.#begin());
  }
  async #begin() {
    const world = await this.#world(), session = this.#session, number = session.next++;
    const { seed, relations, evolution } = this.#options;
    const of = { world: world.number, seed, relations, evolution };
    const { answer } = await session.ask({ request: "ensemble", ensemble: number, ...of });
    const { outcomes, drawn, dates, metrics, watched } = world.catalogue;
    const lengths = [outcomes.length, drawn.length, dates.length * (metrics.length + watched.length)];
    const made = { ...of, relations: answer.relations, evolution: answer.evolution };
    return { number, block: { request: "block", ...made }, lanes: answer.lanes, lengths, catalogue: world.catalogue };
  }
  async #asked() {
    return this.#options.runs ?? (await this.#world()).catalogue.runs;
  }

  async upTo(runs, options) {
    if (runs !== undefined) checkedCount(runs);
    const { signal } = checked("upTo", options), count = runs ?? (await this.#asked());
    signal?.throwIfAborted();
    const work = this.#work.then(() => this.#grow(count, () => signal?.aborted));
    this.#work = work.catch(() => {});
    await (signal ? Promise.race([work, abortionOf(signal)]) : work);
    return this;
  }

  /** Until there are so many, which can be told by themselves, or it is stopped: then what is under way is kept, too. That is a
   * block for each worker and one that waits, so that nobody is idle and who stops need not wait for long. */
  async #grow(runs, stopped) {
    const ensemble = await this.#ensemble(), { lanes } = ensemble, { signal } = this.#options, pending = [];
    if (this.#ends.has(runs)) return;
    const most = this.#session.crew.size + 1;
    let next = Math.floor(Math.min(this.made, runs) / lanes) * lanes, underWay = 0;
    const begin = () => {
      for (; next < runs && underWay < most && !stopped() && !signal?.aborted; next += lanes) {
        const block = this.#block(ensemble, next, Math.min(lanes, runs - next));
        pending.push(block);
        ++underWay;
        block.then(() => (--underWay, begin()), () => (next = runs)); // what it is about is told in its turn
      }
    };
    for (begin(); pending.length > 0; begin()) this.#keep(await pending.shift(), ensemble);
    signal?.throwIfAborted();
  }
  /** Made by whoever has least to do: by worker 0, which has the ensemble, where it is kept; else it is carried there. */
  async #block({ number, block }, first, count) {
    const worker = this.#session.crew.idlest();
    if (worker === 0) return this.#session.ask({ request: "grow", ensemble: number, first, count });
    const { bytes } = await this.#session.ask({ ...block, first, count }, undefined, worker);
    return this.#session.give({ request: "gather", ensemble: number }, bytes);
  }
  #keep({ answer: { first, count }, bytes }, { lengths }) {
    const size = lengths.reduce((sum, length) => sum + length, 0), numbers = doublesOf(bytes);
    for (let k = this.made - first; k < count; ++k) {
      const [outcomes, parameters, series] = cut(numbers.subarray(k * size, (k + 1) * size), lengths);
      this.#records.push({ run: first + k, outcomes, parameters, series });
    }
    this.#ends.add(first + count);
    for (const tell of this.#arrivals) tell();
    this.#arrivals.clear();
  }

  async *[Symbol.asyncIterator]() {
    const runs = await this.#asked();
    let ended = false, over = false, failure;
    const work = this.#work.then(() => this.#grow(runs, () => ended));
    this.#work = work.catch((error) => (failure = error)).then(() => (over = true));
    try {
      for (let run = 0; run < runs; ++run) {
        while (run >= this.made && !over)
          await Promise.race([new Promise((tell) => this.#arrivals.add(tell)), this.#work]);
        if (run >= this.made) throw failure ?? closed();
        yield this.#records[run];
      }
    } finally {
      ended = true;
      await this.#work;
    }
  }

  /** The ensemble's number, when so many of its runs can be told by themselves, or all that are made; they are made where none are. */
  async #ready(runs) {
    if (runs === undefined) await (this.made ? this.#work : this.upTo());
    else if (!this.#ends.has(runs)) await this.#untilTold(runs);
    return (await this.#ensemble()).number;
  }
  async #untilTold(runs) {
    await this.#work;
    if (this.made > 0 && runs > this.made) refuse(`${this.made} runs are made, not ${runs}: upTo makes more`);
    await this.upTo(runs);
  }
  async #about(request) {
    return this.#session.ask({ ensemble: await this.#ready(request.runs), ...request });
  }

  /** The first `count` of those that are made; none is made for it. */
  async records(count = this.made) {
    checkedCount(count);
    await this.#work;
    return this.#records.slice(0, count);
  }
  async summary(options) {
    const { silences = false, runs } = checked("summary", options);
    const { answer, bytes } = await this.#about({ request: "summary", silences, runs });
    const numbers = doublesOf(bytes), count = measures.length;
    answer.statistics = Object.fromEntries(
      measures.map((name, k) => [name, Float64Array.from({ length: numbers.length / count }, (_, at) => numbers[at * count + k])]),
    );
    return answer;
  }
  async relations() {
    const { answer, bytes } = await this.#about({ request: "relations" });
    const { actors, dates } = (await this.#ensemble()).catalogue;
    let rest = doublesOf(bytes);
    for (const relation of answer.relations) {
      const cells = relation.cells.length * dates.length, lengths = [actors.length ** 2, cells, cells, cells, cells];
      [relation.start, relation.mean, relation.sd, relation.p05, relation.p95] = cut(rest, lengths);
      rest = rest.subarray(lengths.reduce((sum, length) => sum + length, 0));
    }
    return answer;
  }
  async compare(baseline, options) {
    const { id, scenario, runs: asked } = checked("a run's compare", options);
    if (!(baseline instanceof Run)) refuse(`a run is compared with another run, not with ${shown(baseline)}`);
    if (baseline.#session.crew !== this.#session.crew) refuse("a run is compared with a run of the same scenario, as load() gave it, or of one beside it");
    const runs = asked ?? (await this.#sharedWith(baseline));
    const first = await baseline.#ready(runs), second = await this.#ready(runs);
    return (await this.#session.ask({ request: "compare", first, second, id, scenario, runs })).answer;
  }
  async #sharedWith(other) {
    for (const run of [other, this]) await run.#ready();
    return Math.min(other.made, this.made);
  }
  async files(options) {
    const { trajectories = false, runs } = checked("files", options);
    const { answer, bytes } = await this.#about({ request: "files", trajectories, runs });
    let at = 0;
    return new Map(answer.files.map(({ name, size }) => [name, bytes.subarray(at, (at += size))]));
  }
  async close() {
    if (this.#closed) return;
    await this.#work;
    this.#closed = true;
    this.#records = [];
    const begun = await this.#begun?.catch(() => undefined); // of one that could not begin there is nothing to give back
    if (begun) await this.#session.forget({ ensembles: [begun.number] }, [0]);
  }
}
