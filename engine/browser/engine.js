/**
 * One engine: an instance of entente.wasm. A request goes in, an answer comes out. Whole in itself, since its text is
 * what workers run.
 */
export class Engine {
  /** Of a WebAssembly.Module. */
  static async start(module) {
    const engine = new Engine();
    const instance = await WebAssembly.instantiate(module, engine.imports());
    engine.exports = instance.exports;
    engine.exports._initialize?.();
    return engine;
  }

  /** What the C library needs of the world: a clock, and an end. All else it has in memory. */
  imports() {
    const memory = () => new DataView(this.exports.memory.buffer);
    return {
      env: { emscripten_notify_memory_growth() {} },
      wasi_snapshot_preview1: {
        clock_time_get(clock, precision, at) {
          const milliseconds = clock === 0 ? Date.now() : performance.now();
          memory().setBigUint64(at >>> 0, BigInt(Math.round(milliseconds * 1e6)), true);
          return 0;
        },
        environ_sizes_get(count, size) {
          memory().setUint32(count >>> 0, 0, true);
          memory().setUint32(size >>> 0, 0, true);
          return 0;
        },
        environ_get: () => 0,
        proc_exit(code) {
          throw new Error(`the engine has ended (${code})`);
        },
      },
    };
  }

  /** The answer of a request: `{answer, bytes}`; of one that failed, `{error}`. */
  ask(request, bytes = new Uint8Array()) {
    const wasm = this.exports;
    const text = new TextEncoder().encode(JSON.stringify(request));
    const at = wasm.entente_room(text.length + bytes.length) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(text, at);
    new Uint8Array(wasm.memory.buffer).set(bytes, at + text.length);
    wasm.entente_ask(text.length);
    const answer = JSON.parse(new TextDecoder().decode(this.taken(wasm.entente_text(), wasm.entente_text_size())));
    if (answer?.error) return { error: answer.error };
    return { answer, bytes: this.taken(wasm.entente_bytes(), wasm.entente_bytes_size()) };
  }

  /** A copy of bytes of its memory, since that moves when it grows. */
  taken(at, size) {
    return new Uint8Array(this.exports.memory.buffer).slice(at >>> 0, (at >>> 0) + (size >>> 0));
  }

  /** The same as `ask`, whatever happens: where the engine itself breaks down, that is the answer. */
  askSafely(request, bytes) {
    try {
      return this.ask(request, bytes);
    } catch (error) {
      return { error: { kind: "internal", message: `internal error; please report it: ${error.message}` } };
    }
  }
}
