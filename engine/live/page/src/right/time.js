// The date that relations are shown at: a slider, and a button that plays.
import { button, make } from '../dom.js';
import { date as dateText } from '../../../../report/page/src/format.js';

const STEP = 160; // milliseconds a date is shown while it plays

export function timeSlider(app) {
  const { store } = app,
    last = app.dates().length - 1;
  const input = make('input', {
    type: 'range',
    min: 0,
    max: last,
    step: 1,
    'aria-label': 'Date',
    on: { input: () => stop(input.valueAsNumber) },
  });
  const said = make('output');
  let timer = null;
  const play = button('Play', () => (timer === null ? start() : stop()));
  const stop = (date = store.get().date) => {
    clearInterval(timer);
    timer = null;
    play.textContent = 'Play';
    store.set({ date });
  };
  const start = () => {
    if (store.get().date >= last) store.set({ date: 0 });
    play.textContent = 'Pause';
    timer = setInterval(() => (store.get().date >= last ? stop() : store.set({ date: store.get().date + 1 })), STEP);
  };
  const show = () => {
    const { date } = store.get();
    input.value = date;
    said.textContent = dateText(app.dates()[date]);
    input.setAttribute('aria-valuetext', said.textContent);
  };
  app.over.signal.addEventListener('abort', () => clearInterval(timer));
  store.on(['date'], show);
  show();
  return make('div', { class: 'timebar' }, play, input, said);
}
