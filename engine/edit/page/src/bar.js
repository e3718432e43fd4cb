// The bar that stays: undo and redo, saving, and how the scenario stands.
import { button, make } from '../../../live/page/src/dom.js';
import { canWrite, downloadText, isChanged, saveText } from './file/disk.js';

const SAVING = { s: (app) => saveText(app) };

export function bar(app, place) {
  const { store, history } = app;
  const undo = button('Undo', history.undo, { title: 'Ctrl+Z' }),
    redo = button('Redo', history.redo, { title: 'Ctrl+Y' });
  const save = button('Save', () => saveText(app), { title: 'Ctrl+S', class: 'main' });
  const other = canWrite()
    ? [button('Save as …', () => saveText(app, { anew: true })), button('Download', () => downloadText(app))]
    : [];
  const file = make('span', { class: 'file' }),
    stands = make('a', { href: '#messages', class: 'stands' }),
    said = make('span', { role: 'status', class: 'said' });
  const run = button('Run', () => app.run());
  place.append(save, ...other, undo, redo, run, file, said, stands);
  function show() {
    const state = store.get(),
      changed = isChanged(state);
    file.textContent = `${app.file}${changed ? ' ●' : ''}`;
    file.title = changed ? 'It has changes that are not saved' : 'All is saved';
    file.classList.toggle('changed', changed);
    undo.disabled = !history.canUndo();
    redo.disabled = !history.canRedo();
    said.textContent = state.said;
    stands.textContent = standing(state);
    stands.classList.toggle('problem', !state.ok);
    stands.dataset.state = state.checked === state.what.text ? 'checked' : 'checking';
    run.disabled = !state.ok;
  }
  store.on(['what', 'saved', 'said', 'steps', 'ok', 'diagnostics', 'checked'], show);
  addEventListener('keydown', (event) => pressed(event, app), { signal: app.over.signal });
  new ResizeObserver(() => document.documentElement.style.setProperty('--bar', `${place.offsetHeight}px`)).observe(
    place,
  );
  show();
}

const plural = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`;
function standing({ diagnostics, ok, checked, what }) {
  if (checked !== what.text) return 'Checking …';
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length,
    warnings = diagnostics.length - errors;
  const parts = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : ok ? 'No errors' : 'It cannot be read';
}

// Undo is of the whole text: a field that is being typed into has told its last letters by then.
function pressed(event, app) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase(),
    { undo, redo } = app.history;
  const act = SAVING[key] ?? { z: event.shiftKey ? redo : undo, y: redo }[key];
  if (!act) return;
  event.preventDefault();
  document.activeElement?.dispatchEvent(new Event('change', { bubbles: true }));
  act(app);
}
