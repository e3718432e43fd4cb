/** What an editor asks while a scenario is written: see entente.d.ts. */
import { checkedPlace, refuse, shown } from "./options.js";

export class Assistant {
  #session;
  #edited = Promise.resolve();

  constructor(session) {
    this.#session = session;
  }

  edit(text) {
    if (typeof text !== "string") refuse(`edit takes a text, not ${shown(text)}`);
    return (this.#edited = this.#session.edit(text));
  }
  async #ask(what, at, more) {
    const place = at === undefined ? undefined : checkedPlace(what, at);
    await this.#edited;
    return (await this.#session.ask({ request: "assist", what, at: place, file: this.#session.file, ...more })).answer.found;
  }

  complete(at = 0) {
    return this.#ask("complete", at);
  }
  hover(at = 0) {
    return this.#ask("hover", at);
  }
  definition(at = 0) {
    return this.#ask("definition", at);
  }
  references(at = 0) {
    return this.#ask("references", at);
  }
  async rename(at, name) {
    if (typeof name !== "string") refuse(`rename takes a place and a name, not ${shown(name)}`);
    return this.#ask("rename", at ?? 0, { name });
  }
  outline() {
    return this.#ask("outline");
  }
  async check() {
    await this.#edited;
    return this.#session.check();
  }
  close() {
    this.#session.close();
  }
}
