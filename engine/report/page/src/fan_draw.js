// The parts of a chart of courses.
import { axisBottom, axisLeft } from 'd3-axis';
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line, symbol, symbolDiamond } from 'd3-shape';
import { date as dateText } from './format.js';
import { fit, roomFor } from './labels.js';
import { namesAtEnds } from './line_names.js';
import { colourOf, dashOf } from './variants.js';

const MARGIN = { top: 8, right: 12, bottom: 38, left: 48 };
const GAP = 6; // between the end of a line and its name

export const middle = (layer) => layer.p50 ?? layer.mean;
const strong = (layers) => layers.filter(({ faint }) => !faint);

/// {x, y, width, height, margin, named}: scales, and whether lines are named at their ends.
export function placeOf({ places, scale }, layers, labels, { low, high, also, width, height }) {
  const named = strong(layers).length > 1 && width > 420;
  const names = strong(layers).map(({ variant }) => labels[variant]);
  const margin = { ...MARGIN, right: named ? 2 * GAP + roomFor(names, width * 0.3) : MARGIN.right };
  const x = scale([places[0], places.at(-1)], [margin.left, width - margin.right]);
  const y = scaleLinear(reachOf(layers, low, high, also), [height - margin.bottom, margin.top]);
  return { x, y, width, height, margin, named };
}

// From the least to the most that is drawn, or is to be on the axis `also`, within the range of the values.
function reachOf(layers, low, high, also = []) {
  const of = (layer) => [layer.p05 ?? layer.mean, layer.p95 ?? layer.mean, ...(layer.runs ?? [])].flat();
  const values = [...layers.flatMap(of), ...also].filter((value) => value !== null && Number.isFinite(value));
  const [least, most] = values.length > 0 ? extent(values) : [0, 1];
  const room = (most - least || Math.abs(most) || 1) * 0.06;
  const [bottom, top] = scaleLinear([least - room, most + room], [0, 1])
    .nice(10)
    .domain();
  // what is never negative needs no room below zero
  const within = [Math.max(bottom, low ?? (least >= 0 ? 0 : bottom)), Math.min(top, high ?? (most <= 0 ? 0 : top))];
  return within[0] === within[1] ? [bottom, top] : within;
}

// A name that would go over the right edge is left out: there is no room beside the one before it.
function keepInside(names, x, width) {
  const letter = 3.5; // half of one
  names
    .filter(function (place) {
      return x(place) + this.textContent.length * letter > width;
    })
    .remove();
}

export function drawAxes(svg, { x, y, width, height, margin }, unit, format) {
  const left = axisLeft(y)
    .ticks(5)
    .tickSize(-(width - margin.left - margin.right))
    .tickFormat(format);
  const bottom = axisBottom(x)
    .ticks(Math.max(2, Math.floor(width / 110)))
    .tickSizeOuter(0);
  svg.append('g').attr('class', 'axis grid').attr('transform', `translate(${margin.left},0)`).call(left);
  const names = svg.append('g').attr('class', 'axis');
  names.attr('transform', `translate(0,${height - margin.bottom})`).call(bottom);
  keepInside(names.selectAll('.tick text'), x, width);
  const text = svg
    .append('g')
    .append('text')
    .attr('class', 'unit')
    .attr('text-anchor', 'end')
    .text(unit ?? '');
  text.attr('x', width - margin.right).attr('y', height - 2);
}

/// Scheduled events of the variants that are drawn, as diamonds on the axis.
export function drawScheduled(svg, { json }, { x, height, margin }, layers) {
  const drawn = json.events.scheduled.filter(({ variants }) => layers.some(({ variant }) => variants[variant]));
  const marks = svg.append('g').attr('class', 'scheduled').selectAll('path').data(drawn).join('path');
  marks
    .attr('d', symbol(symbolDiamond, 34)())
    .attr('transform', ({ date }) => `translate(${x(new Date(`${date}T00:00:00Z`))},${height - margin.bottom})`)
    .append('title')
    .text(({ cause, type, date }) => `${json.cause_info[cause].id} (${type}), ${dateText(date)}`);
}

/// The values at which outcomes are decided: a line each, with the outcome's name.
export function drawThresholds(svg, { y, width, margin }, thresholds) {
  const lines = svg.append('g').attr('class', 'thresholds').selectAll('g').data(thresholds).join('g');
  lines.attr('transform', ({ value }) => `translate(0,${y(value)})`);
  lines.append('line').attr('x1', margin.left).attr('x2', width - margin.right);
  lines
    .append('text')
    .attr('x', margin.left + 4)
    .attr('y', ({ value }) => (y(value) < margin.top + 12 ? 12 : -4)) // below where there is no room above
    .each(function each({ title }) {
      fit(this, title, width - margin.left - margin.right - 8);
    });
}

/// The faint ones first, so that they lie below.
export function drawLayers(svg, labels, place, places, layers) {
  const plot = svg.append('g').attr('class', 'plot');
  const shown = strong(layers);
  const behind = layers.filter(({ faint }) => faint);
  for (const layer of [...behind, ...shown]) drawLayer(plot, layer, places, place, layers.length > 1);
  if (!place.named) return;
  const ended = shown.filter((layer) => (middle(layer).at(-1) ?? null) !== null);
  const ends = ended.map((layer) => ({ variant: layer.variant, y: place.y(middle(layer).at(-1)) }));
  const { width, height, margin } = place;
  namesAtEnds(plot, labels, ends, width - margin.right + GAP, margin.right - 2 * GAP, [margin.top, height - margin.bottom]);
}

function drawLayer(plot, layer, places, { x, y }, dashed) {
  const group = plot.append('g').attr('class', layer.faint ? 'layer faint' : 'layer');
  group.attr('data-variant', layer.variant).style('color', colourOf(layer.variant));
  const add = (kind, d) => group.append('path').attr('class', kind).attr('d', d);
  const across = (_, k) => x(places[k]);
  const band = (lower, upper) =>
    area()
      .defined((_, k) => lower[k] !== null && upper[k] !== null)
      .x(across)
      .y0((_, k) => y(lower[k]))
      .y1((_, k) => y(upper[k]))(lower);
  const course = line()
    .x(across)
    .y(y)
    .defined((value) => value !== null);
  if (!layer.plain && layer.p05) add('band wide', band(layer.p05, layer.p95));
  if (!layer.plain && layer.p25) add('band', band(layer.p25, layer.p75));
  for (const run of layer.runs ?? []) add('single', course(run));
  add('middle', course(middle(layer))).style('stroke-dasharray', dashed ? dashOf(layer.variant) : 'none');
}

/// A line at a date or number; returns a function that moves it there, or hides it (null).
export function drawRule(svg, { x, height, margin }) {
  const rule = svg.append('g').append('line').attr('class', 'rule').attr('visibility', 'hidden');
  rule.attr('y1', margin.top).attr('y2', height - margin.bottom);
  return (place) => {
    rule.attr('visibility', place === null ? 'hidden' : 'visible');
    if (place !== null) rule.attr('x1', x(place)).attr('x2', x(place));
  };
}
