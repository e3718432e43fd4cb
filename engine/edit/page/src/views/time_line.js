// Events along the time of the scenario: dragged, moved with the arrow keys, and pressed to go to their cards.
import { button, make } from '../../../../live/page/src/dom.js';
import { packed } from '../../../../live/page/src/left/timeline.js';
import { date as dateText } from '../../../../report/page/src/format.js';
import { goTo } from '../messages.js';
import { entriesOf } from '../model/world.js';
import { eventSentence } from '../words/sentence.js';

const LANE = 30; // pixels
const DAY = 86_400_000;
const NEAR = 4; // pixels that a press may slip
const KEYS = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 };
const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text));
const isoOf = (time) => new Date(time).toISOString().slice(0, 10);

/// Nothing where the scenario has no events, or no time.
export function timeLine(app) {
  const { time } = app.world().value,
    events = entriesOf(app.world(), 'events').filter(([, { date }]) => isDate(date));
  if (!isDate(time?.start) || !isDate(time?.end) || events.length === 0) return '';
  const reach = { first: Date.parse(time.start), last: Date.parse(time.end) };
  const place = (iso) => Math.min(1, Math.max(0, (Date.parse(iso) - reach.first) / (reach.last - reach.first || 1)));
  events.sort(([, one], [, other]) => one.date.localeCompare(other.date));
  const lanes = packed(events.map(([, { date }]) => place(date)));
  const node = make('div', { class: 'timeline' });
  node.append(...events.map(([id, event], k) => chip({ app, node, reach }, id, event, place(event.date), lanes[k])));
  const ends = [time.start, time.end].map((iso) => make('span', { text: dateText(iso) }));
  node.append(make('div', { class: 'ends-of-line' }, ...ends));
  node.style.height = `${(Math.max(0, ...lanes) + 1) * LANE + 24}px`;
  return node;
}

function chip(line, id, event, at, lane) {
  const from = Date.parse(event.date),
    move = (time) => line.app.set(['events', id, 'date'], JSON.stringify(isoOf(time)));
  const pressed = (key) => {
    if (!KEYS[key.key]) return;
    key.preventDefault();
    move(from + KEYS[key.key] * DAY);
  };
  const node = button(id, () => goTo(line.app, { path: `events.${id}.date` }), {
    class: 'chip',
    title: eventSentence(id, event).replaceAll('`', ''),
    'data-event': id,
    'aria-label': `${id}, ${dateText(event.date)}; arrow keys move it by a day, Page Up and Page Down by a week`,
    on: { keydown: pressed, pointerdown: (down) => drag(line, node, down, from, move) },
  });
  node.style.left = `${100 * at}%`;
  node.style.top = `${lane * LANE}px`;
  node.classList.toggle('leftward', at > 0.6);
  return node;
}

// It follows the hand, and has its date when it is let go.
function drag({ node: line, reach }, node, down, from, move) {
  if (down.button !== 0) return;
  const { width } = line.getBoundingClientRect(),
    span = reach.last - reach.first;
  let time = from;
  const follow = ({ clientX }) => {
    if (time === from && Math.abs(clientX - down.clientX) < NEAR) return;
    const to = from + Math.round((((clientX - down.clientX) / width) * span) / DAY) * DAY;
    time = Math.min(reach.last, Math.max(reach.first, to));
    node.style.left = `${(100 * (time - reach.first)) / span}%`;
    node.textContent = dateText(isoOf(time));
  };
  const end = () => {
    for (const [name, heard] of Object.entries(listeners)) removeEventListener(name, heard);
    if (time === from) return;
    node.addEventListener('click', (click) => click.stopImmediatePropagation(), { capture: true, once: true });
    move(time);
  };
  const listeners = { pointermove: follow, pointerup: end, pointercancel: end };
  for (const [name, heard] of Object.entries(listeners)) addEventListener(name, heard);
}
