// The whole text, with the numbers of its lines and the engine's messages at them.
import { make } from '../../../../live/page/src/dom.js';
import { coloured } from './colours.js';
import { offer } from '../forms/complete.js';
import { offsetIn, plainLines, plainOffset, withTyped } from '../text/spread.js';

const COLOURED = 300_000; // letters that are coloured at most

// The cursor goes to what has changed.
function showText(area, text) {
  const before = area.value,
    { scrollTop, scrollLeft } = area;
  let from = 0;
  while (from < before.length && before[from] === text[from]) ++from;
  area.value = text;
  if (before === '') return;
  area.setSelectionRange(from, from);
  Object.assign(area, { scrollTop, scrollLeft });
}

export function textView(app) {
  const { store } = app;
  let area = null,
    back = null,
    lines = null;
  const show = () => {
    if (!area?.isConnected) return;
    const text = plainLines(app.text());
    if (area.value !== text) showText(area, text);
    back.replaceChildren(text.length > COLOURED ? text : coloured(text));
    number(
      lines,
      text,
      store.get().diagnostics.filter(({ file }) => file === app.file),
    );
    reach();
  };
  // a goal is the place that a message leads to
  function reach() {
    const { goal } = store.get();
    if (!goal?.line || store.get().view !== 'text') return;
    store.set({ goal: null });
    const from = offsetAt(area.value, goal),
      to = goal.end?.line ? offsetAt(area.value, goal.end) : from;
    area.focus();
    area.setSelectionRange(from, Math.max(from, to));
    area.scrollTop = Math.max(0, (goal.line - 6) * (area.scrollHeight / area.value.split('\n').length));
  }
  store.on(['diagnostics', 'goal'], () => setTimeout(show));
  return {
    id: 'text',
    title: 'Text',
    draw(box) {
      area = make('textarea', {
        id: 'code',
        spellcheck: 'false',
        wrap: 'off',
        autocapitalize: 'off',
        'aria-label': 'The text of the scenario',
        on: { input: typed, scroll: () => follow(), keydown: indent },
      });
      back = make('pre', { class: 'colours', 'aria-hidden': 'true' });
      const list = make('div', { class: 'list' });
      lines = make('ol', { class: 'lines', 'aria-hidden': 'true' });
      box.append(
        make('h2', { text: 'Text' }),
        make('div', { class: 'code' }, lines, make('div', { class: 'page' }, back, area), list),
      );
      offer(area, list, find);
      setTimeout(show);
    },
    update() {
      show();
      return Boolean(area?.isConnected);
    },
  };
  function typed() {
    app.change((text) => withTyped(text, area.value), 'text');
  }
  async function find(at) {
    const text = app.text(),
      items = await app.service.completeAt(offsetIn(text, at));
    return items.map((item) => ({ ...item, from: plainOffset(text, item.from), to: plainOffset(text, item.to) }));
  }
  function follow() {
    back.style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`;
    lines.style.transform = `translateY(${-area.scrollTop}px)`;
  }
  // as the line before it
  function indent(event) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const before = area.value.slice(0, area.selectionStart),
      [blanks] = /[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1));
    area.setRangeText(`\n${blanks}`, area.selectionStart, area.selectionEnd, 'end');
    typed();
  }
}

/// Columns count code points.
function offsetAt(text, { line, column }) {
  const all = text.split('\n'),
    start = all.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return start + [...(all[line - 1] ?? '')].slice(0, column - 1).join('').length;
}

function number(list, text, diagnostics) {
  const count = text.split('\n').length;
  const said = new Map();
  for (const one of diagnostics) said.set(one.line, [...(said.get(one.line) ?? []), one]);
  list.replaceChildren(...Array.from({ length: count }, (_, k) => make('li', lineOf(said.get(k + 1) ?? []))));
}
const lineOf = (all) =>
  all.length === 0
    ? {}
    : {
        class: all.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
        title: all.map(({ message }) => message).join('\n'),
      };
