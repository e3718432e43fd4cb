// Files: read as they are, byte order mark included, and written back where the browser lets that, else downloaded.
import { textOf } from '../../../../live/page/src/yours/drop.js';
import { give } from '../../../../report/page/src/save.js';

const TYPES = [{ description: 'Scenario', accept: { 'application/json': ['.json'] } }];

const bytesOf = (text) => new Blob([new TextEncoder().encode(text)], { type: 'application/json' });

/// Whether the browser writes into files.
export const canWrite = () => typeof window.showSaveFilePicker === 'function';
export const isChanged = ({ what, saved }) => what.text !== saved;

/// Saves the text: into the file that it was opened from or saved to, or one that is chosen now (`anew`: another one); or as a
/// download. What was saved is told in `said`.
export async function saveText(app, { anew = false } = {}) {
  const { store } = app,
    { text } = store.get().what;
  try {
    if (canWrite()) await writeInto(app, await handleFor(app, anew), text);
    else give(bytesOf(text), app.file);
    store.set({
      saved: text,
      said: canWrite() ? `Saved in ${store.get().handle.name}.` : `${app.file} is downloaded.`,
    });
  } catch (error) {
    if (error.name !== 'AbortError') store.set({ said: `It was not saved: ${error.message}` });
  }
}

/// A copy, whatever the browser can.
export function downloadText(app) {
  const { text } = app.store.get().what;
  give(bytesOf(text), app.file);
  app.store.set({ saved: text, said: `${app.file} is downloaded.` });
}

async function handleFor({ store, file }, anew) {
  const { handle } = store.get();
  return handle && !anew ? handle : window.showSaveFilePicker({ suggestedName: file, types: TYPES });
}

async function writeInto({ store }, handle, text) {
  const file = await handle.createWritable();
  await file.write(bytesOf(text));
  await file.close();
  store.set({ handle });
}

/// {file, text, handle} of a file that is chosen, into which it is saved again; null where none is.
export async function chooseFile() {
  try {
    const [handle] = await window.showOpenFilePicker({ types: TYPES });
    return { file: handle.name, text: await textOf(await handle.getFile()), handle };
  } catch (error) {
    if (error.name === 'AbortError') return null;
    throw error;
  }
}

/// Asks before the page is left with what is not saved.
export function warnOfLoss({ store, over }) {
  addEventListener('beforeunload', (event) => isChanged(store.get()) && event.preventDefault(), {
    signal: over.signal,
  });
}
