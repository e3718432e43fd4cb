// One value of the scenario as a field: it shows what stands there, or what an included file says, and writes to its place.
import { make } from '../../../../live/page/src/dom.js';
import { pathText } from '../model/paths.js';
import { completion } from './complete.js';
import { rawOf, shownIn } from './raw.js';

const LONG = 72; // letters that a line holds
const COMPLETED = ['expression', 'cell', 'filling', 'bindings', 'text'];

/// An input for `path`. `form`: as `formOf` says; `value`: what counts there; `options`: of `app.set`.
export function control(app, path, form, value, { options = {}, words, label } = {}) {
  const shown = shownIn(app, path, form.kind, value),
    place = pathText(path);
  const write = (typed) => {
    if (typed === shownIn(app, path, form.kind, valueNow(app, path))) return;
    if (typed.trim() === '') app.remove(path);
    else app.set(path, rawOf(form.kind, typed, valueNow(app, path)), options);
  };
  const attributes = { 'data-place': place, 'aria-label': label ?? place, class: `of-${form.kind}` };
  if (form.kind === 'choice' || form.kind === 'boolean' || words) return chosen(form, words, shown, write, attributes);
  return typedIn(app, path, form, shown, write, attributes);
}

const valueNow = (app, path) => path.reduce((at, key) => at?.[key], app.world()?.value);

function chosen({ kind, words: own }, words, shown, write, attributes) {
  const all = words ?? (kind === 'boolean' ? ['true', 'false'] : own);
  const options = ['', ...(all.includes(shown) || shown === '' ? all : [shown, ...all])];
  const list = make(
    'select',
    { ...attributes, on: { change: () => write(list.value) } },
    ...options.map((word) => make('option', { value: word, text: word === '' ? '–' : word })),
  );
  list.value = shown;
  return list;
}

function typedIn(app, path, { kind }, shown, write, attributes) {
  const long = kind === 'texts' || shown.length > LONG,
    type = kind === 'date' ? 'date' : 'text';
  const leave = (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented || kind === 'texts') return;
    event.preventDefault();
    write(input.value);
  };
  const input = make(long ? 'textarea' : 'input', {
    ...attributes,
    ...(long ? { rows: kind === 'texts' ? shown.split('\n').length + 1 : Math.ceil(shown.length / LONG) } : { type }),
    spellcheck: 'false',
    value: shown,
    on: { change: () => write(input.value), keydown: leave },
  });
  if (!COMPLETED.includes(kind)) return input;
  const box = make('span', { class: 'with-list' }, input);
  completion(app, input, path, box);
  return box;
}

/// A control with its name, where it comes from, and what it is for.
export function field(app, path, form, value, more = {}) {
  const { name = String(path.at(-1)), remove } = more,
    from = app.world().originOf(path);
  const label = more.label ?? pathText(path);
  return make(
    'div',
    { class: `field of-${form.kind}${from ? ' inherited' : ''}`, title: form.help },
    make('span', { class: 'name', text: name.replaceAll('_', ' ') }),
    control(app, path, form, value, { ...more, label }),
    from ? make('small', { class: 'origin', text: `from ${from}` }) : null,
    remove ?? null,
  );
}
