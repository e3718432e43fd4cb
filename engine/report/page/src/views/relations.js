// Who stands how toward whom: a map of every relation on a slider over the dates; a click opens a cell.
import { select } from 'd3-selection';
import { cellPanel } from '../cell_panel.js';
import { chooser, segments, shown, variantChooser } from '../choose.js';
import { date as dateText, number } from '../format.js';
import { chartFrame, omitted } from '../frame.js';
import { heat } from '../heat.js';
import { fitted } from '../labels.js';
import { legend } from '../legend.js';
import { bordersOf, orderOf } from '../order.js';
import { onTheme } from '../palette.js';
import { relationTable } from '../relation_table.js';
import { colourOf, valuesAt } from '../relation_values.js';
import { timebar } from '../timebar.js';

export default { id: 'relations', title: 'Relations', render };

function render(section, data, store) {
  if (!data.json.evolution || data.json.relations.length === 0) return omitted(section, data, 'evolution', 'Relations over time were not kept.');
  const root = select(section);
  const lead = root.append('p').attr('class', 'lead');
  const view = { relation: store.get().relation ?? 0, variant: shown(store), difference: false };
  const controls = root.append('div').attr('class', 'controls').node();
  const list = relationChooser(controls, data, store);
  variantChooser(controls, data, store);
  const mode = data.V > 1 ? modeSwitch(controls, (difference) => { view.difference = difference; map.recolour(); }) : null;
  timebar(section, data, store);
  const map = heatMap(section, data, store, view, lead);
  cellChooser(section, data, store);
  cellPanel(section, data, store);
  relationTable(section, data, store, view);
  const rebuild = () => {
    Object.assign(view, { relation: store.get().relation, variant: shown(store) });
    if (view.variant === 0) view.difference = false;
    list.show(view.relation);
    mode?.enable(true, view.variant !== 0);
    mode?.show(view.difference);
    map.redraw();
  };
  store.on(['relation', 'shown'], rebuild);
  store.on(['date'], map.paint);
  store.on(['cell'], map.mark);
  onTheme(map.recolour);
  rebuild();
}

export function relationChooser(controls, data, store) {
  const options = data.json.relations.map(({ name, moves }, value) => ({ value, label: moves ? name : `${name} (never moves)` }));
  const chosen = (relation) => store.set({ relation, cell: null });
  return chooser(controls, { label: 'Relation', options, value: store.get().relation, chosen });
}

function modeSwitch(controls, chosen) {
  const options = [{ value: false, label: 'Value' }, { value: true, label: 'Difference to the baseline' }];
  return segments(controls, { label: 'What is shown', options, value: false, chosen });
}

function heatMap(section, data, store, view, lead) {
  const svg = chartFrame(section, {
    title: 'Relation of every actor toward every other',
    describe: 'Rows are who stands, columns toward whom, in the order of blocs at the last date. The mean over all runs. Arrow keys move over the cells, Enter opens one.',
    name: 'relations',
  }).attr('role', 'grid').attr('aria-readonly', 'true');
  const said = select(section).append('p').attr('class', 'readout').attr('role', 'status');
  let drawn = null;
  let colour = null;
  const say = (from, to) => said.text(from === to ? '' : cellText(data, view, store.get().date, from, to));
  const paint = () => {
    const date = store.get().date;
    const values = valuesAt(data, view, date);
    drawn.paint((from, to) => colour(values[from * data.N + to]), (from, to) => cellText(data, view, date, from, to, values));
    lead.text(sentence(data, view, date));
  };
  const mark = () => drawn.mark(store.get().cell);
  const recolour = () => {
    colour = colourOf(data, view);
    const place = svg.selectAll('.legend').data([0]).join('g').attr('class', 'legend');
    legend(place, colour, legendTitle(data, view));
    const [, , width, height] = svg.attr('viewBox').split(' ').map(Number);
    place.attr('transform', `translate(${Math.min(168, Math.max(8, width - 236))},${height - 26})`);
    paint();
    mark();
  };
  const draw = (width) => {
    const order = orderOf(data, view.relation);
    const chosen = (from, to) => store.set({ cell: { from, to } });
    drawn = heat(svg, data.json.actors, order, bordersOf(data, view.relation, order), width, { pointed: say, left: () => said.text(''), chosen });
    grow(svg, 46);
    recolour();
  };
  const redraw = () => draw(svg.node().parentNode.clientWidth || 720);
  redraw();
  fitted(svg.node().parentNode, draw);
  return { redraw, recolour, paint, mark };
}

// Room for the legend below what is drawn.
function grow(svg, more) {
  const [left, top, width, height] = svg.attr('viewBox').split(' ').map(Number);
  svg.attr('viewBox', `${left} ${top} ${width} ${height + more}`).attr('height', height + more);
}

function legendTitle(data, { relation, variant, difference }) {
  const { name } = data.json.relations[relation];
  return difference ? `${name}: “${data.json.variants[variant].label}” minus baseline` : name;
}

function cellText(data, view, date, from, to, values) {
  const { actors, dates, relations } = data.json;
  if (from === to) return `${actors[from].name} toward itself: blank`;
  const value = (values ?? valuesAt(data, view, date))[from * data.N + to];
  const what = view.difference ? ', difference to the baseline' : '';
  return `${actors[from].name} toward ${actors[to].name}: ${relations[view.relation].name}${what} ${number(value, { sign: view.difference })} on ${dateText(dates[date])}`;
}

function sentence(data, view, date) {
  const relation = data.json.relations[view.relation];
  if (!relation.moves && !view.difference) return `${relation.name} never moves in these runs: what is shown holds at all dates.`;
  const now = valuesAt(data, view, date);
  const other = view.difference ? now.map(() => 0) : valuesAt(data, view, 0);
  const farthest = strongest(now.map((value, index) => value - other[index]));
  if (farthest === null) return view.difference ? `Here ${relation.name} does not differ from the baseline.` : `${relation.name} at the start, ${dateText(data.json.dates[date])}. Move the slider or press play to see it change.`;
  const [from, to] = [data.json.actors[Math.floor(farthest / data.N)], data.json.actors[farthest % data.N]].map((actor) => actor.name);
  if (view.difference) return `On ${dateText(data.json.dates[date])} ${relation.name} differs most from ${from} toward ${to}: by ${number(now[farthest], { sign: true })}.`;
  return `By ${dateText(data.json.dates[date])} ${relation.name} has moved most from ${from} toward ${to}: from ${number(other[farthest])} to ${number(now[farthest])}.`;
}

// Index of the number farthest from zero, or null where all are zero.
function strongest(values) {
  let found = null;
  values.forEach((value, index) => { if (Math.abs(value) > Math.abs(found === null ? 0 : values[found])) found = index; });
  return found;
}

// The same by lists, for those whom small cells do not suit.
function cellChooser(section, data, store) {
  const box = select(section).append('div').attr('class', 'controls').node();
  const options = data.json.actors.map(({ name }, value) => ({ value, label: name }));
  const cell = () => store.get().cell ?? { from: 0, to: Math.min(1, data.N - 1) };
  const from = chooser(box, { label: 'Open the cell from', options, value: cell().from, chosen: (value) => store.set({ cell: { ...cell(), from: value } }) });
  const to = chooser(box, { label: 'toward', options, value: cell().to, chosen: (value) => store.set({ cell: { ...cell(), to: value } }) });
  store.on(['cell'], () => { from.show(cell().from); to.show(cell().to); });
}
