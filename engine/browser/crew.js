/** Who does the work: the caller's own thread, or workers with an engine each, in browsers as in Node.js. */
import { Engine } from "./engine.js";
import { EntenteError } from "./error.js";

const closed = { error: { kind: "request", message: "the scenario is closed" } };

/** All in this thread; between two pieces of work others get their turn. */
class Alone {
  size = 1;
  idlest = () => 0;
  askLong = (request) => this.ask(0, request);

  static async start(module) {
    const crew = new Alone();
    crew.engine = await Engine.start(module);
    return crew;
  }
  async ask(worker, request, bytes) {
    await new Promise((resume) => setTimeout(resume));
    return this.engine ? this.engine.askSafely(request, bytes) : closed;
  }
  close() {
    this.engine = undefined;
  }
}

/** What a worker runs: the engine under its name here, since bundlers give it another. The first message is the module, each further one a request. */
const source = `const Engine = ${Engine.toString()};
let engine;
const answer = async ({ module, request, bytes, number }) => {
  let reply = {};
  try {
    if (module) engine = await Engine.start(module);
    if (request) reply = engine.askSafely(request, bytes);
  } catch (error) {
    reply = { error: { kind: "internal", message: "the engine does not start: " + error.message } };
  }
  post({ number, ...reply }, reply.bytes ? [reply.bytes.buffer] : []);
};`;
const inBrowser = `const post = (message, moved) => postMessage(message, moved);
${source}
onmessage = (event) => answer(event.data);`;
const inNode = `const { parentPort } = require("node:worker_threads");
const post = (message, moved) => parentPort.postMessage(message, moved);
${source}
parentPort.on("message", answer);`;

/** `{worker, close}`: a worker that calls `receive` with its messages, and `fail` where it breaks down. */
async function hire(receive, fail) {
  if (typeof Worker === "undefined") {
    const { Worker: Thread } = await import("node:worker_threads");
    const worker = new Thread(inNode, { eval: true });
    worker.on("message", receive);
    worker.on("error", fail);
    return { worker, close: () => worker.terminate() };
  }
  const address = URL.createObjectURL(new Blob([inBrowser], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.onmessage = (event) => receive(event.data);
  worker.onerror = (event) => fail(event);
  return { worker, close: () => (worker.terminate(), URL.revokeObjectURL(address)) };
}

/** A worker, and the questions that it has not answered yet. */
class Hand {
  waiting = new Map();
  next = 1;
  long = 0; // questions that take their time

  static async start(module) {
    const hand = new Hand();
    Object.assign(hand, await hire((message) => hand.receive(message), (error) => hand.fail(error)));
    const { error } = await hand.post({ module });
    if (error) throw new EntenteError(error);
    return hand;
  }
  post(message, moved = []) {
    if (this.broken) return Promise.resolve(this.broken);
    const number = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(number, resolve);
      this.worker.postMessage({ ...message, number }, moved);
    });
  }
  receive({ number, ...reply }) {
    this.waiting.get(number)?.(reply);
    this.waiting.delete(number);
  }
  fail(error) {
    this.broken = { error: { kind: "internal", message: `a worker broke down: ${error.message ?? "it was not let begin"}` } };
    this.answerAll(this.broken);
  }
  answerAll(reply) {
    for (const resolve of this.waiting.values()) resolve(reply);
    this.waiting.clear();
  }
}

class Team {
  static async start(module, size) {
    const team = new Team();
    team.hands = await Promise.all(Array.from({ length: size }, () => Hand.start(module)));
    team.size = size;
    return team;
  }
  /** The worker with least to answer; one that is at something long comes last. */
  idlest() {
    const waiting = this.hands.map((hand) => hand.waiting.size + (hand.long > 0 ? 1e6 : 0));
    return waiting.indexOf(Math.min(...waiting));
  }
  ask(worker, request, bytes, moved) {
    return this.closed ? closed : this.hands[worker % this.size].post({ request, bytes }, moved);
  }
  /** An answer that takes its time: by the last worker, so that runs can go on in the first ones. */
  async askLong(request) {
    const hand = this.hands[this.size - 1];
    ++hand.long;
    try {
      return await this.ask(this.size - 1, request);
    } finally {
      --hand.long;
    }
  }
  close() {
    this.closed = true;
    for (const hand of this.hands) {
      hand.answerAll(closed);
      hand.close();
    }
  }
}

/** A crew of so many workers; 0: none, but this thread. */
export const crewOf = (module, workers) => (workers > 0 ? Team.start(module, workers) : Alone.start(module));
