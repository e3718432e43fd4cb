// The engine as the language service of the text: what is wrong with it, and what may stand at a place.
import { assist } from '../../../../browser/entente.js';

const PAUSE = 250; // milliseconds after the last change

/// Keeps `store`'s `diagnostics` and `ok` those of its text.
export async function openService(module, store, { file, files }) {
  const help = await assist(store.get().what.text, { file, files, workers: 1, wasm: module });
  let asked = 0,
    timer = null;
  const check = async () => {
    const mine = ++asked,
      { text } = store.get().what;
    await help.edit(text);
    const { ok, diagnostics } = await help.check();
    if (mine === asked) store.set({ ok, diagnostics, checked: text });
  };
  store.on(['what'], () => {
    clearTimeout(timer);
    timer = setTimeout(() => check().catch(() => {}), PAUSE); // closed meanwhile
  });
  await check();
  const asIs = async () => {
    await help.edit(store.get().what.text);
    return help;
  };
  return {
    /// Completions in the value at `path`, as if `value` stood there; and at a place of the text.
    complete: (path, offset, value) => help.complete({ path, offset, value }),
    completeAt: async (at) => (await asIs()).complete(at),
    /// Edits of the text that rename what its place `at` names, with all its uses.
    rename: async (at, name) => (await asIs()).rename(at, name),
    close() {
      clearTimeout(timer);
      help.close();
    },
  };
}
