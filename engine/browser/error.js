/** What goes wrong, as programs and people read it. */
export class EntenteError extends Error {
  constructor({ kind, message, diagnostics = [] }) {
    super(message);
    this.name = "EntenteError";
    this.kind = kind;
    this.diagnostics = diagnostics;
  }
}
