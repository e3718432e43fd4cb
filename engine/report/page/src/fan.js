// A fan chart: the middle over time with the bands of 50 and 90 % of the runs, variants on top of each other.
import { axisBottom, axisLeft } from 'd3-axis';
import { bisector, extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { pointer } from 'd3-selection';
import { area, curveLinear, line, symbol, symbolDiamond } from 'd3-shape';
import { chartFrame } from './frame.js';
import { date as dateText, number } from './format.js';
import { namesAtEnds } from './line_names.js';
import { fitted } from './labels.js';
import { colourOf, dashOf } from './variants.js';

const MARGIN = { top: 8, right: 12, bottom: 38, left: 48 };
const NAMES = 116; // pixels for the names of several lines at their ends

/// Adds the chart to `container`. `layers` are [{variant, mean, p05, p95, p25, p50, p75, runs}], each an array of D
/// numbers; those from p25 on may be missing, `faint` ones stay in the background. Returns {show(layers)} to draw others.
export function fan(container, data, store, { title, describe, name, dates, low, high, unit, layers, height = 220 }) {
  const svg = chartFrame(container, { title, describe, name }).attr('role', 'group').classed('fan', true);
  const figure = svg.node().closest('figure');
  const said = figure.appendChild(document.createElement('p'));
  said.className = 'readout';
  const times = dates.map((iso) => new Date(`${iso}T00:00:00Z`));
  let held = layers;
  let at = null;
  const draw = (width) => {
    const named = held.filter(({ faint }) => !faint).length > 1 && width > 420;
    const margin = { ...MARGIN, right: named ? NAMES : MARGIN.right };
    const scales = scalesOf(times, held, low, high, width, height, margin);
    svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).selectAll('g').remove();
    drawAxes(svg, scales, width, height, unit, margin);
    drawScheduled(svg, data, scales, held, height);
    const plot = svg.append('g').attr('class', 'plot');
    for (const layer of [...held].sort((one, other) => (other.faint ?? false) - (one.faint ?? false))) drawLayer(plot, layer, times, scales, held.length);
    if (named) namesAtEnds(plot, data, held.filter(({ faint }) => !faint).map((layer) => ({ variant: layer.variant, y: scales.y(middle(layer).at(-1)) })), width - margin.right + 6, [margin.top, height - margin.bottom]);
    const rule = svg.append('g').append('line').attr('class', 'rule').attr('y1', MARGIN.top).attr('y2', height - MARGIN.bottom).attr('visibility', 'hidden');
    const point = (index) => {
      at = index;
      rule.attr('visibility', index === null ? 'hidden' : 'visible').attr('x1', scales.x(times[index ?? 0])).attr('x2', scales.x(times[index ?? 0]));
      said.textContent = index === null ? '' : readout(data, held, dates, index, unit);
      svg.select('.hearing').attr('aria-valuenow', index ?? dates.length - 1).attr('aria-valuetext', index === null ? dateText(dates.at(-1)) : said.textContent);
    };
    hear(svg, scales, times, width, height, title, point, () => at, margin);
    if (at !== null) point(at);
  };
  const again = fitted(svg.node().parentNode, draw);
  return { show(other) { held = other; again(); } };
}

const middle = (layer) => layer.p50 ?? layer.mean;

function scalesOf(times, layers, low, high, width, height, margin) {
  const values = layers.flatMap((layer) => [...(layer.p05 ?? layer.mean), ...(layer.p95 ?? layer.mean), ...(layer.runs ?? []).flat()]);
  let [least, most] = extent(values.filter((value) => value !== null && Number.isFinite(value)));
  if (least === undefined) [least, most] = [0, 1];
  const room = (most - least || Math.abs(most) || 1) * 0.06;
  const y = scaleLinear([least - room, most + room], [height - MARGIN.bottom, MARGIN.top]).nice(5);
  const [bottom, top] = y.domain();
  // what is never negative needs no room below zero
  y.domain([Math.max(bottom, low ?? (least >= 0 ? 0 : bottom)), Math.min(top, high ?? (most <= 0 ? 0 : top))]);
  if (y.domain()[0] === y.domain()[1]) y.domain([bottom, top]);
  return { x: scaleUtc([times[0], times.at(-1)], [margin.left, width - margin.right]), y };
}

