// Switches: a what-if is on or off, and so is a rule.
import { lockable } from '../class/lock.js';
import { make, plain } from '../dom.js';
import { documentOf, withoutSetting, withSetting, withWhatIf } from '../model/world.js';
import { valueAt } from '../model/merge.js';
import { formulaOfRule } from '../formula.js';

function switchRow(app, { id, path, words, more, formula = null, isOn, change }) {
  const input = make('input', {
    type: 'checkbox',
    role: 'switch',
    'data-setting': path,
    on: { change: () => app.history.change((what) => change(what, input.checked)) },
  });
  const text = make('span', {}, make('span', { text: words }), more ? make('small', { text: more }) : null);
  const row = make(
    'div',
    { class: 'setting', 'data-words': `${id} ${words} ${more ?? ''}` },
    make('label', { class: 'switch' }, input, text),
    formula,
  );
  const show = () => {
    const { what } = app.store.get();
    input.checked = isOn(what);
    row.classList.toggle('changed', path.startsWith('what_if.') ? input.checked : !input.checked);
  };
  app.store.on(['what'], show);
  show();
  return lockable(app, row, path);
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
export function ruleRow(app, rule) {
  const { id, type, note } = rule,
    path = `rules.${id}`;
  return switchRow(app, {
    id,
    path,
    words: plain(id),
    more: note ?? (type === id ? null : `makes: ${plain(type)}`),
    formula: formulaOfRule(rule, app.base),
    isOn: () => valueAt(app.document(), path) !== undefined,
    change: (what, on) => switched(app.base, withoutSetting(what, path), path, on),
  });
}

// Switched on it is what it is without a setting, as a what-if changed it; one that a what-if takes out comes back as it was
// written.
function switched(base, what, path, on) {
  if (on && valueAt(documentOf(base, what), path) !== undefined) return what;
  return withSetting(base, what, path, on ? valueAt(base, path) : null);
}
