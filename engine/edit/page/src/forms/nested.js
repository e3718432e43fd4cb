// Forms within forms: objects, names with values, lists, a few numbers.
import { button, make } from '../../../../live/page/src/dom.js';
import { pathText } from '../model/paths.js';
import { control } from './field.js';
import { entryForm, firstRaw, objectForm } from './form.js';
import { fragment } from './fragment.js';
import { formOf } from './schema.js';

export const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isThere = (value) => value !== undefined && value !== null;

const KINDS = {
  object: { fits: isObject, form: (...of) => objectForm(...of.slice(0, 4)) },
  map: { fits: isObject, form: (...of) => mapForm(...of) },
  list: { fits: Array.isArray, form: (...of) => listForm(...of) },
  numbers: { fits: Array.isArray, form: (...of) => numbersForm(...of) },
  patch: { fits: isObject, form: fragment },
};

/// The form of a value that has one of its own, `form(app, path, form, value, options)`; JSON text for one that is of another kind
/// than it should be. Nothing where a field does.
export function nestedOf(kind, value) {
  const nested = KINDS[kind],
    odd = isThere(value) && typeof value === 'object';
  if (nested) return !isThere(value) || nested.fits(value) ? nested.form : fragment;
  return odd && !(Array.isArray(value) && ['texts', 'bindings', 'filling'].includes(kind)) ? fragment : undefined;
}

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
