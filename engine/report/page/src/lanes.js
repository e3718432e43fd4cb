// Swim lanes of events over the months: dots for what rules bring about, diamonds for what is scheduled.
import { axisTop } from 'd3-axis';
import { group, max, sum } from 'd3-array';
import { scaleBand, scaleSqrt } from 'd3-scale';
import { select } from 'd3-selection';
import { symbol, symbolDiamond } from 'd3-shape';
import { date as dateText, month as monthText, number } from './format.js';
import { emptied } from './frame.js';
import { fit, roomFor } from './labels.js';

const LANE = 24; // height of a lane, of the axis above and of the key below, pixels
const TOP = 34;
const BOTTOM = 56;
const MOST = 24; // lanes of causes at most; the table has all

/// The lanes to draw: scheduled events, those of one name together, then causes by type, the most frequent first.
export function lanesOf(data, { type, variant }) {
  const { rows, scheduled, types } = data.json.events;
  const wanted = (row) => type === null || row.type === type;
  const nameOf = ({ cause, title }) => title || data.json.cause_info[cause].title || data.json.cause_info[cause].id;
  const fixed = [...group(scheduled.filter(wanted), nameOf)].map(([name, events]) => ({ name, events }));
  const total = (row) => sum(row.variants[variant] ?? row.variants[0] ?? []);
  const often = rows
    .filter((row) => wanted(row) && data.json.cause_info[row.cause].kind !== 'event')
    .sort((one, other) => total(other) - total(one))
    .slice(0, MOST);
  often.sort((one, other) => types.indexOf(one.type) - types.indexOf(other.type) || total(other) - total(one));
  return [...fixed, ...often.map((row) => ({ ...row, name: nameOf(row) }))];
}

/// Draws the lanes into `svg`, `width` pixels wide.
export function drawLanes(svg, data, lanes, variant, width) {
  const { months, rows } = data.json.events;
  const names = lanes.map(({ name }) => name);
  const left = 8 + Math.max(96, roomFor(names, width * (width < 620 ? 0.34 : 0.3)));
  const height = TOP + lanes.length * LANE + BOTTOM;
  const x = scaleBand(months, [left, width - 26]);
  const largest = max(rows, (row) => max(row.variants, (counts) => (counts ? max(counts) : 0))) || 1;
  const radius = scaleSqrt([0, largest], [0, Math.max(3, Math.min(LANE / 2 - 1, x.bandwidth() * 0.8))]);
  emptied(svg, width, height);
  drawAxis(svg, months, x, lanes.length);
  const groups = svg
    .append('g')
    .selectAll('g')
    .data(lanes)
    .join('g')
    .attr('class', 'lane')
    .attr('transform', (_, place) => `translate(0,${TOP + place * LANE + LANE / 2})`);
  groups
    .append('text')
    .attr('x', left - 8)
    .attr('dy', '0.32em')
    .attr('text-anchor', 'end')
    .each(function each(lane) {
      fit(this, lane.name, left - 8);
    });
  drawSizes(svg, radius, left, height - BOTTOM + 22);
  if (lanes.some(({ events }) => events))
    drawDiamonds(svg, width < 620 ? 16 : left + 236, height - BOTTOM + (width < 620 ? 44 : 22));
  groups.each(function each(lane) {
    (lane.events ? drawScheduled : drawDots)(select(this), lane, variant, x, radius);
  });
}

// What full and hollow diamonds mean, beside the sizes.
function drawDiamonds(svg, left, y) {
  const kinds = [
    ['diamond', 'scheduled'],
    ['diamond missing', 'not in this variant'],
  ];
  const steps = svg.append('g').attr('class', 'lane').selectAll('g').data(kinds).join('g');
  steps.attr('transform', (_, place) => `translate(${left + place * 96},${y})`);
  steps
    .append('path')
    .attr('class', ([name]) => name)
    .attr('d', symbol(symbolDiamond, 90)());
  steps
    .append('text')
    .attr('x', 10)
    .attr('dy', '0.32em')
    .text(([, text]) => text);
}

// What the sizes mean: the largest dot and two smaller ones.
function drawSizes(svg, radius, left, y) {
  const largest = radius.domain()[1];
  const key = svg.append('g').attr('class', 'lane').attr('transform', `translate(${left},${y})`);
  const steps = key
    .selectAll('g')
    .data([largest, largest / 4, largest / 20])
    .join('g')
    .attr('transform', (_, place) => `translate(${12 + place * 74},0)`);
  steps.append('circle').attr('class', 'dot').attr('r', radius);
  steps.append('text').attr('x', 14).attr('dy', '0.32em').text(number);
  key.append('text').attr('x', -8).attr('dy', '0.32em').attr('text-anchor', 'end').text('expected:');
}

function drawAxis(svg, months, x, lanes) {
  const every = Math.ceil(months.length / Math.max(2, Math.floor((x.range()[1] - x.range()[0]) / 70)));
  const axis = axisTop(x)
    .tickValues(months.filter((_, place) => place % every === 0))
    .tickFormat(monthText)
    .tickSize(-lanes * LANE);
  svg.append('g').attr('class', 'axis grid').attr('transform', `translate(0,${TOP})`).call(axis);
}

function drawDots(place, lane, variant, x, radius) {
  const dots = (counts, name) =>
    place
      .selectAll(`.${name}`)
      .data(counts ?? [])
      .join('circle')
      .attr('class', name)
      .attr('cx', (_, month) => x(x.domain()[month]) + x.bandwidth() / 2)
      .attr('r', (count) => (count > 0 ? Math.max(0.8, radius(count)) : 0));
  dots(lane.variants[variant], 'dot')
    .append('title')
    .text((count, month) => `${lane.name}, ${monthText(x.domain()[month])}: ${number(count)} expected`);
  if (variant !== 0)
    dots(lane.variants[0], 'ring')
      .filter((count, month) => Math.abs(radius(count) - radius(lane.variants[variant]?.[month] ?? 0)) < 0.5)
      .remove();
}

function drawScheduled(lane, { name, events }, variant, x) {
  lane
    .selectAll('path')
    .data(events)
    .join('path')
    .attr('class', ({ variants }) => (variants[variant] ? 'diamond' : 'diamond missing'))
    .attr('d', symbol(symbolDiamond, 90)())
    .attr('transform', ({ date }) => `translate(${placeOf(date, x)},0)`)
    .append('title')
    .text(({ date, variants }) => `${name}, ${dateText(date)}${variants[variant] ? '' : ' (not in this variant)'}`);
}

// A date within the band of its month.
function placeOf(date, x) {
  return (x(date.slice(0, 7)) ?? x.range()[0]) + ((Number(date.slice(8, 10)) - 1) / 31) * x.bandwidth();
}
