// Ties at the start as a table like that of a spreadsheet: written into, moved through with the arrow keys, pasted into.
import { choice, make, refill } from '../dom.js';
import { number } from '../../../../report/page/src/format.js';
import { isFaulty } from '../model/problem.js';
import { isChanged, withoutSetting, withSetting } from '../model/world.js';
import { valueAt } from '../model/merge.js';
import { plainNumber, readTable } from './table_text.js';

const MOST = 40; // actors

const pathOf = (relation, from, to) => `relations.${relation}.ties.${from}.${to}`;
const isNumber = (text) => text.trim() !== '' && Number.isFinite(Number(text));

export function tieTable(app, box) {
  const { store, history, base } = app,
    { relations, actors } = app.catalogue;
  if (relations.length === 0 || actors.length > MOST)
    return box.append(
      make('p', {
        class: 'hint',
        text:
          relations.length === 0
            ? 'This scenario has no relations.'
            : `With ${actors.length} actors the table is too large for a page.`,
      }),
    );
  const ids = actors.map(({ id }) => id),
    frame = make('div', { class: 'scroll ties', tabindex: 0, role: 'region', 'aria-label': 'Ties at the start' });
  const said = make('p', { role: 'status', class: 'said' });
  let relation = relations[0],
    inputs = [];
  // One cell of two: the one that the scenario has.
  const placeOf = (from, to) => {
    const own = pathOf(relation.id, from, to),
      other = pathOf(relation.id, to, from);
    const holds = (path) => valueAt(base, path) !== undefined || store.get().what.set[path] !== undefined;
    return relation.symmetric && !holds(own) && holds(other) ? other : own;
  };
  const setTie = (what, from, to, text) => {
    const path = placeOf(from, to);
    return text.trim() === '' ? withoutSetting(what, path) : withSetting(base, what, path, Number(text));
  };
  const textOf = (from, to) => String(valueAt(app.document(), placeOf(from, to)) ?? '');
  function cell(from, to, row, column) {
    if (from === to) return make('td', { class: 'self' });
    const input = make('input', {
      type: 'text',
      inputmode: 'decimal',
      'aria-label': `${from} toward ${to}`,
      'data-row': row,
      'data-column': column,
      on: {
        change: () => write(input, from, to),
        keydown: (event) => move(event, row, column),
        paste: (event) => paste(event, row, column),
      },
    });
    inputs.push({ input, from, to, row, column });
    return make('td', {}, input);
  }
  // What is no number stays in its cell, marked, and nothing is set.
  function write(input, from, to) {
    const text = plainNumber(input.value.trim()),
      fine = text === '' || isNumber(text);
    input.setAttribute('aria-invalid', String(!fine));
    said.textContent = fine ? '' : `“${input.value.trim()}” is not a number: the tie stays as it was.`;
    if (fine) history.change((what) => setTie(what, from, to, text));
  }
  function move(event, row, column) {
    const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[
      event.key
    ];
    const inside =
      ['ArrowLeft', 'ArrowRight'].includes(event.key) &&
      event.target.selectionStart !== (event.key === 'ArrowLeft' ? 0 : event.target.value.length);
    if (!by || inside) return;
    const twice = row + by[0] === column + by[1] ? 2 : 1; // over the empty diagonal
    const next = inputs.find((one) => one.row === row + twice * by[0] && one.column === column + twice * by[1]);
    if (next) {
      event.preventDefault();
      next.input.focus();
      next.input.select();
    }
  }
  function paste(event, row, column) {
    const cells = readTable(event.clipboardData.getData('text'), ids, row, column);
    if (cells === null) return;
    event.preventDefault();
    const known = cells.filter(({ from, to, text }) => from !== to && text.trim() !== '');
    const numbers = known.filter(({ text }) => isNumber(text)),
      others = known.length - numbers.length;
    history.change((what) => numbers.reduce((next, { from, to, text }) => setTie(next, from, to, text), what));
    said.textContent = `${numbers.length} ties pasted${others > 0 ? `; ${others} left out, which are not numbers` : ''}.`;
  }
  function draw() {
    inputs = [];
    const head = make(
      'tr',
      {},
      make('th', { text: 'from \\ toward' }),
      ...ids.map((id) => make('th', { scope: 'col', text: id })),
    );
    const rows = ids.map((from, row) =>
      make('tr', {}, make('th', { scope: 'row', text: from }), ...ids.map((to, column) => cell(from, to, row, column))),
    );
    refill(frame, make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)));
    show();
  }
  function show() {
    for (const { input, from, to } of inputs) {
      const text = textOf(from, to);
      if (document.activeElement !== input || input.value !== text) input.value = text;
      input.setAttribute('aria-invalid', String(isFaulty(store.get().problem, placeOf(from, to))));
      input.parentNode.classList.toggle('changed', isChanged(store.get().what, placeOf(from, to)));
    }
  }
  const [low, high] = [() => relation.range[0], () => relation.range[1]];
  const about = make('p', { class: 'hint' });
  const tell = () =>
    (about.textContent = `${low() === null ? 'No lower end,' : `From ${number(low())}`} ${high() === null ? 'no upper end' : `to ${number(high())}`}. Emptied: as written. Paste from a spreadsheet into any cell, or a table with the names of actors around it.`);
  box.append(
    choice(
      'Relation',
      relations.map(({ id }) => ({ value: id, text: id.replaceAll('_', ' ') })),
      relation.id,
      (id) => {
        relation = relations.find((one) => one.id === id);
        tell();
        draw();
      },
    ),
    about,
    frame,
    said,
  );
  store.on(['what', 'problem'], show);
  tell();
  draw();
}
