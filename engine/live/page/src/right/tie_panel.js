// A tie that was pressed: its history in both worlds, and what makes the difference.
import { scaleUtc } from 'd3-scale';
import { courses } from '../../../../report/page/src/courses.js';
import { date as dateText, number } from '../../../../report/page/src/format.js';
import { asStart, pairWords } from '../../../../report/page/src/pair_words.js';
import { button, make, refill } from '../dom.js';
import { baseName, isAlone, nowName } from '../model/world.js';

export function tiePanel(app, panel) {
  const { store, catalogue } = app,
    box = panel.appendChild(make('div', { class: 'tie-panel', hidden: true }));
  const cellOf = ([from, to]) => `${store.get().relation}[${catalogue.actors[from].id},${catalogue.actors[to].id}]`;
  function draw() {
    const { tie, hidden } = store.get(),
      data = app.relations;
    box.hidden = !tie || !data;
    if (box.hidden) return;
    const [from, to] = tie,
      name = (actor) => data.json.actors[actor].name;
    const place = catalogue.relations.findIndex(({ id }) => id === store.get().relation);
    const pair = asStart(pairWords(catalogue.relations[place], name(from), name(to)));
    const title = `${pair}: ${store.get().relation.replaceAll('_', ' ')}`;
    const alone = hidden || isAlone(data.of);
    const layers = (alone ? [0] : [0, 1]).map((world) => ({ variant: world, ...data.history(world, place, from, to) }));
    const chart = make('div', { class: 'live-fan' });
    const ask = button(alone ? 'What moves it?' : 'What makes the difference?', () =>
      store.set({ asked: { cell: cellOf(tie) } }),
    );
    const close = button('Close', () => store.set({ tie: null }));
    refill(box, chart, make('p', { class: 'controls' }, ask, close));
    courses(chart, {
      title,
      describe: 'Mean and 90 % of runs over time.',
      name: cellOf(tie),
      layers,
      labels: [baseName(data.of), nowName(data.of)],
      height: 180,
      text: number,
      spread: '90 % of runs: ',
      along: {
        places: app.dates().map((iso) => new Date(`${iso}T00:00:00Z`)),
        scale: scaleUtc,
        text: (index) => dateText(app.dates()[index]),
        words: `Date of ${title}`,
      },
    });
  }
  store.on(['tie', 'related', 'relation', 'hidden'], draw);
  store.on(['tie'], ({ tie }) => tie && box.scrollIntoView({ block: 'nearest' }));
}
