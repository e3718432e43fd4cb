// A sheet to print: the question, one chart, the assumptions, and a table to fill in.
import { make, plain, refill } from '../dom.js';
import { levelText, titleOf } from '../middle/outcome_text.js';
import { drawnText } from '../left/distribution.js';
import { changesInWords } from '../model/words.js';
import { baseName, nowName, shownOf } from '../model/world.js';
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

// Without the buttons that stand in it.
const titleIn = (box) => box.querySelector('h3, figcaption')?.firstChild?.textContent ?? '';

/// Of what the world as written comes to; what becomes of it with the changes is for the class to find out.
function chartOf(app) {
  const shown = document.querySelector('.live-fan svg');
  if (!shown) return null;
  const chart = shown.cloneNode(true),
    now = nowName(shownOf(app.store.get()));
  const [, ...changed] = chart.querySelectorAll('.layer:not(.faint)');
  const words = [...chart.querySelectorAll('text')].filter((text) => text.textContent === now);
  for (const node of [...chart.querySelectorAll('.layer.faint'), ...changed, ...words]) node.remove();
  return make('figure', {}, make('figcaption', { text: titleIn(shown.closest('.live-fan')) }), chart);
}

export function printHandout(app) {
  const { store, catalogue } = app,
    { what, results } = store.get();
  const chart = chartOf(app);
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
  // what authors say of a what-if tells the answer
  const changes = [...what.whatIfs.map((id) => `what if: ${plain(id)}`), ...changesInWords(app.base, { ...what, whatIfs: [] })];
  const sheet = make(
    'section',
    { id: 'handout' },
    make('h1', { text: catalogue.title }),
    make('p', { text: catalogue.description ?? '' }),
    make('h2', { text: 'What becomes of it if …' }),
    changes.length > 0
      ? make('ul', {}, ...changes.map((text) => make('li', { text })))
      : make('p', { class: 'blank', text: 'I change: ______________________________________' }),
    chart,
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
