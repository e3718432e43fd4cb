// Why: what moved a cell or made an outcome likely, what makes the difference, and one run step by step.
import { button, choice, make, refill } from '../dom.js';
import { isAlone } from '../model/world.js';
import { againstOf } from '../engine/stages.js';
import { variationOf } from '../model/command.js';
import { cellAnswer, outcomeAnswer } from './causes.js';
import { mostChangedRun } from './most_changed.js';

const RUNS = 100; // that causes of a cell are of
const FEW = 24; // that causes of an outcome are of at first
const BUDGET = 60; // ensembles that causes of an outcome take at most

export function whyPanel(app, panel) {
  const { store, catalogue } = app;
  const answer = make('div', { class: 'answer', 'aria-live': 'polite' });
  const older = make('p', { class: 'caveat', role: 'status' });
  const cells = catalogue.watched.map((cell) => ({ value: `cell ${cell}`, text: cell }));
  const outcomes = catalogue.outcomes.map(({ id, label }) => ({ value: `outcome ${id}`, text: label ?? id }));
  const list = make(
    'select',
    { 'aria-label': 'What is asked about' },
    make('optgroup', { label: 'Outcomes' }, ...outcomes.map(option)),
    make('optgroup', { label: 'Tracked relations' }, ...cells.map(option)),
  );
  const asked = () => {
    const [kind, ...rest] = list.value.split(' ');
    return { [kind]: rest.join(' ') };
  };
  const best = make('select', { 'aria-label': 'Which run' }, ...runChoices(catalogue).map(option));
  panel.append(
    make('h2', { text: 'Why' }),
    make(
      'div',
      { class: 'controls' },
      list,
      button('Ask', () => store.set({ asked: asked() })),
    ),
    make(
      'div',
      { class: 'controls' },
      best,
      button('Tell this run', () => tell(best.value)),
    ),
    older,
    answer,
  );
  let turn = 0,
    told = null; // the state that the answer is of
  const tellOlder = () => {
    const { what, against, seed } = store.get();
    older.textContent =
      told && (told.what !== what || told.against !== against || told.seed !== seed)
        ? 'This is of the state before your last change. Ask again for the present one.'
        : '';
  };
  store.on(['what', 'against', 'seed'], tellOlder);
  /// Shows what `work` gives, unless something else was asked for meanwhile.
  async function show(title, work) {
    const mine = ++turn;
    if (store.get().hidden)
      return refill(answer, make('p', { class: 'hint', text: 'What comes out is hidden until the guesses are judged.' }));
    told = store.get();
    tellOlder();
    refill(answer, make('h3', { text: title }), make('p', { class: 'hint', text: 'Working …' }));
    try {
      const nodes = await work();
      if (mine === turn) refill(answer, make('h3', { text: title }), ...nodes);
    } catch (error) {
      if (mine === turn) refill(answer, make('h3', { text: title }), make('p', { role: 'alert', text: error.message }));
    }
  }
  function ask({ cell, outcome }) {
    const { what, seed } = store.get(),
      against = againstOf(store.get());
    const world = { ...variationOf(what), seed: seed ?? undefined };
    const alone = isAlone(store.get());
    if (outcome !== undefined) return askOutcome(outcome, world, FEW);
    const versus = alone ? {} : { versus: variationOf(against) };
    return show(`${alone ? 'What moved' : 'What makes the difference in'} ${cell}`, async () =>
      cellAnswer(await app.session.scenario.explain(cell, { ...world, ...versus, runs: RUNS })),
    );
  }
  // From few runs at once; from more for those who want to wait.
  function askOutcome(outcome, world, runs) {
    const known = catalogue.outcomes.find(({ id }) => id === outcome); // a what-if may have more
    return show(`What makes it likely: ${known?.label ?? outcome}`, async () => {
      const begin = performance.now();
      const found = outcomeAnswer(await app.session.scenario.explain({ outcome }, { ...world, budget: BUDGET, runs }));
      const seconds = Math.ceil((((performance.now() - begin) / 1000) * RUNS) / runs);
      const more = button(`More exactly: ${RUNS} runs, about ${seconds} s`, () => askOutcome(outcome, world, RUNS), { class: 'quiet' });
      return runs < RUNS ? [...found, more] : found;
    });
  }
  function tell(which) {
    return show('One run, step by step', async () => {
      const { what, seed, results } = store.get();
      if (which === 'changed' && !results) return [make('p', { class: 'hint', text: 'No run is made yet.' })];
      const run = which === 'changed' ? await mostChangedRun(results) : null;
      const options = which === 'changed' ? { run } : which === 'typical' ? {} : chosenBy(which);
      const text = await app.session.scenario.story({
        ...variationOf(what),
        seed: seed ?? undefined,
        runs: which === 'changed' ? results.runs : RUNS,
        ...options,
        as: 'text',
        width: 90,
      });
      return [make('pre', { class: 'story-text', tabindex: 0, text })];
    });
  }
  store.on(['asked'], ({ asked: question }) => {
    if (!question) return;
    const [[kind, id]] = Object.entries(question);
    if ([...list.options].some(({ value }) => value === `${kind} ${id}`)) list.value = `${kind} ${id}`;
    ask(question);
    panel.scrollIntoView({ block: 'nearest' });
    panel.tabIndex = -1;
    panel.focus({ preventScroll: true });
    store.set({ asked: null });
  });
}

// `best rapprochement` as {best: 'rapprochement'}
const chosenBy = (which) => ({ [which.split(' ')[0]]: which.split(' ').slice(1).join(' ') });

const option = ({ value, text }) => make('option', { value, text });

const runChoices = ({ outcomes }) => [
  { value: 'typical', text: 'a typical run' },
  { value: 'changed', text: 'the run that your changes change most' },
  ...outcomes.flatMap(({ id, label }) => [
    { value: `best ${id}`, text: `a run with most of: ${label ?? id}` },
    { value: `worst ${id}`, text: `a run with least of: ${label ?? id}` },
  ]),
];
