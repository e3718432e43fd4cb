// Runs of the text as it is, beside those of the text as it was opened, on the same luck.
import { load } from '../../../browser/entente.js';
import { make, refill } from '../../../live/page/src/dom.js';
import { keepResults } from '../../../live/page/src/engine/stages.js';
import { fansView } from '../../../live/page/src/middle/fans.js';
import { outcomesView } from '../../../live/page/src/middle/outcomes.js';
import { problemText } from '../../../live/page/src/model/problem.js';
import { unchanged } from '../../../live/page/src/model/world.js';
import { makeStore } from '../../../report/page/src/store.js';

const RUNS = 300;
const WORKERS = Math.max(1, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1));
const CHANGED = { whatIfs: [], set: { text: 'changed' } };
const OPENED = 'as it was opened';

export function trialPanel(app, panel) {
  const said = make('p', {
      role: 'status',
      class: 'hint',
      text: 'Run makes 300 runs of the text as it is, and compares them with the text as it was opened.',
    }),
    box = make('div');
  panel.append(make('h2', { text: 'Runs' }), said, box);
  let session = null,
    asked = 0;
  app.over.signal.addEventListener('abort', () => session?.over.abort());
  app.run = async () => {
    const mine = ++asked,
      text = app.text();
    said.textContent = 'Running …';
    panel.dataset.state = 'busy';
    panel.scrollIntoView({ block: 'nearest' });
    try {
      const next = await begin(app, text);
      if (mine !== asked) return next.over.abort();
      session?.over.abort();
      session = next;
      show(next, box);
      await keepResults(next.session, next.store, next.over.signal);
      tell(next.store.get());
    } catch (error) {
      if (mine === asked) said.textContent = problemText(error);
    }
    if (mine === asked) panel.dataset.state = 'done';
    return undefined;
  };
  const tell = ({ problem }) =>
    (said.textContent = problem
      ? problemText(problem)
      : `Of the text as it was when you pressed Run${session?.was ? `, beside the text ${OPENED}` : ''}.`);
  app.store.on(['what'], () => panel.classList.toggle('older', Boolean(session)));
}

// Both texts in the same engines, so that they can be compared; one that had errors when it was opened is not.
async function begin(app, text) {
  const over = new AbortController(),
    { file, files } = app;
  const scenario = await load(text, { file, files, workers: WORKERS, wasm: app.module });
  over.signal.addEventListener('abort', () => scenario.close());
  const was =
    text === app.opened ? null : await scenario.beside(app.opened, { file: `${file} ${OPENED}` }).catch(() => null);
  const store = makeStore({
    what: was ? CHANGED : unchanged,
    against: was ? OPENED : null,
    saved: [],
    seed: null,
    wanted: RUNS,
    results: null,
    problem: null,
    busy: false,
    fit: 0,
    hidden: false,
  });
  return { over, store, scenario, was, session: sessionOf(scenario, was) };
}

// As the live page's: each text is a world.
function sessionOf(scenario, was) {
  const runs = new Map();
  const runOf = (what) => {
    const of = what === unchanged && was ? was : scenario;
    if (!runs.has(of)) runs.set(of, of.run({ relations: false, evolution: false }));
    return runs.get(of);
  };
  return { scenario, known: [], runOf, once: true };
}

function show({ store, scenario, over }, box) {
  const { catalogue } = scenario,
    document_ = JSON.parse(catalogue.resolved);
  const like = { store, catalogue, over, document: () => document_, dates: () => catalogue.dates };
  const [outcomes, time] = [
    make('section', { id: 'outcomes', 'aria-label': 'Outcomes' }),
    make('section', { id: 'time', 'aria-label': 'Over time' }),
  ];
  box.closest('section').classList.remove('older');
  refill(box, outcomes, time);
  outcomesView(like, outcomes, { why: false });
  fansView(like, time);
}
