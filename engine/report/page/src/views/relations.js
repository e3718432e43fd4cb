// Who stands how toward whom: a map of every relation on a slider over the dates; a click opens a cell.
import { select } from 'd3-selection';
import { cellPanel } from '../cell_panel.js';
import { chooser, segments, shown, variantChooser } from '../choose.js';
import { chartFrame, omitted, readoutOf, sized } from '../frame.js';
import { heat } from '../heat.js';
import { fitted } from '../labels.js';
import { legend } from '../legend.js';
import { bordersOf, orderOf } from '../order.js';
import { pairHeads } from '../pair_words.js';
import { onTheme } from '../palette.js';
import { relationTable } from '../relation_table.js';
import { colourOf, valuesAt } from '../relation_values.js';
import { cellText, legendTitle, sentence } from '../relation_words.js';
import { timebar } from '../timebar.js';

export default { id: 'relations', title: 'Relations', render };

function render(section, data, store) {
  if (!data.json.evolution || data.json.relations.length === 0)
    return omitted(section, data, 'evolution', 'Relations over time were not kept.');
  const root = select(section);
  const lead = root.append('p').attr('class', 'lead');
  const view = { relation: store.get().relation ?? 0, variant: shown(store), difference: false };
  const controls = root.append('div').attr('class', 'controls').node();
  const list = relationChooser(controls, data, store);
  variantChooser(controls, data, store);
  const mode = data.V > 1 ? modeSwitch(controls, (difference) => showDifference(store, view, map, difference)) : null;
  timebar(section, data, store);
  const sides = root.append('div').attr('class', 'map-and-cell');
  const left = sides.append('div').node();
  const map = heatMap(left, data, store, view, lead);
  cellChooser(left, data, store);
  cellPanel(sides.append('div').node(), data, store);
  relationTable(section, data, store, view);
  const settle = () => {
    Object.assign(view, { relation: store.get().relation, variant: shown(store) });
    if (view.variant === 0) view.difference = false;
    list.show(view.relation);
    mode?.show(view.difference);
  };
  settle();
  store.on(['relation', 'shown'], () => {
    settle();
    map.redraw();
  });
  store.on(['date'], map.paint);
  store.on(['cell'], map.mark);
  onTheme(map.recolour);
}

export function relationChooser(controls, data, store) {
  const options = data.json.relations.map(({ name, moves }, value) => ({
    value,
    label: moves ? name : `${name} (never moves)`,
  }));
  const chosen = (relation) => store.set({ relation, cell: null });
  return chooser(controls, { label: 'Relation', options, value: store.get().relation, chosen });
}

// The baseline does not differ from itself: the first variant is taken in its place.
function showDifference(store, view, map, difference) {
  view.difference = difference;
  if (difference && view.variant === 0) store.set({ shown: 1 });
  else map.recolour();
}

function modeSwitch(controls, chosen) {
  const options = [
    { value: false, label: 'Value' },
    { value: true, label: 'Difference to the baseline' },
  ];
  return segments(controls, { label: 'What is shown', options, value: false, chosen });
}

function heatMap(section, data, store, view, lead) {
  const svg = chartFrame(section, {
    title: 'The relation of every pair of actors',
    describe:
      'Rows are who stands (from), columns toward whom; of a mutual relation both halves are alike. In the order of blocs at the last date. The mean over the runs. Arrow keys move over the squares, Enter opens one.',
    name: 'relations',
  })
    .attr('role', 'grid')
    .attr('aria-readonly', 'true');
  const said = readoutOf(svg);
  let drawn = null;
  let colour = null;
  const say = (from, to) => said.text(from === to ? '' : cellText(data, view, store.get().date, from, to));
  const paint = () => {
    const date = store.get().date;
    const values = valuesAt(data, view, date);
    drawn.paint(
      (from, to) => colour(values[from * data.N + to]),
      (from, to) => cellText(data, view, date, from, to, values),
    );
    lead.text(sentence(data, view, date));
  };
  const mark = () => drawn.mark(store.get().cell);
  const recolour = () => {
    colour = colourOf(data, view);
    const place = svg.selectAll('.legend').data([0]).join('g').attr('class', 'legend');
    legend(place, colour, legendTitle(data, view));
    const [, , width, height] = svg.attr('viewBox').split(' ').map(Number);
    place.attr('transform', `translate(${Math.min(drawn.left, Math.max(8, width - 236))},${height - 26})`);
    paint();
    mark();
  };
  const draw = (width) => {
    const order = orderOf(data, view.relation);
    const chosen = (from, to) => store.set({ cell: { from, to } });
    const borders = bordersOf(data, view.relation, order);
    const heads = pairHeads(data.json.relations[view.relation]);
    drawn = heat(svg, { actors: data.json.actors, order, borders, heads }, width, {
      pointed: say,
      left: () => said.text(''),
      chosen,
    });
    grow(svg, 46);
    recolour();
  };
  const redraw = fitted(svg.node().parentNode, draw);
  const whenDrawn = (fn) => () => {
    if (drawn) fn();
  };
  return { redraw, recolour: whenDrawn(recolour), paint: whenDrawn(paint), mark: whenDrawn(mark) };
}

// Room for the legend below what is drawn.
function grow(svg, more) {
  const [, , width, height] = svg.attr('viewBox').split(' ').map(Number);
  sized(svg, width, height + more);
}

// The same by lists, for those whom small squares do not suit.
function cellChooser(section, data, store) {
  const box = select(section).append('div').attr('class', 'controls').node();
  const options = data.json.actors.map(({ name }, value) => ({ value, label: name }));
  const cell = () => store.get().cell ?? { from: 0, to: Math.min(1, data.N - 1) };
  const from = chooser(box, {
    label: '',
    options,
    value: cell().from,
    chosen: (value) => store.set({ cell: { ...cell(), from: value } }),
  });
  const to = chooser(box, {
    label: '',
    options,
    value: cell().to,
    chosen: (value) => store.set({ cell: { ...cell(), to: value } }),
  });
  store.on(['cell'], () => {
    from.show(cell().from);
    to.show(cell().to);
  });
  const call = () => {
    const [one, other] = pairHeads(data.json.relations[store.get().relation]);
    from.call(`Open the relation ${one}`);
    to.call(other);
  };
  store.on(['relation'], call);
  call();
}