function drawAxes(svg, { x, y }, width, height, unit, margin) {
  svg.append('g').attr('class', 'axis grid').attr('transform', `translate(${MARGIN.left},0)`)
    .call(axisLeft(y).ticks(5).tickSize(-(width - margin.left - margin.right)).tickFormat(number));
  svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${height - MARGIN.bottom})`).call(axisBottom(x).ticks(Math.max(2, Math.floor(width / 110))).tickSizeOuter(0));
  if (unit) svg.append('g').append('text').attr('class', 'unit').attr('x', width - margin.right).attr('y', height - 2).attr('text-anchor', 'end').text(unit);
}

// Scheduled events of the variants that are drawn, as diamonds on the axis.
function drawScheduled(svg, data, { x }, layers, height) {
  const drawn = data.json.events.scheduled.filter(({ variants }) => layers.some(({ variant }) => variants[variant]));
  svg.append('g').attr('class', 'scheduled').selectAll('path').data(drawn).join('path').attr('d', symbol(symbolDiamond, 34)())
    .attr('transform', (event) => `translate(${x(new Date(`${event.date}T00:00:00Z`))},${height - MARGIN.bottom})`)
    .append('title').text((event) => `${data.json.cause_info[event.cause].id} (${event.type}), ${dateText(event.date)}`);
}

function drawLayer(plot, layer, times, { x, y }, many) {
  const group = plot.append('g').attr('class', layer.faint ? 'layer faint' : 'layer').attr('data-variant', layer.variant).style('color', colourOf(layer.variant));
  const band = (lower, upper) => area().x((time) => x(time)).y0((_, k) => y(lower[k])).y1((_, k) => y(upper[k])).curve(curveLinear);
  const course = (values) => line().x((_, k) => x(times[k])).y((value) => y(value)).defined((value) => value !== null)(values);
  if (!layer.plain && layer.p05) group.append('path').attr('class', 'band wide').attr('d', band(layer.p05, layer.p95)(times));
  if (!layer.plain && layer.p25) group.append('path').attr('class', 'band').attr('d', band(layer.p25, layer.p75)(times));
  for (const run of layer.runs ?? []) group.append('path').attr('class', 'single').attr('d', course(run));
  group.append('path').attr('class', 'middle').attr('d', course(middle(layer))).style('stroke-dasharray', many > 1 ? dashOf(layer.variant) : 'none');
}

function readout(data, layers, dates, index, unit) {
  const one = (layer) => {
    const label = data.V > 1 ? `${data.json.variants[layer.variant].label} ` : '';
    const value = number(middle(layer)[index]);
    const band = layer.p05 ? ` (90 % of runs: ${number(layer.p05[index])} to ${number(layer.p95[index])})` : '';
    return `${label}${value}${unit ? ` ${unit}` : ''}${band}`;
  };
  return `${dateText(dates[index])}: ${layers.filter(({ faint }) => !faint).map(one).join('; ')}`;
}

// By the pointer, and by the keyboard as a slider over the dates.
function hear(svg, { x }, times, width, height, title, point, where, margin) {
  const nearest = bisector((time) => time).center;
  const move = (event) => point(nearest(times, x.invert(pointer(event)[0])));
  const keys = { ArrowLeft: -1, ArrowRight: 1, PageDown: -8, PageUp: 8, Home: -Infinity, End: Infinity };
  svg.append('g').append('rect').attr('class', 'hearing').attr('x', MARGIN.left).attr('y', MARGIN.top)
    .attr('width', Math.max(0, width - margin.left - margin.right)).attr('height', height - MARGIN.top - MARGIN.bottom)
    .attr('tabindex', 0).attr('role', 'slider').attr('aria-label', `Date in the chart ${title}`).attr('aria-valuemin', 0).attr('aria-valuemax', times.length - 1)
    .attr('aria-valuenow', times.length - 1).attr('aria-valuetext', 'last date')
    .on('pointermove', move).on('pointerleave', () => point(null)).on('blur', () => point(null))
    .on('focus', () => { if (where() === null) point(times.length - 1); })
    .on('keydown', (event) => {
      if (!(event.key in keys)) return;
      event.preventDefault();
      point(Math.min(times.length - 1, Math.max(0, (where() ?? times.length - 1) + keys[event.key])));
    });
}
