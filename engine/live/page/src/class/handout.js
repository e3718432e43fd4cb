// A sheet to print: the question, one chart, the assumptions, and a table to fill in.
import { make, refill } from '../dom.js';
import { levelText, titleOf } from '../middle/outcome_text.js';
import { changesInWords } from '../model/words.js';

export function printHandout(app) {
  const { store, catalogue } = app,
    { what, results } = store.get();
  const chart = document.querySelector('.live-fan svg')?.cloneNode(true);
  const cell = (text) => make('td', { text }),
    blank = () => cell('');
  const rows = (results?.comparison.outcomes ?? []).map((outcome) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row', text: titleOf(outcome) }),
      cell(levelText(outcome, outcome.baseline)),
      blank(),
      blank(),
      blank(),
    ),
  );
  const head = make(
    'tr',
    {},
    ...['Outcome', 'As written', 'I expect', 'It came', 'Because'].map((text) => make('th', { scope: 'col', text })),
  );
  const changes = changesInWords(app.base, what);
  const sheet = make(
    'section',
    { id: 'handout' },
    make('h1', { text: catalogue.title }),
    make('p', { text: catalogue.description ?? '' }),
    make('h2', { text: 'What becomes of it if …' }),
    changes.length > 0
      ? make('ul', {}, ...changes.map((text) => make('li', { text })))
      : make('p', { class: 'blank', text: 'I change: ______________________________________' }),
    chart ?? null,
    make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)),
  );
  refill(document.getElementById('foot').appendChild(make('div')), sheet);
  document.documentElement.classList.add('handout');
  const done = () => {
    document.documentElement.classList.remove('handout');
    sheet.parentNode.remove();
  };
  addEventListener('afterprint', done, { once: true });
  print();
}
