// Paths in a scenario: lists of keys and indices, and as the engine writes them.

/// `event_types.raid.effects[0].by`
export const pathText = (path) =>
  path.reduce((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), '');

/// What stands at `path` of a value, or undefined.
export const valueAt = (value, path) =>
  path.reduce(
    (at, key) => (at !== null && typeof at === 'object' && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );

/// Whether `path`, as the engine writes it, lies in `place`, or is it.
export const liesIn = (path, place) => path === place || (path.startsWith(place) && /[.[]/.test(path[place.length]));

/// `library/` of `library/events.json`
export const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);

/// `library/blocks/../events.json` as `library/events.json`.
export function normalized(path) {
  const parts = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
