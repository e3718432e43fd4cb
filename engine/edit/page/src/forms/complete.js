// Completion in a field: what the engine knows that may stand at the cursor, in a list under it.
import { make, refill } from '../../../../live/page/src/dom.js';

const MOST = 12; // in the list
const WORD = /(?:^|[^\w.])[A-Za-z_]\w*$/; // that is being typed, and is no number
let lists = 0;

// Those that begin as what is typed, then those that hold it.
function fitting(all, typed) {
  const word = typed.toLowerCase(),
    holds = ({ label }) => label.toLowerCase().indexOf(word);
  return all
    .filter((one) => holds(one) >= 0 && one.insert !== typed)
    .sort((one, other) => (holds(one) === 0 ? 0 : 1) - (holds(other) === 0 ? 0 : 1))
    .slice(0, MOST);
}

/// Offers names in `input`, which shows the value at `path`; the list is put into `box`.
export const completion = (app, input, path, box) =>
  offer(input, box, (offset, value) => app.service.complete(path, offset, value));

/// The same of what `find(offset, value)` promises: completions of the engine, with places in `value`.
export function offer(input, box, find) {
  const list = make('ul', {
    class: 'completions',
    role: 'listbox',
    id: `completions-${++lists}`,
    hidden: true,
    'aria-label': 'Names',
  });
  const help = make('p', { class: 'completion-help', hidden: true });
  let items = [],
    at = -1,
    asked = 0;
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
    ['autocomplete', 'off'],
  ])
    input.setAttribute(name, value);
  box.append(list, help);
  const close = () => {
    ++asked;
    items = [];
    at = -1;
    show();
  };
  function show() {
    refill(list, ...items.map((item, k) => rowOf(item, k)));
    list.hidden = items.length === 0;
    help.hidden = !items[at]?.help;
    help.textContent = items[at]?.help ?? '';
    input.setAttribute('aria-expanded', String(items.length > 0));
    if (at >= 0) input.setAttribute('aria-activedescendant', `${list.id}-${at}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }
  function rowOf(item, k) {
    const parts = [
      make('span', { class: 'word', text: item.label }),
      make('small', { text: item.detail || item.kind }),
    ];
    const take = (event) => {
      event.preventDefault();
      accept(item);
    };
    return make(
      'li',
      { role: 'option', id: `${list.id}-${k}`, 'aria-selected': String(k === at), on: { pointerdown: take } },
      ...parts,
    );
  }
  async function ask({ always = false } = {}) {
    const mine = ++asked,
      offset = input.selectionStart,
      value = input.value;
    if (!always && !WORD.test(value.slice(0, offset))) return close();
    const all = await find(offset, value).catch(() => []);
    if (mine !== asked || document.activeElement !== input) return undefined;
    const typed = value.slice(all[0]?.from ?? offset, offset);
    items = fitting(all, typed);
    // a name that is whole as it is stays when Enter is pressed
    at = items.length > 0 && !all.some(({ label }) => label === typed) ? 0 : -1;
    return show();
  }
  function accept({ from, to, insert }) {
    input.setRangeText(insert, from, to, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    close();
  }
  function pressed(event) {
    if (event.key === ' ' && event.ctrlKey) return void (event.preventDefault(), ask({ always: true }));
    if (items.length === 0) return undefined;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) at = at < 0 ? (by > 0 ? 0 : items.length - 1) : (at + by + items.length) % items.length;
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0) accept(items[at]);
    else return undefined;
    event.preventDefault();
    event.stopImmediatePropagation();
    return show();
  }
  input.addEventListener('input', () => ask());
  input.addEventListener('keydown', pressed, { capture: true });
  input.addEventListener('blur', close);
}
