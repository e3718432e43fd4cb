// Relations: what each is, and its ties as a sheet.
import { button, choice, folded, make } from '../../../../live/page/src/dom.js';
import { onTheme } from '../../../../report/page/src/palette.js';
import { save } from '../../../../report/page/src/save.js';
import { tools } from '../forms/card.js';
import { entryForm, objectForm } from '../forms/form.js';
import { completion } from '../forms/complete.js';
import { copied } from '../grid/pasted.js';
import { sheet } from '../grid/sheet.js';
import { pathText } from '../model/paths.js';
import { tableOf } from '../model/tables.js';
import { actorsOf, entriesOf } from '../model/world.js';
import { relationSentence } from '../words/sentence.js';
import { addActors, newEntry, pasteWaiting } from './entries.js';
import { coloursOf, isDarkOn, isTie, pairsIn, placeOf, tieText, unequalPairs, withSymmetry, withTies } from './matrix.js';

const MOST = 60; // actors of which all are shown

export function relationsView(app) {
  let relation = null, current = null;
  const names = () => entriesOf(app.world(), 'relations').map(([id]) => id);
  onTheme(() => current?.refresh());
  return {
    id: 'relations',
    title: 'Relations',
    draw(box) {
      current = null;
      const all = names(), goal = app.store.get().goal?.relation;
      if (goal && all.includes(goal)) relation = goal;
      if (!all.includes(relation)) relation = all[0] ?? null;
      const pick = (id) => {
        relation = id;
        app.store.set({ goal: null });
        app.redraw();
      };
      box.append(make('h2', { text: 'Relations' }), make('div', { class: 'controls' }, all.length > 0 ? choice('Relation', all.map((id) => ({ value: id, text: id.replaceAll('_', ' ') })), relation, pick, { id: 'relation' }) : null, newEntry(app, 'relations', '{"range": [-1, 1], "ties": {}}', (id) => (relation = id))));
      if (relation) current = relationPart(app, relation, box);
    },
    // a tie that changes leaves the sheet where it is
    update() {
      if (!current || current.shape !== shapeOf(app, relation)) return false;
      current.refresh();
      return true;
    },
  };
}

const shapeOf = (app, relation) => {
  const { ties, ...rest } = app.world()?.value.relations?.[relation] ?? {};
  return JSON.stringify([rest, actorsOf(app.world()), Object.entries(ties ?? {}).map(([from, row]) => [from, row?.source, row?.note])]);
};

// With many actors those that have ties.
function shownActors(app, relation) {
  const all = actorsOf(app.world());
  if (all.length <= MOST) return all;
  const tied = new Set(pairsIn(app.world(), relation, all.map(({ id }) => id)).flat());
  return all.filter(({ id }) => tied.has(id)).slice(0, MOST);
}

function relationPart(app, relation, box) {
  const value = app.world().value.relations[relation], actors = shownActors(app, relation), every = actorsOf(app.world()).length;
  box.append(aboutRelation(app, relation, value));
  if (value.ties_csv) box.append(make('p', { class: 'caveat', text: `Ties are also read from ${value.ties_csv}: they stand in the sheet in italics. What is written over them counts; one that is to go is taken out of that table.` }));
  if (actors.length < every) box.append(make('p', { class: 'hint', text: `Shown are ${actors.length} of ${every} actors, those with ties.` }));
  const grid = tieSheet(app, relation, actors);
  box.append(symmetrySwitch(app, relation, actors), grid.node, remarksOf(app, relation));
  return { refresh: grid.refresh, shape: shapeOf(app, relation) };
}

function aboutRelation(app, relation, value) {
  const definition = { kind: 'object', named: ['relation'] };
  const path = ['relations', relation];
  const fields = (inside) => inside.append(objectForm(app, path, definition, value, { hide: ['ties', 'symmetric'] }), tools(app, path, value));
  const open = (app.openCards ??= new Set()).has('about');
  const box = folded(relationSentence(value), fields, { open, 'data-place': `relations.${relation}`, class: 'about' });
  box.addEventListener('toggle', () => app.openCards[box.open ? 'add' : 'delete']('about'));
  return box;
}

