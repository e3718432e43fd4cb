// The page: the scenario it was made with, the engine it holds, what the reader changes, and what comes out.
import glossary from '../../../report/page/src/views/glossary.js';
import { makeStore } from '../../../report/page/src/store.js';
import { recallTheme } from '../../../report/page/src/theme.js';
import { changesBar } from './bar.js';
import { classPanel } from './class/panel.js';
import { folded, make, refill } from './dom.js';
import { openSession } from './engine/session.js';
import { keepResults, MOST } from './engine/stages.js';
import { head } from './head.js';
import { settingsPanel } from './left/panel.js';
import { fansView } from './middle/fans.js';
import { outcomesView } from './middle/outcomes.js';
import { keepAddress, markOf, stateIn } from './model/address.js';
import { makeHistory } from './model/history.js';
import { lessonBar } from './class/steps.js';
import { documentOf } from './model/world.js';
import { relationsPanel } from './right/panel.js';
import { engineBlock, startBlock } from './start/blocks.js';
import { cannotRun } from './start/cannot_run.js';
import { whyPanel } from './why/panel.js';
import { yoursPanel } from './yours/panel.js';

const RUNS = 300;
const part = (id) => document.getElementById(id);
const panel = (id, label) => make('section', { id, 'aria-label': label });

function firstState(start, catalogue) {
  return {
    what: { whatIfs: start.what_ifs ?? [], set: start.set ?? {} },
    saved: [],
    against: null,
    seed: start.seed ?? null,
    wanted: Math.min(MOST, start.runs ?? RUNS),
    date: catalogue.dates.length - 1,
    relation: catalogue.relations[0]?.id ?? null,
    world: 1,
    tie: null,
    results: null,
    related: null,
    busy: false,
    problem: null,
    steps: 0,
    fit: 0,
    asked: null,
    hidden: false,
    locked: null,
    rounds: [],
    lesson: [],
    lessonAt: -1,
    of: markOf(catalogue),
  };
}

async function open(start, wasm, hash) {
  const session = await openSession(wasm, start);
  const { catalogue } = session.scenario,
    base = JSON.parse(catalogue.resolved);
  const { state, told } = stateIn(hash, catalogue);
  const store = makeStore({ ...firstState(start, catalogue), ...state });
  const app = { over: new AbortController(), told, start, session, catalogue, base, store, history: makeHistory(store), dates: () => catalogue.dates };
  let document_ = null;
  app.document = () => {
    const { what } = store.get();
    if (document_?.what !== what) document_ = { what, value: documentOf(base, what) };
    return document_.value;
  };
  return app;
}

function draw(app, wasm) {
  for (const id of ['head', 'bar', 'lesson', 'content', 'foot']) refill(part(id));
  document.title = `${app.catalogue.title}: live`;
  head(app, part('head'), (other) => reopen(wasm, other));
  const told = part('head').appendChild(make('p', { class: 'caveat', role: 'status' }));
  const tell = (text) => {
    told.textContent = text;
    told.hidden = text === '';
  };
  tell(app.told);
  changesBar(app, part('bar'));
  lessonBar(app, part('lesson'));
  const [left, middle, right] = [
    panel('assumptions', 'Assumptions'),
    make('div', { id: 'middle' }),
    make('div', { id: 'right' }),
  ];
  const [outcomes, time] = [panel('outcomes', 'Outcomes'), panel('time', 'Over time')];
  outcomes.tabIndex = -1;
  const [relations, why, lesson, yours] = [
    panel('relations', 'Relations'),
    panel('why', 'Why'),
    panel('class', 'For a class'),
    panel('yours', 'Take it with you'),
  ];
  middle.append(outcomes, time, why);
  right.append(relations, lesson, yours);
  part('content').append(left, middle, right);
  settingsPanel(app, left);
  outcomesView(app, outcomes);
  fansView(app, time);
  whyPanel(app, why);
  relationsPanel(app, relations);
  classPanel(app, lesson);
  yoursPanel(app, yours);
  const words = folded('Words used here', (box) => glossary.render(box, { V: 2, json: {} }));
  part('foot').append(
    words,
    make('p', {
      text: `${app.start.program}. This page holds the engine and all it shows, and asks no network for anything.`,
    }),
  );
  keepAddress(app.store, app.over.signal);
  // a link that is opened in this tab
  const followLink = () => {
    const { state, told: problem } = stateIn(location.hash, app.catalogue);
    tell(problem);
    app.history.change((what) => state.what ?? what);
    app.store.set(state);
  };
  addEventListener('hashchange', followLink, { signal: app.over.signal });
}

// A link to it would take the place of the state in the address.
function skipToOutcomes(event) {
  event.preventDefault();
  part('outcomes')?.focus();
}

let current = null, // what is open
  asked = 0,
  shown = 0;

// Numbers are made as long as it is open. What it says when it is closed under way is no news.
function show(app, wasm) {
  current?.over.abort();
  current?.session.close();
  current = app;
  draw(app, wasm);
  return keepResults(app.session, app.store, app.over.signal);
}

// The scenario that is open stays where the other has mistakes; of two that are opened at once the later one stays.
async function reopen(wasm, other) {
  const mine = ++asked;
  const app = await open({ ...other, opened: true, command: other.file, program: current.start.program }, wasm, '');
  if (mine < shown) return app.session.close();
  shown = mine;
  history.replaceState(null, '', location.href.split('#')[0]);
  return show(app, wasm);
}

async function main() {
  recallTheme();
  document.querySelector('.skip').addEventListener('click', skipToOutcomes);
  refill(part('content'), make('p', { class: 'hint', role: 'status', text: 'Starting the engine …' }));
  const [start, wasm] = await Promise.all([startBlock(), engineBlock()]);
  const first = show(await open(start, wasm, location.hash), wasm);
  performance.mark('entente-ready');
  await first;
  performance.mark('entente-complete');
}

main().catch(async (error) => {
  refill(part('content'), make('p', { role: 'alert', text: await cannotRun(error) }));
  throw error;
});
