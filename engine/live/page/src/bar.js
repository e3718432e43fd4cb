// The bar that stays: what is changed, undo and redo, reset, states that are kept, and how far the numbers are.
import { button, choice, make, refill } from './dom.js';
import { problemText } from './model/problem.js';
import { changesInWords } from './model/words.js';
import { isUnchanged, unchanged, withoutSetting, withWhatIf } from './model/world.js';
import { runsText } from '../../../report/page/src/format.js';

// What a number was is told where there is room: `mediation rate → 2.8`.
const short = (text) => text.replace(/: .* → /, ' → ');

export function changesBar(app, bar) {
  const { store, history, base } = app;
  const undo = button('Undo', history.undo, { title: 'Ctrl+Z' }),
    redo = button('Redo', history.redo, { title: 'Ctrl+Y' });
  const reset = button('Reset all', () => history.change(() => unchanged));
  const keep = button('Keep this state', () => history.keep(`State ${store.get().saved.length + 1}`));
  const chips = make('span', { class: 'chips' }),
    against = make('span'),
    progress = make('span', { class: 'progress', role: 'status' }),
    printed = make('p', { class: 'printed' }); // on paper there are no buttons
  bar.append(undo, redo, reset, keep, against, chips, progress, printed);
  function drawChips() {
    const { what } = store.get(),
      words = changesInWords(base, what);
    const paths = [...what.whatIfs.map((id) => ({ id })), ...Object.keys(what.set).map((path) => ({ path }))];
    const without = ({ id, path }) =>
      history.change((now) => (id ? withWhatIf(base, now, id, false) : withoutSetting(now, path)));
    refill(
      chips,
      ...words.map((text, k) =>
        button(`${short(text)} ×`, () => without(paths[k]), {
          class: 'chip changed',
          title: text,
          'aria-label': `Undo this change: ${text}`,
        }),
      ),
    );
    printed.textContent = words.length === 0 ? 'As written: nothing is changed.' : `Changed: ${words.join('; ')}.`;
    undo.disabled = !history.canUndo();
    redo.disabled = !history.canRedo();
    reset.disabled = isUnchanged(what);
    keep.disabled = isUnchanged(what) || Boolean(store.get().problem);
  }
  function drawAgainst() {
    const { saved, against: name } = store.get();
    if (saved.length === 0) return refill(against);
    const options = [
      { value: '', text: 'the scenario as written' },
      ...saved.map((state) => ({ value: state.name, text: state.name })),
    ];
    const go = button(
      'Go to it',
      () => history.change(() => saved.find((state) => state.name === store.get().against).what),
      { class: 'quiet', disabled: name === null },
    );
    return refill(
      against,
      choice('Compare with', options, name ?? '', (value) => store.set({ against: value || null })),
      go,
    );
  }
  function drawProgress() {
    const { busy, results, problem, wanted } = store.get();
    progress.classList.toggle('problem', Boolean(problem));
    progress.dataset.state = busy || !results ? 'busy' : 'done';
    progress.textContent = problem
      ? problemText(problem)
      : `${results ? runsText(results.runs) : 'Starting'}${busy ? ` of ${wanted} …` : ''}`;
  }
  store.on(['what', 'steps', 'saved', 'problem'], drawChips);
  store.on(['saved', 'against'], drawAgainst);
  store.on(['busy', 'results', 'problem'], drawProgress);
  addEventListener('keydown', (event) => {
    if (
      !(event.ctrlKey || event.metaKey) ||
      event.target.matches('input[type=text], input[type=number], input[type=search], textarea')
    )
      return;
    const key = event.key.toLowerCase(),
      act = key === 'z' ? (event.shiftKey ? history.redo : history.undo) : key === 'y' ? history.redo : null;
    if (act) {
      event.preventDefault();
      act();
    }
  }, { signal: app.over.signal });
  const tall = () => document.documentElement.style.setProperty('--bar', `${bar.offsetHeight}px`);
  new ResizeObserver(tall).observe(bar);
  drawChips();
  drawAgainst();
  drawProgress();
}
