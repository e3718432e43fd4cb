// An object of the scenario as a form: the keys that it has in the order of the format, and a list of those it could have.
import { button, choice, make } from '../../../../live/page/src/dom.js';
import { pathText } from '../model/paths.js';
import { entriesOf } from '../model/world.js';
import { control, field } from './field.js';
import { fragment } from './fragment.js';
import { definitionOf, formOf } from './schema.js';

const PROSE = ['note', 'source', 'describe', 'description', 'headline', 'title'];

/// Fields for the object at `path`. `form`: of kind `object`; `hide`: keys that are shown elsewhere.
export function objectForm(app, path, form, value, { hide = [] } = {}) {
  const { schema } = app.start,
    shorthand = form.shorthand;
  if (shorthand && (value === null || typeof value !== 'object')) return plainForm(app, path, form, value);
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
  const nested = { object: nestedForm, map: mapForm, list: listForm, numbers: numbersForm, patch: fragment }[form.kind];
  const plain = nested === nestedForm && form.shorthand && (value === null || typeof value !== 'object');
  if (!nested || plain) {
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

const nestedForm = (app, path, form, value) => objectForm(app, path, form, value);

function numbersForm(app, path, { count }, value, options) {
  const inputs = Array.from({ length: count }, (_, k) =>
    value?.[k] === undefined ? null : control(app, [...path, k], { kind: 'number' }, value[k], { options }),
  );
  return make('div', { class: 'numbers' }, ...inputs);
}

// Names stay in their order, numbers ascend.
const byNumber = (one, other) => Number(one) - Number(other) || 0;

function mapForm(app, path, { entry }, value) {
  const rows = Object.keys(value ?? {})
    .filter((key) => value[key] !== null)
    .sort(byNumber)
    .map((key) => entryForm(app, [...path, key], entry, value[key]));
  return make('div', { class: 'form' }, ...rows, nameAdder(app, path, entry, value));
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

function nameAdder(app, path, entry, value) {
  const form = formOf(app.start.schema, entry);
  const name = make('input', { type: 'text', 'aria-label': `New name in ${pathText(path)}`, placeholder: 'new name' });
  const add = () => {
    const key = name.value.trim();
    if (key === '' || value?.[key] !== undefined)
      return app.say(key === '' ? 'Type a name first.' : `“${key}” is there already.`);
    return app.set([...path, key], firstRaw(app, form, key));
  };
  return make('div', { class: 'adder' }, name, button('Add', add, { class: 'quiet' }));
}

function listForm(app, path, { entry }, value) {
  const { schema } = app.start,
    form = formOf(schema, entry);
  const items = (value ?? []).map((item, k) => {
    const place = [...path, k];
    const remove = button('Take out', () => app.remove(place), {
      class: 'quiet',
      'aria-label': `Take out ${pathText(place)}`,
    });
    return make(
      'li',
      { 'data-place': pathText(place) },
      form.kind === 'object' ? objectForm(app, place, form, item) : fragment(app, place, form, item),
      remove,
    );
  });
  const first = path.at(-1) === 'effects' ? '{"change": "", "by": 0}' : '{}';
  const add = button('Add one', () => app.set([...path, (value ?? []).length], first), { class: 'quiet' });
  return make('div', {}, make('ol', { class: 'items' }, ...items), add);
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
