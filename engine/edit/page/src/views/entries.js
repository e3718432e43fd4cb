// Parts of the scenario that are entries by their names: cards, and a line that adds one.
import { button, make } from '../../../../live/page/src/dom.js';
import { card } from '../forms/card.js';
import { formOf } from '../forms/schema.js';
import { pathText, valueAt } from '../model/paths.js';
import { newcomers } from '../model/newcomers.js';
import { actorsOf, entriesOf } from '../model/world.js';
import { withRaw } from '../text/edits.js';
import { valueRaw } from '../text/literal.js';

const TOP = (app) => ({ order: Object.keys(app.start.schema.definitions.scenario.properties) });
const isName = (name, pattern) => new RegExp(pattern ?? '^[A-Za-z_][A-Za-z0-9_-]*$').test(name);

/// A field for a new name and a button; `raw`: what stands there at first, or a function that gives it; `done(name)`.
export function newEntry(app, part, raw, done = () => {}, { label = 'Add', placeholder = 'new name' } = {}) {
  const { propertyNames } = app.start.schema.definitions.scenario.properties[part];
  const name = make('input', {
    type: 'text',
    placeholder,
    'aria-label': `${label}: ${placeholder}`,
    'data-new': part,
    on: { keydown: (event) => event.key === 'Enter' && add() },
  });
  function add() {
    const id = name.value.trim(),
      there = (valueAt(app.world().value, [part, id]) ?? null) !== null;
    if (!isName(id, propertyNames?.pattern))
      return app.say(id === '' ? 'Type a name first.' : `“${id}” cannot be a name here: letters, digits and _.`);
    if (there) return app.say(`“${id}” is there already.`);
    name.value = '';
    (app.openCards ??= new Set()).add(pathText([part, id]));
    done(id);
    app.set([part, id], typeof raw === 'function' ? raw() : raw, TOP(app));
    return app.say(`${id} is added.`);
  }
  return make('span', { class: 'adder' }, name, button(label, add));
}

/// Adds actors that a spreadsheet names, as one step; the sheet that is drawn then takes `text` again.
export function addActors(app, names, text) {
  const taken = actorsOf(app.world()).map(({ id }) => id);
  app.pasteNext = text;
  app.change((now) =>
    newcomers(names, app.start.library, taken).reduce(
      (all, [code, actor]) => withRaw(all, ['actors', code], valueRaw(actor), TOP(app)),
      now,
    ),
  );
}

/// Pastes what waits for a sheet that has just been drawn.
export function pasteWaiting(app, grid) {
  const text = app.pasteNext;
  app.pasteNext = null;
  if (text) setTimeout(() => grid.take(text));
}

/// Cards of all entries of a part; those that an included file has and the text takes out can be brought back.
export function cards(app, part, { sentence, sort }) {
  const form = formOf(app.start.schema, app.start.schema.definitions.scenario.properties[part].additionalProperties);
  const all = entriesOf(app.world(), part),
    own = app.world().own[part] ?? {};
  if (sort) all.sort(([, one], [, other]) => sort(one, other));
  const gone = Object.keys(own).filter((id) => own[id] === null && valueAt(app.world().inherited, [part, id]));
  const back = gone.map((id) => button(`Bring back: ${id}`, () => app.remove([part, id]), { class: 'chip gone' }));
  return make(
    'div',
    { class: 'cards', 'data-place': part },
    make('div', { class: 'place-messages' }),
    ...all.map(([id, value]) => card(app, [part, id], form, value, { sentence })),
    back.length > 0 ? make('p', {}, ...back) : null,
  );
}
