// What a relation is, beside its ties: its settings, whether it is symmetric, and where its ties come from.
import { choice, folded, make } from '../../../../live/page/src/dom.js';
import { tools } from '../forms/card.js';
import { entryForm, objectForm } from '../forms/form.js';
import { pathText } from '../model/paths.js';
import { relationSentence } from '../words/sentence.js';
import { isTie, unequalPairs, withSymmetry } from './matrix.js';

export function aboutRelation(app, relation, value) {
  const definition = { kind: 'object', named: ['relation'] };
  const path = ['relations', relation];
  const fields = (inside) =>
    inside.append(objectForm(app, path, definition, value, { hide: ['ties', 'symmetric'] }), tools(app, path, value));
  const open = (app.openCards ??= new Set()).has('about');
  const box = folded(relationSentence(value), fields, { open, 'data-place': `relations.${relation}`, class: 'about' });
  box.addEventListener('toggle', () => app.openCards[box.open ? 'add' : 'delete']('about'));
  return box;
}

export function symmetrySwitch(app, relation, actors) {
  const order = actors.map(({ id }) => id),
    on = app.world().value.relations[relation].symmetric === true;
  const flip = () => {
    const unequal = on ? 0 : unequalPairs(app.world(), relation, order);
    app.change((text) => withSymmetry(text, app.world(), relation, !on, order));
    app.say(
      unequal > 0
        ? `${unequal} ${unequal === 1 ? 'pair' : 'pairs'} had two values: that above the diagonal stays.`
        : '',
    );
  };
  const box = make('input', {
    type: 'checkbox',
    checked: on,
    'data-place': pathText(['relations', relation, 'symmetric']),
    'aria-label': 'Symmetric',
    on: { change: flip },
  });
  return make(
    'label',
    { class: 'switch' },
    box,
    make('span', { text: 'Symmetric: a pair has one value, whichever is named first' }),
  );
}

// Where the ties of a holder come from.
export function remarksOf(app, relation) {
  const ties = app.world().value.relations[relation].ties ?? {};
  const fields = Object.entries(ties).flatMap(([from, row]) =>
    Object.keys(row ?? {})
      .filter((key) => !isTie(key) && row[key] !== null)
      .map((key) =>
        entryForm(app, ['relations', relation, 'ties', from, key], { type: 'string' }, row[key], {
          name: `${from}: ${key}`,
        }),
      ),
  );
  return folded(
    `Sources of ties (${fields.length})`,
    (box) => box.append(make('div', { class: 'form' }, ...fields), sourceAdder(app, relation)),
    { class: 'sources' },
  );
}

function sourceAdder(app, relation) {
  const ties = app.world().value.relations[relation].ties ?? {};
  const bare = Object.keys(ties).filter((from) => ties[from] && !ties[from].source);
  if (bare.length === 0) return '';
  const add = (from) => from && app.set(['relations', relation, 'ties', from, 'source'], '"to be judged"');
  return choice(
    'Add a source of the ties of',
    [{ value: '', text: 'choose' }, ...bare.map((id) => ({ value: id, text: id }))],
    '',
    add,
  );
}
