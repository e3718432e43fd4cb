// Events as chips on a time line: dragged, moved with the arrow keys, doubled, taken out.
import { button, make, plain, refill } from '../dom.js';
import { date as dateText } from '../../../../report/page/src/format.js';
import { eventsOf, newId, takenOut, withEvent, withNewEvent, withoutEvent } from '../model/events.js';
import { isChanged, withoutSetting } from '../model/world.js';
import { formulaOfEvent } from '../formula.js';

const LANE = 30; // pixels

export function timeline(app, box) {
  const { store, history, base } = app,
    line = make('div', { class: 'timeline' }),
    tools = make('div', { class: 'event-tools' });
  const away = make('div', { class: 'taken-out' });
  box.append(line, tools, away);
  let chosen = null,
    open = null; // the tools that are there: of which event, its date, its Reset
  const dates = () => app.dates();
  const change = (id, changes) => history.change((what) => withEvent(base, what, id, changes), `events.${id}`);
  const place = (iso) => {
    const [first, last] = [dates()[0], dates().at(-1)].map((end) => Date.parse(end));
    return Math.min(1, Math.max(0, (Date.parse(iso) - first) / (last - first || 1)));
  };
  const dateAt = (share) => dates()[Math.round(Math.min(1, Math.max(0, share)) * (dates().length - 1))];
  const step = (iso, by) => {
    const at = dates().findIndex((date) => date >= iso);
    return dates()[Math.min(dates().length - 1, Math.max(0, (at < 0 ? dates().length - 1 : at) + by))];
  };
  function chip(event, lane) {
    const { id } = event;
    const node = button(plain(id), () => choose(id), {
      class: 'chip',
      style: null,
      'data-event': id,
      'aria-pressed': String(chosen === id),
      title: `${plain(event.type)}, ${dateText(event.date)}${event.every ? `, every ${event.every}` : ''}`,
      'aria-label': `${plain(id)}, ${dateText(event.date)}; arrow keys move it, Delete takes it out`,
      on: {
        keydown: (pressed) => {
          const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -4, PageDown: 4 }[pressed.key];
          if (by) {
            pressed.preventDefault();
            chosen = id;
            change(id, { date: step(event.date, by) });
          }
          if (pressed.key === 'Delete' || pressed.key === 'Backspace') {
            pressed.preventDefault();
            takeOut(id);
          }
        },
        pointerdown: (down) => drag(down, node, event),
      },
    });
    node.classList.toggle('changed', isChanged(store.get().what, `events.${id}`));
    node.style.left = `${100 * place(event.date)}%`;
    node.style.top = `${lane * LANE}px`;
    if (place(event.date) > 0.6) node.classList.add('leftward');
    return node;
  }
  function drag(down, node, event) {
    if (down.button !== 0) return;
    const { width } = line.getBoundingClientRect(),
      from = place(event.date);
    let moved = false;
    const move = (now) => {
      const by = (now.clientX - down.clientX) / width;
      if (!moved && Math.abs(now.clientX - down.clientX) < 4) return;
      moved = true;
      chosen = event.id;
      change(event.id, { date: dateAt(from + by) });
    };
    const end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  }
  function choose(id) {
    chosen = id;
    draw();
    line.querySelector(`[data-event="${CSS.escape(id)}"]`)?.focus();
  }
  const takeOut = (id) => {
    chosen = null;
    history.change((what) => withoutEvent(base, what, id));
  };
  function double(event) {
    const { id, ...copy } = event,
      again = newId(base, app.document(), id);
    chosen = again;
    history.change((what) => withNewEvent(base, what, again, { ...copy, date: step(event.date, 4) }));
  }
  function drawTools(event) {
    if (event && open?.id === event.id) return showTools(event); // a date that is being typed stays
    open = null;
    if (!event)
      return refill(tools, make('p', { class: 'hint', text: 'Drag an event along the line, or press it for more.' }));
    const when = make('input', {
      type: 'date',
      value: event.date,
      min: dates()[0],
      max: dates().at(-1),
      'aria-label': 'Date',
      on: { change: () => when.value && change(event.id, { date: when.value }) },
    });
    const reset = button(
      'Reset',
      () => {
        history.change((what) => withoutSetting(what, `events.${event.id}`));
        when.focus();
      },
      { class: 'quiet' },
    );
    refill(
      tools,
      make('strong', { text: plain(event.id) }),
      when,
      button('Double', () => double(eventsOf(app.document()).find(({ id }) => id === event.id))),
      button('Take out', () => takeOut(event.id)),
      reset,
      formulaOfEvent(event, app.base),
    );
    open = { id: event.id, when, reset };
    return showTools(event);
  }
  function showTools({ id, date }) {
    if (open.when.value !== date) open.when.value = date;
    open.reset.hidden = !isChanged(store.get().what, `events.${id}`);
  }
  function drawAway() {
    const gone = takenOut(store.get().what);
    refill(
      away,
      ...gone.map((id) =>
        button(`Put back: ${plain(id)}`, () => history.change((what) => withoutSetting(what, `events.${id}`)), {
          class: 'chip gone',
        }),
      ),
    );
  }
  function draw() {
    const focused = document.activeElement?.closest?.('.timeline') ? document.activeElement.dataset.event : null;
    const events = eventsOf(app.document()).sort((one, other) => (one.date < other.date ? -1 : 1));
    const lanes = packed(events.map((event) => place(event.date)));
    const ends = make(
      'div',
      { class: 'ends-of-line' },
      make('span', { text: dateText(dates()[0]) }),
      make('span', { text: dateText(dates().at(-1)) }),
    );
    refill(line, ...events.map((event, k) => chip(event, lanes[k])), ends);
    line.style.height = `${(Math.max(0, ...lanes) + 1) * LANE + 24}px`;
    if (focused) line.querySelector(`[data-event="${CSS.escape(focused)}"]`)?.focus();
    drawTools(events.find(({ id }) => id === chosen));
    drawAway();
  }
  store.on(['what'], draw);
  draw();
}

/// The lane of each, so that chips that are near each other stand below one another.
export function packed(places) {
  const ends = [];
  return places.map((place) => {
    let lane = ends.findIndex((end) => end <= place);
    if (lane < 0) lane = ends.length;
    ends[lane] = place + 0.45;
    return lane;
  });
}
