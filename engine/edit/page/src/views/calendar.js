// Events on a time line, and as cards below.
import { button, make } from '../../../../live/page/src/dom.js';
import { packed } from '../../../../live/page/src/left/timeline.js';
import { date as dateText } from '../../../../report/page/src/format.js';
import { entryForm } from '../forms/form.js';
import { pathText } from '../model/paths.js';
import { actorsOf, entriesOf } from '../model/world.js';
import { valueRaw } from '../text/literal.js';
import { eventSentence } from '../words/sentence.js';
import { cards, newEntry } from './entries.js';

const LANE = 30; // pixels
const DAY = 86_400_000;
const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text));

export const calendarView = (app) => ({
  id: 'calendar',
  title: 'Calendar',
  draw(box) {
    const table = app.world().value.events_csv,
      { properties } = app.start.schema.definitions.scenario;
    box.append(
      make('h2', { text: 'Calendar' }),
      make(
        'div',
        { class: 'controls' },
        newEntry(
          app,
          'events',
          () => firstEvent(app),
          () => {},
          { label: 'Add an event' },
        ),
      ),
      line(app),
      table === undefined ? '' : make('p', { class: 'caveat', text: `More events are read from ${table}.` }),
      table === undefined ? '' : entryForm(app, ['events_csv'], properties.events_csv, table),
      cards(app, 'events', {
        sentence: eventSentence,
        sort: (one, other) => String(one.date).localeCompare(String(other.date)),
      }),
    );
  },
});

/// An event of the first type there is, with its roles filled in the order of the actors.
function firstEvent(app) {
  const { time } = app.world().value,
    [[type, { roles = {} } = {}] = ['', {}]] = entriesOf(app.world(), 'event_types');
  const actors = actorsOf(app.world()).map(({ id }) => id);
  const cast = Object.entries(roles).map(([role, kind], k) => [
    role,
    kind === 'group' ? [actors[k] ?? ''] : (actors[k] ?? actors[0] ?? ''),
  ]);
  return valueRaw({ date: time?.start ?? '2026-01-01', type, ...Object.fromEntries(cast), source: 'to be judged' });
}

function line(app) {
  const { time } = app.world().value,
    events = entriesOf(app.world(), 'events').filter(([, { date }]) => isDate(date));
  if (!isDate(time?.start) || !isDate(time?.end) || events.length === 0) return '';
  const [first, last] = [Date.parse(time.start), Date.parse(time.end)];
  const place = (iso) => Math.min(1, Math.max(0, (Date.parse(iso) - first) / (last - first || 1)));
  const sorted = events.sort(([, one], [, other]) => one.date.localeCompare(other.date)),
    lanes = packed(sorted.map(([, { date }]) => place(date)));
  const node = make(
    'div',
    { class: 'timeline' },
    ...sorted.map(([id, event], k) => chip(app, id, event, place, lanes[k])),
  );
  node.append(
    make(
      'div',
      { class: 'ends-of-line' },
      make('span', { text: dateText(time.start) }),
      make('span', { text: dateText(time.end) }),
    ),
  );
  node.style.height = `${(Math.max(0, ...lanes) + 1) * LANE + 24}px`;
  return node;
}

// Arrow keys move it by days and weeks; pressed, it leads to its card.
function chip(app, id, event, place, lane) {
  const path = ['events', id, 'date'];
  const move = (days) =>
    app.set(path, JSON.stringify(new Date(Date.parse(event.date) + days * DAY).toISOString().slice(0, 10)));
  const pressed = (key) => {
    const days = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 }[key.key];
    if (!days) return;
    key.preventDefault();
    move(days);
  };
  const node = button(id, () => show(id), {
    class: 'chip',
    title: eventSentence(id, event),
    'data-event': id,
    'aria-label': `${id}, ${dateText(event.date)}; arrow keys move it by a day, Page Up and Page Down by a week`,
    on: { keydown: pressed },
  });
  node.style.left = `${100 * place(event.date)}%`;
  node.style.top = `${lane * LANE}px`;
  node.classList.toggle('leftward', place(event.date) > 0.6);
  return node;
}

function show(id) {
  const fields = document.querySelector(`[data-card="${CSS.escape(pathText(['events', id]))}"]`);
  fields.open = true;
  fields.scrollIntoView({ block: 'center' });
  fields.querySelector('input, select')?.focus({ preventScroll: true });
}
