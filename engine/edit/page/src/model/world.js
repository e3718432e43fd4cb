// What a text says together with the files that it includes: the engine's merge, file by file, so that every value knows
// where it comes from.
import { merged } from '../../../../live/page/src/model/merge.js';
import { treeOf, valueOf } from '../text/tree.js';
import { folderOf, normalized, valueAt } from './paths.js';

const read = new Map(); // of texts of files, which do not change
function valueOfFile(text) {
  if (!read.has(text)) {
    const root = treeOf(text);
    read.set(text, root ? valueOf(root) : {});
  }
  return read.get(text);
}

/// Files in the order in which they are merged, each after what it includes itself: [{name, value}].
function included(value, path, files, open = []) {
  const names = Array.isArray(value.include) ? value.include.filter((name) => typeof name === 'string') : [];
  return names.flatMap((name) => {
    const file = normalized(folderOf(path) + name);
    if (files[file] === undefined || open.includes(file)) return [];
    const inner = valueOfFile(files[file]);
    return [...included(inner, file, files, [...open, file]), { name: file, value: inner }];
  });
}

const bare = ({ include, $schema, ...value }) => value;

/// {root, own, inherited, value, included, originOf(path) -> the file that it comes from, or null: the text itself}; null where
/// the text cannot be read.
export function worldOf(text, files) {
  const root = treeOf(text);
  if (!root) return null;
  const own = valueOf(root),
    sources = included(own, '', files);
  const inherited = sources.reduce((all, { value }) => merged(all, bare(value)), {});
  return {
    text,
    root,
    own,
    inherited,
    included: sources.map(({ name }) => name),
    value: merged(inherited, bare(own)),
    originOf: (path) =>
      valueAt(own, path) !== undefined
        ? null
        : (sources.findLast(({ value }) => valueAt(value, path) !== undefined)?.name ?? null),
  };
}

/// Entries of a part of the scenario that are there: [[id, value]].
export const entriesOf = (world, key) =>
  Object.entries(objectIn(world.value[key])).filter(([, value]) => value !== null);
const objectIn = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});

const MOST = 2000; // generated actors that a page lists

/// [{id, name, kind, generated}] in the engine's order.
export function actorsOf(world) {
  const named = entriesOf(world, 'actors').map(([id, { name, kind } = {}]) => ({
    id,
    name: name ?? id,
    kind: kind ?? 'state',
  }));
  const generated = entriesOf(world, 'generate_actors').flatMap(([prefix, { count, kind } = {}]) =>
    Array.from({ length: Math.min(MOST, count ?? 0) }, (_, k) => ({
      id: prefix + k,
      name: prefix + k,
      kind: kind ?? 'state',
      generated: true,
    })),
  );
  return [...named, ...generated];
}
