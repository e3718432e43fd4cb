// What the engine says of the text: beside the place, and in a list that leads to it.
import { button, make, refill } from '../../../live/page/src/dom.js';
import { liesIn } from './model/paths.js';

const SOON = 50; // milliseconds after which a view is drawn
const isError = ({ severity }) => severity === 'error';
const wordsOf = ({ message, variations }) =>
  variations.length > 0 ? `${message} (${variations.join(', ')})` : message;

export function messagesPanel(app, panel) {
  const { store } = app,
    list = make('ol', { class: 'messages' });
  panel.append(make('h2', { text: 'Messages' }), list);
  function show() {
    const { diagnostics, ok } = store.get();
    const rows = diagnostics.map((one) => rowOf(app, one));
    if (rows.length === 0)
      rows.push(make('li', { class: 'none', text: ok ? 'Nothing is wrong with it.' : 'It cannot be read.' }));
    refill(list, ...rows);
  }
  store.on(['diagnostics', 'ok'], show);
  show();
}

function rowOf(app, one) {
  const { file, line, column, path } = one;
  const place = file === app.file || file === null ? `line ${line}` : `${file}:${line}`;
  const mine = file === app.file && line !== null;
  const go = button(path || place, () => goTo(app, one), {
    class: 'quiet',
    disabled: !mine,
    title: mine ? `${place}, column ${column}` : place,
  });
  return make(
    'li',
    { class: one.severity },
    mine ? go : make('span', { class: 'path', text: `${place}${path ? `: ${path}` : ''}` }),
    make('span', { text: ` ${wordsOf(one)}` }),
  );
}

// The view in which a part of the scenario is looked at.
const VIEWS = [
  [/^(actors|generate_actors|attributes|groups)\b/, 'actors'],
  [/^relations\b/, 'relations'],
  [/^(events|events_csv)\b/, 'calendar'],
  [/^event_types\b/, 'types'],
  [/^rules\b/, 'rules'],
  [/^dynamics\b/, 'dynamics'],
  [/^(parameters|let)\b/, 'parameters'],
  [/^(metrics|outcomes|watch|what_if|expect)\b/, 'questions'],
  [/^(title|description|time|runs|seed|include|source|note)\b/, 'overview'],
];

/// Opens the view of a message, and goes to its place there; without one, to its line of the text.
export function goTo(app, { path, line, column, end }) {
  const view = app.world() && path ? VIEWS.find(([pattern]) => pattern.test(path))?.[1] : null,
    [part, id] = path?.split('.') ?? [];
  const toText = () => app.store.set({ view: 'text', goal: { line, column, end } });
  if (!view) return toText();
  app.store.set({ view, goal: { relation: part === 'relations' ? id : null } });
  return setTimeout(() => {
    const place = opened(document.getElementById('view'), path);
    if (place) focusOn(place);
    else toText();
  }, SOON);
}

// The place of a path, with what folds it away opened: forms are drawn when they are opened first.
function opened(box, path) {
  const place = nearest(box, path),
    folded = place?.dataset.place !== path && place?.querySelector(':scope > details:not([open])');
  for (let around = place?.closest('details'); around; around = around.parentElement.closest('details'))
    around.open = true;
  if (!folded) return place;
  folded.open = true;
  folded.dispatchEvent(new Event('toggle'));
  return opened(box, path);
}

const FIELDS = 'input, textarea, select';
function focusOn(place) {
  place.scrollIntoView({ block: 'center' });
  (place.matches(`${FIELDS}, td`) ? place : place.querySelector(`${FIELDS}, button, summary`))?.focus({
    preventScroll: true,
  });
}

const nearest = (box, path) =>
  [...box.querySelectorAll('[data-place]')]
    .filter(({ dataset }) => liesIn(path, dataset.place))
    .reduce((best, one) => (best && best.dataset.place.length >= one.dataset.place.length ? best : one), null);

/// Puts the messages of the engine to their places in `box`: as words under a field or a card, as a mark in a cell.
export function placeMessages(app, box) {
  for (const old of box.querySelectorAll('.message')) old.remove();
  for (const marked of box.querySelectorAll('[data-place][aria-invalid]')) {
    marked.removeAttribute('aria-invalid');
    marked.removeAttribute('aria-describedby');
    if (marked.matches('td')) marked.removeAttribute('title');
  }
  let number = 0;
  for (const one of app.store.get().diagnostics) {
    const place = one.path && one.file === app.file ? nearest(box, one.path) : null;
    if (place) mark(place, one, `message-${++number}`);
  }
}

function mark(place, one, id) {
  const note = make('p', { class: `message ${one.severity}`, id, text: wordsOf(one) });
  if (isError(one)) place.setAttribute('aria-invalid', 'true');
  if (place.matches('td')) {
    place.title = [place.title, wordsOf(one)].filter(Boolean).join('\n');
    note.prepend(make('strong', { text: `${place.dataset.label}: ` }));
    place.closest('.sheet').querySelector('.sheet-messages').append(note);
  } else if (place.matches('input, textarea, select')) {
    place.setAttribute('aria-describedby', id);
    place.parentNode.append(note);
  } else (place.querySelector(':scope > .place-messages') ?? place).append(note);
}
