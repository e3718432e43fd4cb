// The ties of a relation as a sheet.
import { button, make } from '../../../../live/page/src/dom.js';
import { save } from '../../../../report/page/src/save.js';
import { completion } from '../forms/complete.js';
import { copied } from '../grid/pasted.js';
import { sheet } from '../grid/sheet.js';
import { pathText } from '../model/paths.js';
import { tableOf } from '../model/tables.js';
import { addActors, pasteWaiting } from './entries.js';
import { coloursOf, isDarkOn, pairsIn, placeOf, tieText, withTies } from './matrix.js';

const NAMED = 12; // actors whose names stand below their codes, too

/// {node, refresh()}; `actors`: [{id, name}] in its margins.
export function tieSheet(app, relation, actors) {
  const named = (id, name) => (actors.length <= NAMED && name !== id ? name : null);
  const margin = actors.map(({ id, name }) => ({ key: id, text: id, title: name, called: named(id, name) })),
    calls = new Map(actors.map(({ id, name }) => [id, name]));
  let colours = null,
    of = null;
  const paint = (text) => {
    const world = app.world();
    if (of !== world)
      colours = coloursOf(
        world.value.relations[relation],
        pairsIn(
          world,
          relation,
          actors.map(({ id }) => id),
        ).map(([from, to]) => tieText(world, placeOf(world, relation, from, to))),
      );
    of = world;
    return colours(text);
  };
  function cell(from, to) {
    if (from === to) return { text: '', blocked: true };
    const world = app.world(),
      path = placeOf(world, relation, from, to),
      said = tieText(world, path),
      table = said === '' ? tableOf(world, relation, app.files) : null;
    const text = said || tabled(table, from, to),
      colour = paint(text);
    return {
      text,
      colour,
      dark: isDarkOn(colour),
      number: colour !== '',
      origin: text === '' ? null : said === '' ? table.name : world.originOf(path),
      place: pathText(path),
      label: `${relation} of ${calls.get(from)} toward ${calls.get(to)}`,
    };
  }
  const { symmetric } = app.world().value.relations[relation];
  const tabled = (table, from, to) => table?.get(from, to) ?? (symmetric ? table?.get(to, from) : undefined) ?? '';
  const grid = sheet({
    label: `Ties of ${relation}: rows toward columns`,
    corner: 'from \\ toward',
    rows: margin,
    columns: margin,
    cell,
    write: (cells) => app.change((text) => withTies(text, app.world(), relation, cells)),
    complete: (input, from, to, box) => completion(app, input, placeOf(app.world(), relation, from, to), box),
    say: app.say,
    adopted: ({ rows, columns }) => [...new Set([...rows, ...columns])],
    adopt: (names, text) => addActors(app, names, text),
  });
  pasteWaiting(app, grid);
  const refresh = () => {
    of = null;
    grid.refresh();
  };
  const all = () =>
    copied(
      margin.map(({ key }) => margin.map((to) => cell(key, to.key).text)),
      { rows: margin.map(({ text }) => text), columns: margin.map(({ text }) => text) },
    );
  grid.node.classList.add('tie-sheet');
  grid.node.prepend(
    make(
      'div',
      { class: 'controls' },
      make('p', {
        class: 'hint',
        text: 'Empty: no tie. Type a number or an expression of parameters. Paste from a spreadsheet into any cell, or a table with the names around it.',
      }),
      button(
        'Copy it with names',
        async () =>
          app.say((await save.text(all())) ? 'Copied, for a spreadsheet.' : 'The browser did not allow to copy.'),
        { class: 'quiet' },
      ),
    ),
  );
  return { node: grid.node, refresh };
}
