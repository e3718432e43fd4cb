// A sheet to print: the question, one chart, the assumptions, and a table to fill in.
import { make, plain, refill } from '../dom.js';
import { levelText, titleOf } from '../middle/outcome_text.js';
import { drawnText } from '../left/distribution.js';
import { changesInWords } from '../model/words.js';
import { baseName, shownOf } from '../model/world.js';
import { number } from '../../../../report/page/src/format.js';

const MOST = 12; // assumptions that fit

function assumptions({ parameters }) {
  const drawn = parameters.filter(({ distribution }) => distribution).slice(0, MOST);
  if (drawn.length === 0) return null;
  const lines = drawn.map(({ id, distribution }) =>
    make('li', { text: `${plain(id)}: ${drawnText(distribution, number)}` }),
  );
  return make('div', {}, make('h2', { text: 'What is assumed' }), make('ul', { class: 'assumed' }, ...lines));
}

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
    ...['Outcome', baseName(shownOf(store.get())), 'I expect', 'It came', 'Because'].map((text) => make('th', { scope: 'col', text })),
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
    assumptions(catalogue),
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