function symmetrySwitch(app, relation, actors) {
  const order = actors.map(({ id }) => id), on = app.world().value.relations[relation].symmetric === true;
  const flip = () => {
    const unequal = on ? 0 : unequalPairs(app.world(), relation, order);
    app.change((text) => withSymmetry(text, app.world(), relation, !on, order));
    app.say(unequal > 0 ? `${unequal} ${unequal === 1 ? 'pair' : 'pairs'} had two values: that above the diagonal stays.` : '');
  };
  const box = make('input', { type: 'checkbox', checked: on, 'data-place': pathText(['relations', relation, 'symmetric']), 'aria-label': 'Symmetric', on: { change: flip } });
  return make('label', { class: 'switch' }, box, make('span', { text: 'Symmetric: a pair has one value, whichever is named first' }));
}

function tieSheet(app, relation, actors) {
  const margin = actors.map(({ id, name }) => ({ key: id, text: id, title: name })), calls = new Map(actors.map(({ id, name }) => [id, name]));
  let colours = null, of = null;
  const paint = (text) => {
    const world = app.world();
    if (of !== world) colours = coloursOf(world.value.relations[relation], pairsIn(world, relation, actors.map(({ id }) => id)).map(([from, to]) => tieText(world, placeOf(world, relation, from, to))));
    of = world;
    return colours(text);
  };
  function cell(from, to) {
    if (from === to) return { text: '', blocked: true };
    const world = app.world(), path = placeOf(world, relation, from, to), said = tieText(world, path), table = said === '' ? tableOf(world, relation, app.files) : null;
    const text = said || tabled(table, from, to), colour = paint(text);
    return { text, colour, dark: isDarkOn(colour), number: colour !== '', origin: text === '' ? null : said === '' ? table.name : world.originOf(path), place: pathText(path), label: `${relation} of ${calls.get(from)} toward ${calls.get(to)}` };
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
  const all = () => copied(margin.map(({ key }) => margin.map((to) => cell(key, to.key).text)), { rows: margin.map(({ text }) => text), columns: margin.map(({ text }) => text) });
  grid.node.prepend(
    make(
      'div',
      { class: 'controls' },
      make('p', { class: 'hint', text: 'Empty: no tie. Type a number or an expression of parameters. Paste from a spreadsheet into any cell, or a table with the names around it.' }),
      button('Copy it with names', async () => app.say((await save.text(all())) ? 'Copied, for a spreadsheet.' : 'The browser did not allow to copy.'), { class: 'quiet' }),
    ),
  );
  return { node: grid.node, refresh };
}

// Where the ties of a holder come from.
function remarksOf(app, relation) {
  const ties = app.world().value.relations[relation].ties ?? {};
  const fields = Object.entries(ties).flatMap(([from, row]) =>
    Object.keys(row ?? {}).filter((key) => !isTie(key) && row[key] !== null).map((key) => entryForm(app, ['relations', relation, 'ties', from, key], { type: 'string' }, row[key], { name: `${from}: ${key}` })),
  );
  return folded(`Sources of ties (${fields.length})`, (box) => box.append(make('div', { class: 'form' }, ...fields), sourceAdder(app, relation)), { class: 'sources' });
}

function sourceAdder(app, relation) {
  const ties = app.world().value.relations[relation].ties ?? {};
  const bare = Object.keys(ties).filter((from) => ties[from] && !ties[from].source);
  if (bare.length === 0) return '';
  const add = (from) => from && app.set(['relations', relation, 'ties', from, 'source'], '"to be judged"');
  return choice('Add a source of the ties of', [{ value: '', text: 'choose' }, ...bare.map((id) => ({ value: id, text: id }))], '', add);
}

