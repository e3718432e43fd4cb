// The library of scenarios, which the page holds: as the program does, the engine looks for what is included beside the
// file that names it, and then in the library.
import { folderOf } from '../model/paths.js';

/// {path: text} of all that can be included: `files`, and in each of their folders the library, where nothing of that name is.
export function withLibrary(files, library) {
  const folders = new Set(['', ...Object.keys(files).map(folderOf), ...Object.keys(library).map(folderOf)]);
  const all = {};
  for (const folder of folders) for (const [name, text] of Object.entries(library)) all[folder + name] ??= text;
  return { ...all, ...files };
}
