// Actors as a table: code, name, kind, and their attributes as columns; groups and attributes below.
import { button, folded, make } from '../../../../live/page/src/dom.js';
import { completion } from '../forms/complete.js';
import { rename } from '../forms/card.js';
import { rawOf, shownIn } from '../forms/raw.js';
import { sheet } from '../grid/sheet.js';
import { pathText, valueAt } from '../model/paths.js';
import { actorsOf, entriesOf } from '../model/world.js';
import { addActors, cards, pasteWaiting } from './entries.js';
import { newEntry } from './new_entry.js';

const WORDS = ['name', 'kind', 'source', 'note'];

export function actorsView(app) {
  let current = null;
  return {
    id: 'actors',
    title: 'Actors',
    draw(box) {
      const attributes = entriesOf(app.world(), 'attributes').map(([id]) => id),
        actors = actorsOf(app.world()).filter(({ generated }) => !generated);
      current = { ...actorSheet(app, actors, attributes), shape: shapeOf(app) };
      box.append(
        make('h2', { text: 'Actors' }),
        make(
          'div',
          { class: 'controls' },
          newEntry(app, 'actors', '{"name": ""}', () => {}, { placeholder: 'code, as NOR' }),
          renamer(app, actors),
          remover(app, actors),
        ),
        current.node,
        generatedOf(app),
        partOf(app, 'attributes', 'Attributes: what their columns are', '{"range": [0, 1]}'),
        partOf(app, 'groups', 'Groups', '[]', groupSentence),
        partOf(app, 'generate_actors', 'Generated actors', '{"count": 10}'),
      );
    },
    update() {
      if (!current || current.shape !== shapeOf(app)) return false;
      current.refresh();
      return true;
    },
  };
}

const groupSentence = (id, members) => `${Array.isArray(members) ? members.join(', ') : members}.`;
const shapeOf = (app) => {
  const { actors, attributes, groups, generate_actors: generated } = app.world()?.value ?? {};
  return JSON.stringify([Object.keys(actors ?? {}).filter((id) => actors[id] !== null), attributes, groups, generated]);
};

function actorSheet(app, actors, attributes) {
  const columns = [...WORDS.slice(0, 2), ...attributes, ...WORDS.slice(2)].map((key) => ({
    key,
    text: key.replaceAll('_', ' '),
    title: key,
  }));
  const kindOf = (column) => (WORDS.includes(column) ? 'text' : 'expression');
  const valueOf = (path) => valueAt(app.world().value, path);
  function cell(id, column) {
    const path = ['actors', id, column],
      text = shownIn(app, path, kindOf(column), valueOf(path));
    return {
      text,
      number: kindOf(column) === 'expression',
      origin: text === '' ? null : app.world().originOf(path),
      place: pathText(path),
      label: `${column} of ${id}`,
    };
  }
  function write(cells) {
    const changed = cells.filter(({ row, column, text }) => text !== cell(row, column).text);
    const raw = ({ column, text }) => (text === '' ? null : rawOf(kindOf(column), text));
    app.change((now) =>
      changed.reduce((text, one) => app.written(text, ['actors', one.row, one.column], raw(one)), now),
    );
  }
  const rows = actors.map(({ id, name }) => ({ key: id, text: id, title: name }));
  const adopting = { adopted: (unknown) => unknown.rows, adopt: (names, text) => addActors(app, names, text) };
  const grid = sheet({
    label: 'Actors and their attributes',
    corner: 'code',
    rows,
    columns,
    cell,
    write,
    say: app.say,
    ...adopting,
    complete: (input, id, column, box) =>
      kindOf(column) === 'expression' && completion(app, input, ['actors', id, column], box),
  });
  pasteWaiting(app, grid);
  return grid;
}

const options = (actors) => actors.map(({ id }) => make('option', { value: id, text: id }));

function renamer(app, actors) {
  const which = make('select', { 'aria-label': 'Actor to rename' }, ...options(actors)),
    name = make('input', { type: 'text', size: 8, placeholder: 'new code', 'aria-label': 'New code' });
  return make(
    'span',
    { class: 'adder' },
    which,
    name,
    button('Rename', () => rename(app, ['actors', which.value], name.value.trim())),
  );
}

function remover(app, actors) {
  const which = make('select', { 'aria-label': 'Actor to take out' }, ...options(actors));
  return make(
    'span',
    { class: 'adder' },
    which,
    button('Take out', () => app.remove(['actors', which.value], { all: true })),
  );
}

function generatedOf(app) {
  const count = actorsOf(app.world()).filter(({ generated }) => generated).length;
  return count > 0 ? make('p', { class: 'hint', text: `${count} more actors are generated.` }) : '';
}

function partOf(app, part, title, raw, sentence) {
  const count = entriesOf(app.world(), part).length;
  return folded(`${title} (${count})`, (box) => box.append(newEntry(app, part, raw), cards(app, part, { sentence })), {
    'data-place': part,
    id: `part-${part}`,
  });
}
