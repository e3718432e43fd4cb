// Switches: a what-if is on or off, and so is a rule.
import { make, plain } from '../dom.js';
import { withoutSetting, withSetting, withWhatIf } from '../model/world.js';
import { valueAt } from '../model/merge.js';

function switchRow(app, { id, path, words, more, isOn, change }) {
  const input = make('input', {
    type: 'checkbox',
    role: 'switch',
    'data-setting': path,
    on: { change: () => app.history.change((what) => change(what, input.checked)) },
  });
  const text = make('span', {}, make('span', { text: words }), more ? make('small', { text: more }) : null);
  const row = make('label', { class: 'setting switch', 'data-words': `${id} ${words} ${more ?? ''}` }, input, text);
  const show = () => {
    const { what, locked } = app.store.get();
    input.checked = isOn(what);
    row.classList.toggle('changed', path.startsWith('what_if.') ? input.checked : !input.checked);
    row.classList.toggle('locked-away', locked !== null && !locked.includes(path));
  };
  app.store.on(['what', 'locked'], show);
  show();
  return row;
}

/// A what-if: off at first.
export const whatIfRow = (app, { id, describe }) =>
  switchRow(app, {
    id,
    path: `what_if.${id}`,
    words: plain(id),
    more: describe,
    isOn: ({ whatIfs }) => whatIfs.includes(id),
    change: (what, on) => withWhatIf(app.base, what, id, on),
  });

/// A rule: on at first.
export function ruleRow(app, { id, type, note }) {
  const path = `rules.${id}`;
  return switchRow(app, {
    id,
    path,
    words: plain(id),
    more: note ?? (type === id ? null : `makes: ${plain(type)}`),
    isOn: () => valueAt(app.document(), path) !== undefined,
    change: (what, on) => switched(app.base, withoutSetting(what, path), path, on),
  });
}

// One that a what-if takes out comes back as it was written.
function switched(base, what, path, on) {
  return withSetting(base, what, path, on ? valueAt(base, path) : null);
}
