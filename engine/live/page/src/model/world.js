// The scenario as it stands after changes. What a reader changed is {whatIfs: [ids], set: {path: value}}: what-ifs in the
// order of the scenario, then settings in the order in which they were made, as the command line applies them.
import { keysOf, merged, patchOf, same, valueAt } from './merge.js';

export const unchanged = { whatIfs: [], set: {} };
/// What both worlds are called: the one that is compared with, which may be a state that was kept, and the other.
export const baseName = ({ against }) => against ?? 'As written';
export const nowName = ({ what }) => (isUnchanged(what) ? 'As written' : 'With changes');
/// What the numbers that are shown are of, {what, against, seed}: that of the last change only once they are made.
export const shownOf = ({ results, what, against, seed }) => results?.of ?? { what, against, seed };
/// Whether they are still of the state before.
export const isOlder = (state) =>
  Boolean(state.results) && ['what', 'against', 'seed'].some((key) => state.results.of[key] !== state[key]);
/// Whether there is one world alone: nothing is changed, and no other state compared with.
export const isAlone = ({ what, against }) => isUnchanged(what) && against === null;
export const isUnchanged = ({ whatIfs, set }) => whatIfs.length === 0 && Object.keys(set).length === 0;

/// The document with its what-ifs, before settings.
export function withWhatIfs(base, whatIfs) {
  return whatIfs.reduce((document, id) => merged(document, base.what_if?.[id]?.patch ?? {}), base);
}

/// The document as it is changed. A setting replaces a plain value whole, as `--set` does.
export function documentOf(base, { whatIfs, set }) {
  return Object.entries(set).reduce(
    (document, [path, value]) => merged(document, patchOf(path, value)),
    withWhatIfs(base, whatIfs),
  );
}

/// `what` with `path` set to `value`. What comes to what stands there anyway is no change; settings below it go.
export function withSetting(base, what, path, value) {
  const set = Object.fromEntries(
    Object.entries(what.set).filter(([other]) => other !== path && !other.startsWith(`${path}.`)),
  );
  const before = valueAt(documentOf(base, { ...what, set }), path);
  if (!same(before ?? null, value)) set[path] = value;
  return { ...what, set };
}

/// `what` without the setting of `path` and of what is below it.
export function withoutSetting(what, path) {
  const kept = Object.entries(what.set).filter(([other]) => other !== path && !other.startsWith(`${path}.`));
  return { ...what, set: Object.fromEntries(kept) };
}

/// `what` with the what-if switched, and without settings of things that are not there any more.
export function withWhatIf(base, what, id, on) {
  const ids = Object.keys(base.what_if ?? {});
  const whatIfs = ids.filter((other) => (other === id ? on : what.whatIfs.includes(other)));
  return withoutStale(base, { whatIfs, set: what.set });
}

function withoutStale(base, { whatIfs, set }) {
  const kept = {};
  for (const [path, value] of Object.entries(set)) {
    const document = documentOf(base, { whatIfs, set: kept });
    const there = valueAt(document, path) !== undefined;
    const parent = valueAt(document, keysOf(path).slice(0, -1).join('.')) !== undefined;
    if (value === null ? there : parent || keysOf(path).length <= 2) kept[path] = value;
  }
  return { whatIfs, set: kept };
}

/// Whether `path` or something below it is changed.
export const isChanged = ({ set }, path) =>
  Object.keys(set).some((other) => other === path || other.startsWith(`${path}.`));
