// JSON Merge Patches (RFC 7386), and settings: paths with values, as `--set` has them.

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/// `document` with `patch` applied; neither is changed. `keep`: every null stays, so that the result is a patch itself.
export function merged(document, patch, keep = false) {
  if (!isObject(patch)) return patch;
  const result = isObject(document) ? { ...document } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null && !keep) delete result[key];
    else result[key] = merged(result[key], value, keep);
  }
  return result;
}

/// `relations.trust.ties` as its keys.
export const keysOf = (path) => path.split('.');

/// What stands at `path`, or undefined.
export function valueAt(document, path) {
  let value = document;
  for (const key of keysOf(path)) value = isObject(value) ? value[key] : undefined;
  return value;
}

/// The patch that sets `path` to `value`.
export const patchOf = (path, value) => keysOf(path).reduceRight((inner, key) => ({ [key]: inner }), value);

/// The one patch of settings {path: value}, in their order.
export const patchOfAll = (set) =>
  Object.entries(set).reduce((patch, [path, value]) => merged(patch, patchOf(path, value), true), {});

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
