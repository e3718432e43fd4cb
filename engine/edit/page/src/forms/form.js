// An object of the scenario as a form: the keys that it has in the order of the format, and a list of those it could have.
import { button, choice, make } from '../../../../live/page/src/dom.js';
import { pathText } from '../model/paths.js';
import { entriesOf } from '../model/world.js';
import { field } from './field.js';
import { fragment } from './fragment.js';
import { isObject, nestedOf } from './nested.js';
import { definitionOf, formOf } from './schema.js';

const PROSE = ['note', 'source', 'describe', 'description', 'headline', 'title'];

/// Fields for the object at `path`. `form`: of kind `object`; `hide`: keys that are shown elsewhere.
export function objectForm(app, path, form, value, { hide = [] } = {}) {
  const { schema } = app.start,
    shorthand = form.shorthand;
  if (shorthand && (value === null || typeof value !== 'object')) return plainForm(app, path, form, value);
  if (value !== undefined && !isObject(value)) return fragment(app, path, form, value);
  const definition = definitionOf(schema, form, value),
    order = Object.keys(definition.properties),
    options = { order };
  const has = Object.keys(value ?? {}).filter((key) => value[key] !== null && !hide.includes(key));
  const known = order.filter((key) => has.includes(key)),
    open = has.filter((key) => !order.includes(key));
  const entry = (key, part) => entryForm(app, [...path, key], part, value[key], { options });
  return make(
    'div',
    { class: 'form' },
    ...known.filter((key) => !PROSE.includes(key)).map((key) => entry(key, definition.properties[key])),
    ...open.map((key) => entry(key, definition.additionalProperties || { type: 'string' })),
    ...known.filter((key) => PROSE.includes(key)).map((key) => entry(key, definition.properties[key])),
    adder(app, path, definition, [...has, ...hide], options),
  );
}

// A number, or an expression, that stands for the whole object: it grows into one when something is added.
function plainForm(app, path, form, value) {
  const definition = definitionOf(app.start.schema, form, value),
    { shorthand } = form;
  const inner = formOf(app.start.schema, definition.properties[shorthand]),
    options = { order: Object.keys(definition.properties), shorthand };
  return make(
    'div',
    { class: 'form' },
    field(app, path, inner, value, { name: shorthand }),
    adder(app, path, definition, [shorthand], options),
  );
}

/// The field, or the form, of one key.
export function entryForm(app, path, definition, value, { options = {}, name } = {}) {
  const form = formOf(app.start.schema, definition),
    label = name ?? String(path.at(-1));
  const remove =
    value === undefined
      ? null
      : button('×', () => app.remove(path, { all: true }), {
          class: 'quiet remove',
          'aria-label': `Take out ${pathText(path)}`,
          title: 'Take out',
        });
  const plain = form.shorthand && (value === null || typeof value !== 'object'),
    nested = plain ? null : nestedOf(form.kind, value);
  if (!nested) {
    const inner = plain
      ? formOf(app.start.schema, definitionOf(app.start.schema, form, value).properties[form.shorthand])
      : form;
    return field(app, path, inner, value, { options, name: label, remove, words: wordsFor(app, path) });
  }
  return make(
    'fieldset',
    { class: `nested of-${form.kind}`, 'data-place': pathText(path) },
    make('legend', {}, make('span', { text: label.replaceAll('_', ' ') }), remove),
    nested(app, path, form, value, options),
  );
}

// Names that exist, where one of them must stand.
function wordsFor(app, path) {
  const key = path.at(-1),
    at = path[0];
  if (key === 'type' && (at === 'events' || path.at(-2) === 'emit'))
    return entriesOf(app.world(), 'event_types').map(([id]) => id);
  if (key === 'outcome' && at === 'expect') return entriesOf(app.world(), 'outcomes').map(([id]) => id);
  return undefined;
}

/// What stands at first where something of a form is added.
export function firstRaw(app, form, key) {
  if (key === 'source') return '"to be judged"';
  const { start } = app.world().value.time ?? {};
  const firsts = {
    number: '0',
    boolean: 'true',
    bindings: '["i in actor"]',
    texts: '[]',
    map: '{}',
    list: '[]',
    patch: '{}',
    date: `"${start ?? '2026-01-01'}"`,
  };
  if (form.kind === 'numbers') return `[${Array.from({ length: form.count }, (_, k) => k).join(', ')}]`;
  if (form.kind === 'choice') return JSON.stringify(form.words[0]);
  if (form.kind === 'object') return form.shorthand ? '0' : '{}';
  return firsts[form.kind] ?? (form.kind === 'expression' ? '1' : '""');
}

function adder(app, path, definition, has, options) {
  const keys = Object.keys(definition.properties).filter((key) => !has.includes(key) && key !== '$schema');
  if (keys.length === 0) return null;
  const add = (key) => {
    if (key === '') return;
    app.set([...path, key], firstRaw(app, formOf(app.start.schema, definition.properties[key]), key), options);
  };
  const all = [{ value: '', text: 'Add …' }, ...keys.map((key) => ({ value: key, text: key.replaceAll('_', ' ') }))];
  return choice('', all, '', add, { class: 'add', 'aria-label': `Add to ${pathText(path)}` });
}
