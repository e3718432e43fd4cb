/** A scenario that engines have open: the questions that can be asked of them. */
import { EntenteError } from "./error.js";
import { refuse, shown } from "./options.js";

const told = (reply) => {
  if (reply.error) throw new EntenteError(reply.error);
  return reply;
};

class Session {
  /** `numbers`: the next one of a world or an ensemble; engines that are shared count together. */
  constructor(crew, file, numbers = { next: 1 }) {
    this.crew = crew;
    this.file = file;
    this.numbers = numbers;
  }
  get next() {
    return this.numbers.next;
  }
  set next(number) {
    this.numbers.next = number;
  }

  /** An answer, with bytes beside it. Ensembles are kept by worker 0. */
  async ask(request, bytes, worker = 0) {
    return told(await this.crew.ask(worker, request, bytes));
  }
  /** The same, of worker 0; the bytes are moved there and gone here. */
  async give(request, bytes) {
    return told(await this.crew.ask(0, request, bytes, [bytes.buffer]));
  }
  /** Of all workers, in their order. */
  askAll(request, bytes) {
    return Promise.all(Array.from({ length: this.crew.size }, (_, worker) => this.ask(request, bytes, worker)));
  }
  /** An answer that takes its time. */
  async tell(request) {
    return told(await this.crew.askLong(request)).answer;
  }

  async world(variation) {
    const number = this.next++, request = { request: "world", world: number, file: this.file, ...variation };
    const others = Array.from({ length: this.crew.size - 1 }, (_, k) => this.ask({ ...request, catalogue: false }, undefined, k + 1));
    for (const other of others) other.catch(() => {}); // is wrong with the first one, too; who is at something long comes later
    return { number, ...(await this.ask(request)).answer };
  }
  /** Another text by the name `file`, in the same engines. */
  async beside(text, file) {
    await this.askAll({ request: "file", name: file }, bytesOf(file, text));
    return new Session(this.crew, file, this.numbers);
  }
  /** Gives memory back; where all is closed there is none. */
  async forget(what, workers = Array.from({ length: this.crew.size }, (_, worker) => worker)) {
    const asked = workers.map((worker) => this.ask({ request: "forget", ...what }, undefined, worker));
    await Promise.allSettled(asked);
  }
  /** The scenario itself as another text. */
  edit(text) {
    return this.askAll({ request: "file", name: this.file }, bytesOf(this.file, text));
  }
  check() {
    return this.tell({ request: "check", file: this.file });
  }
  close() {
    this.crew.close();
  }
}

function bytesOf(name, content) {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : refuse(`${name} is a text or a Uint8Array, not ${shown(content)}`);
}

export async function opened(crew, text, { file = "scenario.json", files = {} }) {
  const session = new Session(crew, file);
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  for (const [name, content] of Object.entries(files))
    await session.askAll({ request: "file", name: folder + name }, bytesOf(folder + name, content));
  await session.askAll({ request: "file", name: file }, bytesOf(file, text));
  return session;
}
