// Fans: each metric and tracked cell over time, the baseline in grey and the variant over it. Axes hold still: they grow
// where something would leave them, and are fitted when that is asked for.
import { extent } from 'd3-array';
import { fan } from '../../../../report/page/src/fan.js';
import { button, choice, make, refill } from '../dom.js';
import { baseName, isAlone, isOlder, nowName, shownOf } from '../model/world.js';
import { courseOf, seriesOf } from './series.js';

const SHOWN = 4; // at first
const GHOST = 9; // a layer that is not seen, which holds the axes

export function fansView(app, box) {
  const { store } = app,
    charts = make('div', { class: 'charts' }),
    all = seriesOf(app.catalogue);
  if (all.length === 0) return;
  let keys = all.slice(0, SHOWN).map(({ key }) => key),
    drawn = new Map(),
    names = namesOf(store.get());
  const samples = [make('span', { class: 'sample base' }), make('span', { class: 'sample now' })];
  const fit = button('Fit the axes', () => store.set({ fit: store.get().fit + 1 }), { class: 'quiet' });
  const head = make(
    'div',
    { class: 'controls' },
    make(
      'p',
      { class: 'hint legend' },
      ...samples,
      make('span', { text: 'line: median; bands: 50 and 90 % of runs' }),
    ),
    fit,
  );
  const adder = make('div', { class: 'controls' });
  box.append(make('h2', { text: 'Over time' }), head, charts, adder);
  function showAdder() {
    const left = all.filter(({ key }) => !keys.includes(key));
    refill(
      adder,
      left.length > 0
        ? choice(
            'Show another',
            [{ value: '', text: 'choose' }, ...left.map(({ key, title }) => ({ value: key, text: title }))],
            '',
            (key) => {
              keys = [...keys, key];
              showAdder();
              draw();
            },
          )
        : null,
    );
  }
  function draw() {
    const { results } = store.get();
    if (!results) return;
    rename(namesOf(store.get()));
    for (const key of keys) {
      const one = all.find((series) => series.key === key);
      const layers = layersOf(app, key, drawn.get(key));
      if (drawn.has(key)) drawn.get(key).chart.show(layers);
      else drawn.set(key, addChart(app, charts, one, layers));
      drawn.get(key).reach = reachOf(layers);
    }
  }
  // charts keep their names: with others they are made anew
  function rename(now) {
    samples.forEach((sample, world) => (sample.textContent = now[world]));
    if (now.join() === names.join()) return;
    names = now;
    for (const { node } of drawn.values()) node.remove();
    drawn = new Map();
  }
  store.on(['results', 'hidden'], draw);
  store.on(['what', 'against', 'seed', 'results'], (state) => box.classList.toggle('older', isOlder(state)));
  store.on(['fit'], () => {
    for (const one of drawn.values()) one.reach = null;
    draw();
  });
  showAdder();
  draw();
}

const namesOf = (state) => [baseName(shownOf(state)), nowName(shownOf(state))];

function addChart(app, charts, { key, title, unit }, layers) {
  const labels = namesOf(app.store.get());
  const data = { json: { variants: labels.map((label) => ({ label })), events: { scheduled: [] } } };
  const describe = `${title} over time: ${labels.join('; ')}.`;
  const box = charts.appendChild(make('div', { class: 'live-fan' }));
  return {
    node: box,
    chart: fan(box, data, { dates: app.dates(), title, describe, name: key, layers, unit, height: 200 }),
    reach: null,
  };
}

function layersOf(app, key, held) {
  const { results, hidden } = app.store.get(),
    [first, second] = results.catalogues;
  const base = { variant: 0, ...courseOf(results.baseline, first, key, app.dates()) };
  const alone = hidden || isAlone(results.of);
  const both = alone ? [base] : [base, { variant: 1, ...courseOf(results.variant, second, key, app.dates()) }];
  if (!held?.reach) return both;
  const length = base.mean.length;
  return [...both, { variant: GHOST, faint: true, mean: Array.from({ length }, (_, k) => held.reach[k % 2]) }];
}

// From the least to the most that is drawn.
function reachOf(layers) {
  const values = layers
    .flatMap(({ mean, p05, p95 }) => [...(p05 ?? mean), ...(p95 ?? mean)])
    .filter((value) => value !== null);
  return values.length > 0 ? extent(values) : null;
}
