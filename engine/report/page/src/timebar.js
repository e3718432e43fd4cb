// The date that relations and the network show: a slider with a play button, one for each view, all on the same date.
import { select } from 'd3-selection';
import { date as dateText } from './format.js';

const STEP = 180; // milliseconds a date is shown while playing

let timer = null;

/// Starts or stops the one clock of the page whenever `playing` changes; stops at the last date.
export function keepTime(data, store) {
  const tick = () => {
    const next = store.get().date + 1;
    if (next < data.D) store.set({ date: next });
    if (next >= data.D - 1) store.set({ playing: false });
  };
  store.on(['playing'], () => {
    clearInterval(timer);
    timer = store.get().playing ? setInterval(tick, STEP) : null;
  });
}

/// Adds the bar to `container`; it needs `keepTime` once on the page.
export function timebar(container, data, store) {
  const bar = select(container).append('div').attr('class', 'timebar');
  const play = bar
    .append('button')
    .attr('type', 'button')
    .attr('class', 'play')
    .on('click', () => toggle(data, store));
  const slider = bar
    .append('input')
    .attr('type', 'range')
    .attr('min', 0)
    .attr('max', data.D - 1)
    .attr('step', 1)
    .attr('aria-label', 'Date')
    .on('input', (event) => store.set({ date: event.target.valueAsNumber, playing: false }));
  const said = bar.append('output');
  const show = () => {
    const { date, playing } = store.get();
    slider.property('value', date).attr('aria-valuetext', dateText(data.json.dates[date]));
    said.text(dateText(data.json.dates[date]));
    play.text(playing ? 'Pause' : 'Play').attr('aria-label', playing ? 'Pause' : 'Play over the dates');
  };
  store.on(['date', 'playing'], show);
  show();
}

function toggle(data, store) {
  const { date, playing } = store.get();
  const again = !playing && date >= data.D - 1;
  store.set({ playing: !playing, ...(again ? { date: 0 } : {}) });
}
