// For a class: what do you expect, before it is shown; sliders that the teacher leaves; a story in steps; a sheet to print.
import { button, choice, folded, make, refill } from '../dom.js';
import { levelText, titleOf } from '../middle/outcome_text.js';
import { lessonSteps } from './steps.js';
import { lockList } from './lock.js';
import { printHandout } from './handout.js';
import { present } from './present.js';

export function classPanel(app, panel) {
  panel.append(
    make('h2', { text: 'For a class' }),
    make(
      'div',
      { class: 'controls' },
      button('Present', () => present(app)),
      button('Print a sheet', () => printHandout(app)),
    ),
    folded('What do you expect?', (box) => predictions(app, box)),
    folded('A story in steps', (box) => lessonSteps(app, box)),
    folded('Leave only some settings', (box) => lockList(app, box)),
  );
}

const GUESSES = [
  { value: 'up', text: 'higher' },
  { value: 'same', text: 'no difference' },
  { value: 'down', text: 'lower' },
];
/// What came, as guesses are: a difference that cannot be told from zero is none.
const cameOf = ({ difference }) =>
  !difference?.decided || difference.exactly_zero || !difference.value ? 'same' : difference.value > 0 ? 'up' : 'down';

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
const roundsText = (rounds) =>
  rounds.length < 2
    ? ''
    : ` In ${rounds.length} rounds: ${sum(rounds.map(({ right }) => right))} of ${sum(rounds.map((round) => round.of))}.`;

// While guesses are open, the page shows the scenario as written alone.
function predictions(app, box) {
  const { store, catalogue } = app,
    asked = make('div', { class: 'guesses' }),
    score = make('div', { role: 'status' });
  const guesses = new Map();
  const start = button('Hide what comes out', () => {
    guesses.clear();
    store.set({ hidden: true });
    draw();
  });
  const reveal = button('Show it', () => {
    judge();
    store.set({ hidden: false });
    draw();
  });
  box.append(
    make('p', { class: 'hint', text: 'Hide the results, change an assumption, say what you expect, then look.' }),
    make('div', { class: 'controls' }, start, reveal),
    asked,
    score,
  );
  function draw() {
    const { hidden } = store.get();
    start.hidden = hidden;
    reveal.hidden = !hidden;
    refill(
      asked,
      ...(hidden
        ? catalogue.outcomes.map((outcome) =>
            choice(titleOf(outcome), [{ value: '', text: 'no guess' }, ...GUESSES], '', (guess) =>
              guesses.set(outcome.id, guess),
            ),
          )
        : []),
    );
  }
  function judge() {
    const outcomes = store.get().results?.comparison.outcomes ?? [];
    const judged = outcomes
      .filter(({ id }) => guesses.get(id))
      .map((outcome) => ({ outcome, guess: guesses.get(outcome.id), came: cameOf(outcome) }));
    if (judged.length === 0) return refill(score, make('p', { text: 'No guess was made.' }));
    const right = judged.filter(({ guess, came }) => guess === came).length;
    store.set({ rounds: [...store.get().rounds, { right, of: judged.length }] });
    const text = (value) => GUESSES.find((one) => one.value === value).text;
    return refill(
      score,
      make(
        'p',
        {},
        make('strong', { text: `${right} of ${judged.length} right.` }),
        make('span', { text: roundsText(store.get().rounds) }),
      ),
      make(
        'ul',
        {},
        ...judged.map(({ outcome, guess, came }) =>
          make('li', {
            class: guess === came ? 'right' : 'wrong',
            text: `${titleOf(outcome)}: you said ${text(guess)}; it is ${text(came)} (${levelText(outcome, outcome.baseline)} → ${levelText(outcome, outcome.value)})`,
          }),
        ),
      ),
    );
  }
  // what is shown then is of an earlier state, or of a part of the runs
  const mayReveal = ({ busy, problem }) => (reveal.disabled = Boolean(busy || problem));
  store.on(['busy', 'problem'], mayReveal);
  mayReveal(store.get());
  store.on(['hidden'], () => {
    document.documentElement.classList.toggle('guessing', store.get().hidden);
    draw();
  });
  draw();
}
