// Relations at a date: network and matrix, as written, with the changes, or the difference.
import { select } from 'd3-selection';
import { choice, eachFrame, make } from '../dom.js';
import { segments } from '../../../../report/page/src/choose.js';
import { date as dateText, number, runsText } from '../../../../report/page/src/format.js';
import { heat } from '../../../../report/page/src/heat.js';
import { fitted } from '../../../../report/page/src/labels.js';
import { asStart, pairHeads, pairWords } from '../../../../report/page/src/pair_words.js';
import { diverging, onTheme, sequential } from '../../../../report/page/src/palette.js';
import { baseName, isAlone, isOlder, nowName, shownOf } from '../model/world.js';
import { arcs } from './arcs.js';
import { moving } from './moving.js';
import { scaleInWords, scaleText, signOf, wordsOf } from '../../../../report/page/src/scale_words.js';
import { largestOf, relationData, valuesOf } from './relations.js';
import { tiePanel } from './tie_panel.js';
import { timeSlider } from './time.js';

const MOST_IN_MAP = 60; // actors
const worldsOf = (of) => [
  { value: 0, label: baseName(of) },
  { value: 1, label: nowName(of) },
  { value: 'difference', label: 'Difference' },
];

export function relationsPanel(app, panel) {
  const { store, catalogue } = app;
  if (catalogue.relations.length === 0) return panel.remove();
  panel.append(make('h2', { text: 'Relations' }));
  const tools = panel.appendChild(make('div', { class: 'controls' }));
  const relationName = catalogue.relations.map(({ id }) => ({ value: id, text: id.replaceAll('_', ' ') }));
  tools.append(
    choice('Relation', relationName, store.get().relation, (relation) => store.set({ relation, tie: null })),
  );
  const worlds = segments(tools, {
    label: 'Which world',
    options: worldsOf(shownOf(store.get())),
    value: store.get().world,
    chosen: (world) => store.set({ world }),
  });
  panel.append(timeSlider(app));
  const net = addDrawing(panel, 'Network: who stands how toward whom', 'group'),
    map = addDrawing(panel, 'Matrix: rows who stands, columns toward whom', 'grid');
  const said = panel.appendChild(make('p', { class: 'hint at-cell', role: 'status' }));
  const about = panel.appendChild(make('p', { class: 'hint' }));
  const tellScale = () => {
    const relation = catalogue.relations[place()],
      words = scaleInWords(relation),
      [solid, dashed] = wordsOf(relation).lines;
    about.textContent = `Solid: ${solid}; dashed: ${dashed}.${words ? ` On its scale: ${words}.` : ''} Press a tie or a cell for its history.`;
  };
  tiePanel(app, panel);
  let data = null,
    network = null,
    grid = null,
    redraws = null;
  const place = () => catalogue.relations.findIndex(({ id }) => id === store.get().relation);
  tellScale();
  const choose = (from, to) => store.set({ tie: [from, to] });
  function drawNetwork(width) {
    network = arcs(net.svg, data, place(), width, choose);
    paint();
  }
  function drawMap(width) {
    if (data.N > MOST_IN_MAP) return;
    const { actors } = data.json,
      order = actors.map((_, actor) => actor);
    const shown = { actors, order, borders: [], heads: pairHeads(catalogue.relations[place()]) };
    grid = heat(select(map.svg), shown, width, { pointed: tell, left: () => tellDate(), chosen: choose });
    paint();
  }
  const of = () => data?.of ?? shownOf(store.get()); // ties come after the numbers
  const world = () => (store.get().hidden || isAlone(of()) ? 0 : store.get().world);
  let shown = { difference: false, values: null, largest: 1 }; // what is painted, or moved toward
  const move = moving((values) => {
    const { difference, largest } = shown;
    network?.paint(values, { sign: signOf(catalogue.relations[place()]), largest, most: 2 * data.N });
    const colour = colourOf(catalogue.relations[place()], largest, difference);
    grid?.paint(
      (from, to) => colour(values[from * data.N + to]),
      (from, to) => cellText(shown.values, from, to),
    );
  });
  // From one world to the other, and from one result to the next, ties move; differences are of another scale.
  function paint(atOnce = true) {
    if (!data) return;
    const { date, tie } = store.get(),
      difference = world() === 'difference',
      other = difference || shown.difference;
    const largest = largestOf(data, place(), difference);
    shown = { difference, values: valuesOf(data, world(), place(), date), largest };
    move(shown.values, atOnce || other);
    grid?.mark(tie && { from: tie[0], to: tie[1] });
    tellDate();
  }
  const cellText = (values, from, to) => {
    const { actors } = data.json;
    if (from === to) return `${actors[from].name} itself: blank`;
    const relation = catalogue.relations[place()];
    const value = values[from * data.N + to],
      difference = world() === 'difference';
    const meaning = difference ? '' : scaleText(relation, value);
    return `${asStart(pairWords(relation, actors[from].name, actors[to].name))}: ${number(value, { sign: difference })}${meaning}`;
  };
  const tell = (from, to) =>
    (said.textContent = cellText(valuesOf(data, world(), place(), store.get().date), from, to));
  function tellDate() {
    const { results } = store.get(),
      runs = results?.ties ? `, mean of ${runsText(results.ties.baseline.runs)}` : '';
    said.textContent = `${worldsOf(of()).find(({ value }) => value === world()).label}, ${dateText(app.dates()[store.get().date])}${runs}`;
  }
  store.on(['results'], ({ results }) => {
    if (!results?.ties || results.ties === store.get().related) return;
    data = { of: results.of, ...relationData(catalogue, results.ties, results.catalogues) };
    app.relations = data;
    worldsOf(data.of).forEach(({ label }, place) => (worlds.node.querySelectorAll('button')[place].textContent = label));
    const first = !redraws;
    redraws ??= [fitted(net.frame, drawNetwork), fitted(map.frame, drawMap)];
    paint(first);
    store.set({ related: results.ties });
  });
  store.on(['relation'], () => {
    tellScale();
    redraws?.forEach((redraw) => redraw());
  });
  store.on(
    ['date', 'tie'],
    eachFrame(() => paint()),
  );
  store.on(
    ['world', 'hidden'],
    eachFrame(() => paint(false)),
  );
  store.on(['world'], (state) => worlds.show(state.world));
  // as long as nothing differs, or what differs is hidden, there is one world
  const showWorlds = () => (worlds.node.hidden = store.get().hidden || isAlone(of()));
  store.on(['related', 'hidden', 'what'], showWorlds);
  showWorlds();
  store.on(['what', 'against', 'seed', 'related'], (state) =>
    panel.classList.toggle('older', isOlder({ ...state, results: data && { of: data.of } })),
  );
  onTheme(() => paint());
}

function addDrawing(panel, title, role) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('role', role);
  svg.setAttribute('aria-label', title);
  const frame = make('div', { class: 'drawing' });
  frame.append(svg);
  panel.append(make('figure', {}, make('figcaption', { text: title }), frame));
  return { svg, frame };
}

// Both sides of zero in two hues, by what they mean; where a relation is never negative, from faint to strong.
function colourOf(relation, largest, difference) {
  const [low] = relation.range;
  if (!difference && low !== null && low >= 0) return sequential(0, largest);
  return diverging(largest, signOf(relation));
}
