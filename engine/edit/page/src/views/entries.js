// Parts of the scenario that are entries by their names, as cards; actors that a spreadsheet brings.
import { button, make } from '../../../../live/page/src/dom.js';
import { card } from '../forms/card.js';
import { formOf } from '../forms/schema.js';
import { valueAt } from '../model/paths.js';
import { newcomers } from '../model/newcomers.js';
import { actorsOf, entriesOf } from '../model/world.js';
import { withRaw } from '../text/edits.js';
import { valueRaw } from '../text/literal.js';

/// The order of the sections, as an option of `withRaw`.
export const topOrder = (app) => ({ order: Object.keys(app.start.schema.definitions.scenario.properties) });
/// Adds actors that a spreadsheet names, as one step; the sheet that is drawn then takes `text` again.
export function addActors(app, names, text) {
  const taken = actorsOf(app.world()).map(({ id }) => id);
  app.pasteNext = text;
  app.change((now) =>
    newcomers(names, app.start.library, taken).reduce(
      (all, [code, actor]) => withRaw(all, ['actors', code], valueRaw(actor), topOrder(app)),
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
