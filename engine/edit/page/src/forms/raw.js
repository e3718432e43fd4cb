// Between what a field shows and the JSON text that it stands for, by the kind of the field.
import { expressionRaw, listRaw, numberIn, partsOf, textRaw } from '../text/literal.js';
import { nodeAt, shownOf } from '../text/tree.js';

const joined = (value) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
const asTyped = { show: (value) => (typeof value === 'string' ? value : JSON.stringify(value)), raw: textRaw };

const KINDS = {
  expression: { show: (value) => String(value), raw: expressionRaw },
  number: { show: (value) => String(value), raw: (typed) => numberIn(typed) ?? textRaw(typed) },
  boolean: { show: String, raw: (typed) => typed },
  bindings: { show: joined, raw: (typed) => listRaw(partsOf(typed)) },
  filling: { show: joined, raw: (typed, value) => fillingRaw(typed, Array.isArray(value)) },
  texts: {
    show: (value) => (Array.isArray(value) ? value.join('\n') : String(value)),
    raw: (typed) => listRaw(partsOf(typed, /\n/)),
  },
};

function fillingRaw(typed, list) {
  const parts = partsOf(typed);
  return list || parts.length > 1 ? listRaw(parts) : textRaw(parts[0] ?? '');
}

/// What the field of a value shows; a number as it is spelled in the text.
export function shownIn(app, path, kind, value) {
  if (value === undefined || value === null) return '';
  const world = app.world(),
    node = nodeAt(world.root, path);
  if (node?.type === 'number') return shownOf(world.text, node);
  return (KINDS[kind] ?? asTyped).show(value);
}

/// The JSON text of what was typed; `value` is what stood there.
export const rawOf = (kind, typed, value) => (KINDS[kind] ?? asTyped).raw(typed, value);
