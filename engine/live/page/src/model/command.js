// What was changed, for the command line and for scenario files.
import { merged, patchOfAll } from './merge.js';

/// A word of a POSIX shell.
export const shellWord = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/// `parameters.rate=0.3`; a text that reads as something else in JSON is quoted.
const settingText = (path, value) => `${path}=${JSON.stringify(value)}`;

/// The variation as the engine's module has it.
export const variationOf = ({ whatIfs, set }) => ({
  whatIf: whatIfs,
  set: Object.entries(set).map(([path, value]) => settingText(path, value)),
});

/// The command that gives the same numbers.
export function commandOf(file, { what, seed, runs }) {
  const words = ['entente', 'run', file];
  for (const id of what.whatIfs) words.push('--what-if', id);
  for (const setting of variationOf(what).set) words.push('--set', setting);
  if (runs !== null) words.push('--runs', String(runs));
  if (seed !== null) words.push('--seed', String(seed));
  return words.map(shellWord).join(' ');
}

/// An entry of `what_if`: all that was changed in one patch.
export function whatIfOf(base, { whatIfs, set }, id, describe) {
  const patches = [...whatIfs.map((other) => base.what_if[other].patch), patchOfAll(set)];
  const patch = patches.reduce((one, other) => merged(one, other, true), {});
  return { [id]: { describe, patch } };
}
