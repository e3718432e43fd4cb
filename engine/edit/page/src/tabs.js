// The views, one at a time. Where the text cannot be read only the text itself can be looked at.
import { button, make, refill } from '../../../live/page/src/dom.js';
import { placeMessages } from './messages.js';

const STEPS = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/// `views`: [{id, title, draw(box), update(box)?: true where it needs no redrawing}].
export function tabs(app, list, box, views) {
  const { store } = app,
    buttons = new Map(views.map((view) => [view.id, tabOf(view)]));
  let drawn = null,
    waiting = false;
  function tabOf({ id, title }) {
    const look = () => store.set({ view: id });
    return button(title, look, { role: 'tab', id: `tab-${id}`, 'aria-controls': 'view', on: { keydown: walk } });
  }
  function walk(event) {
    if (!(event.key in STEPS)) return;
    event.preventDefault();
    const all = [...buttons.keys()],
      at = all.indexOf(store.get().view) + STEPS[event.key];
    const id = all[Math.max(0, Math.min(all.length - 1, at))];
    store.set({ view: id });
    buttons.get(id).focus();
  }
  const viewNow = () => views.find(({ id }) => id === store.get().view);
  function draw() {
    for (const [id, tab] of buttons) {
      tab.setAttribute('aria-selected', String(id === store.get().view));
      tab.tabIndex = id === store.get().view ? 0 : -1;
    }
    const view = viewNow(),
      same = view === drawn;
    drawn = view;
    box.setAttribute('aria-labelledby', `tab-${view.id}`);
    if (!app.world() && view.id !== 'text') refill(box, unreadable(store));
    else if (!(same && view.update?.(box))) redraw(view);
    placeMessages(app, box);
  }
  function redraw(view) {
    const fresh = make('div', { class: `view-${view.id}` });
    view.draw(fresh);
    refill(box, fresh);
  }
  // what a field tells when it is left comes before the next one has the focus
  function drawSoon() {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!app.over.signal.aborted) draw();
    });
  }
  app.redraw = () => {
    drawn = null;
    drawSoon();
  };
  list.append(...buttons.values());
  // what is unfolded is drawn then
  box.addEventListener('toggle', () => setTimeout(() => placeMessages(app, box)), true);
  store.on(['what', 'view'], drawSoon);
  store.on(['diagnostics'], () => placeMessages(app, box));
  store.set({ view: app.world() ? views[0].id : 'text' });
  draw();
}

const unreadable = (store) =>
  make(
    'p',
    { class: 'caveat' },
    make('span', { text: 'The text cannot be read as it stands, so that only the text itself can be edited. ' }),
    button('Go to the text', () => store.set({ view: 'text' })),
  );
