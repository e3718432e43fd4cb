// A box for every parameter that is one number in all runs.
import { lockable } from '../class/lock.js';
import { button, make, plain } from '../dom.js';
import { isFaulty } from '../model/problem.js';
import { documentOf, isChanged, withoutSetting, withSetting } from '../model/world.js';
import { valueAt } from '../model/merge.js';

const numberIn = (entry) => (typeof entry === 'number' ? entry : entry?.value);

// What it is without being set, as written or by a what-if that is on, is no setting.
function withNumber(base, what, path, value) {
  const free = withoutSetting(what, path);
  return numberIn(valueAt(documentOf(base, free), path)) === value ? free : withSetting(base, what, path, value);
}

/// A row of one parameter: {id, value, note, source}.
export function numberRow(app, { id, source, note }) {
  const { store, history, base } = app,
    path = `parameters.${id}`;
  const input = make('input', {
    type: 'number',
    step: 'any',
    id: `number-${id}`,
    'data-setting': path,
    on: {
      change: () => {
        const value = input.valueAsNumber;
        if (!Number.isFinite(value)) return show();
        history.change((what) => withNumber(base, what, path, value), path);
      },
    },
  });
  const reset = button('Reset', () => history.change((what) => withoutSetting(what, path)), {
    class: 'quiet',
    'aria-label': `Reset ${plain(id)}`,
  });
  const label = make('label', { for: input.id, text: plain(id), title: source ?? note ?? null });
  const row = make(
    'div',
    { class: 'setting number-row', 'data-words': `${id} ${plain(id)} ${source ?? ''}` },
    label,
    input,
    reset,
  );
  function show() {
    const { what } = store.get();
    input.value = numberIn(valueAt(app.document(), path)) ?? '';
    const changed = isChanged(what, path);
    row.classList.toggle('changed', changed);
    input.setAttribute('aria-invalid', String(isFaulty(store.get().problem, path)));
    reset.hidden = !changed;
  }
  store.on(['what', 'problem'], show);
  show();
  return lockable(app, row, path);
}
