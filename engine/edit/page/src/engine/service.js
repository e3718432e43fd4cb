// The engine as it reads the text: what is wrong with it.
import { check } from '../../../../browser/entente.js';

const PAUSE = 250; // milliseconds after the last change

/// Keeps `store`'s `diagnostics` and `ok` those of its text.
export async function openService(module, store, { file, files }) {
  let asked = 0,
    timer = null;
  const ask = async () => {
    const mine = ++asked,
      { text } = store.get().what;
    const { ok, diagnostics } = await check(text, { file, files, wasm: module });
    if (mine === asked) store.set({ ok, diagnostics, checked: text });
  };
  store.on(['what'], () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  await ask();
  return {
    complete: async () => [],
    completeAt: async () => [],
    rename: async () => Promise.reject(new Error('This version cannot rename with all uses: change them in the text.')),
    close: () => clearTimeout(timer),
  };
}
