// The engine as it reads the text, in a worker of its own: what is wrong with it.
import { crewOf } from '../../../../browser/crew.js';
import { opened } from '../../../../browser/opened.js';

const PAUSE = 250; // milliseconds after the last change

/// Keeps `store`'s `diagnostics` and `ok` those of its text.
export async function openService(module, store, { file, files }) {
  const crew = await crewOf(module, 1);
  let asked = 0,
    timer = null;
  const check = async (what) => {
    const mine = ++asked,
      { text } = store.get().what;
    const { ok, diagnostics } = await (await opened(crew, text, { file, ...what })).check();
    if (mine === asked) store.set({ ok, diagnostics, checked: text });
  };
  store.on(['what'], () => {
    clearTimeout(timer);
    timer = setTimeout(() => check().catch(() => {}), PAUSE); // closed meanwhile
  });
  await check({ files });
  return {
    complete: async () => [],
    completeAt: async () => [],
    rename: () => Promise.reject(new Error('This version cannot rename with all uses: change them in the text.')),
    close() {
      clearTimeout(timer);
      crew.close();
    },
  };
}
