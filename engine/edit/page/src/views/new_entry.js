// A line that adds an entry to a part of the scenario.
import { button, make } from '../../../../live/page/src/dom.js';
import { definitionOf, formOf } from '../forms/schema.js';
import { codeOf } from '../model/codes.js';
import { newcomers } from '../model/newcomers.js';
import { pathText, valueAt } from '../model/paths.js';
import { actorsOf } from '../model/world.js';
import { withRaw } from '../text/edits.js';
import { topOrder } from './entries.js';

/// A field for a new name and a button; `raw`: what stands there at first, or a function that gives it; `done(name)`. What can be no
/// name in the text is kept as what people call it.
export function newEntry(app, part, raw, done = () => {}, { label = 'Add', placeholder = 'new name' } = {}) {
  const said = make('small', { class: 'refusal', role: 'alert', id: `new-${part}-said` });
  const name = make('input', {
    type: 'text',
    placeholder,
    'aria-label': `${label}: ${placeholder}`,
    'data-new': part,
    on: { keydown: (event) => event.key === 'Enter' && add(), input: () => tell('') },
  });
  function tell(text) {
    said.textContent = text;
    name.setAttribute('aria-invalid', String(text !== ''));
    name.setAttribute('aria-describedby', said.id);
  }
  function add() {
    const typed = name.value.trim(),
      [id, called] = newName(app, part, typed);
    if (typed === '') return tell('Type a name first.');
    if (id === '') return tell(`“${typed}” cannot be a name here: it needs letters from A to Z.`);
    if ((valueAt(app.world().value, [part, id]) ?? null) !== null) return tell(`${id} is there already.`);
    name.value = '';
    (app.openCards ??= new Set()).add(pathText([part, id]));
    done(id);
    const first = typeof raw === 'function' ? raw() : raw;
    app.set([part, id], called === null ? first : calledSo(app, part, first, called), topOrder(app));
    return app.say(called === null ? `${id} is added.` : `“${typed}” is added as ${id}.`);
  }
  return make('span', { class: 'adder' }, name, button(label, add), said);
}

// [id, called]: `called` is what people call it where that is not its name in the text, else null. A country has its code.
function newName(app, part, typed) {
  const { propertyNames } = app.start.schema.definitions.scenario.properties[part],
    id = codeOf(typed, part, propertyNames?.pattern);
  if (id === typed || id === '') return [id, null];
  const [[code, actor] = [id, {}]] = part === 'actors' ? newcomers([typed], app.start.library, []) : [];
  return [code, actor.name ?? typed];
}

const CALLED = ['name', 'label', 'describe', 'note'];
// The first of these keys that the part's entries have holds it; a list has none.
function calledSo(app, part, raw, called) {
  const { schema } = app.start,
    form = formOf(schema, schema.definitions.scenario.properties[part].additionalProperties);
  if (form.kind !== 'object') return raw;
  const { properties } = definitionOf(schema, form, JSON.parse(raw)),
    key = CALLED.find((one) => Object.hasOwn(properties, one));
  return withRaw(raw, [key], JSON.stringify(called), { order: Object.keys(properties) });
}

/// {role: actor} of an event type's `roles`, filled in the order of the actors.
export function firstCast(app, roles) {
  const actors = actorsOf(app.world()).map(({ id }) => id),
    all = typeof roles === 'object' && roles !== null ? roles : {};
  const cast = (kind, k) => (kind === 'group' ? [actors[k] ?? ''] : (actors[k] ?? actors[0] ?? ''));
  return Object.fromEntries(Object.entries(all).map(([role, kind], k) => [role, cast(kind, k)]));
}
