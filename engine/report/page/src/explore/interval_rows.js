// Numbers with their intervals, a row each: as bars from zero, or as dots beside a line.
import { extent } from 'd3-array';
import { axisBottom } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { chartFrame, emptied } from '../frame.js';
import { number } from '../format.js';
import { fitted, label } from '../labels.js';
import { withInterval } from './answers.js';

const ROW = 24;
const NAMED = 38; // of a row with its name above
const FOOT = 26;
const LETTER = 6.7; // pixels, about
const NARROW = 440;

/// Adds the chart to `container`. `rows` are [{name, value, low, high, kind, said, more, behind, inset, colour}]: `kind`
/// is 'open' (hollow), 'grey' or nothing, `said` stands in place of the number, `more` after it for who points at it,
/// `behind` {value, low, high} is a fainter bar below, `inset` (pixels) of rows that are a part of the one above. `line`
/// {value, label} is what they are held against, `reach` numbers that are to be in view.
export function intervalRows(
  container,
  { title, describe, name, rows, bars = false, text = number, line = null, reach = [] },
) {
  const svg = chartFrame(container, {
    title,
    describe: `${describe} ${rows.map((row) => `${row.name}: ${wordsOf(row, text)}.`).join(' ')}`,
    name,
  }).classed('rows', true);
  fitted(svg.node().parentNode, (width) => draw(svg, { rows, bars, text, line, reach }, width));
}

/// A row of `rows` with its estimate, grey where that does nothing; `about` is what is then said of it.
export const estimateRow = (name, { value, low, high }, grey, about = { said: 'about 0' }) => ({
  name,
  value,
  low,
  high,
  kind: grey ? 'grey' : '',
  ...(grey ? about : {}),
});

const wordsOf = (row, text) => [row.said ?? withInterval(row, text), row.more].filter(Boolean).join('; ');

function draw(svg, chart, width) {
  const place = placeOf(chart, width);
  emptied(svg, width, place.height);
  drawGround(svg, place, chart, width);
  const row = svg.append('g').selectAll('g').data(chart.rows).join('g');
  row
    .attr('class', ({ kind }) => (kind ? `estimate ${kind}` : 'estimate'))
    .attr('transform', (_, k) => `translate(0,${place.top + k * place.row})`)
    .style('color', ({ colour }) => colour ?? null);
  if (chart.bars) drawBars(row, place);
  drawIntervals(row, place, chart.bars);
  if (!chart.bars) drawDots(row, place);
  drawWords(row, place, chart, width);
}

function placeOf({ rows, bars, text, line, reach }, width) {
  const narrow = width < NARROW;
  const said = rows.map((row) => row.said ?? (narrow || width > 560 ? withInterval(row, text) : text(row.value)));
  const letters = Math.max(...said.map(({ length }) => length)) * LETTER;
  const names = Math.max(...rows.map((row) => row.name.length * LETTER + (row.inset ?? 0)));
  const left = narrow ? 0 : Math.min(names + 12, width * 0.36);
  const ends = narrow ? [20, width - 28] : [left + 16, Math.max(left + 90, width - letters - 24)];
  const values = rows.flatMap((row) => [row, row.behind ?? row]).flatMap(({ value, low, high }) => [value, low, high]);
  const known = [...values, ...(bars ? [0] : []), ...(line ? [line.value] : []), ...reach].filter(Number.isFinite);
  const [least, most] = extent(known.length ? known : [0, 1]);
  const room = Math.abs(least) / 2;
  const x = scaleLinear(least < most ? [least, most] : least === 0 ? [0, 1] : [least - room, most + room], ends);
  if (!bars) x.nice(4);
  const row = narrow ? NAMED : ROW;
  const top = line ? 20 : 4;
  return {
    narrow,
    left,
    x,
    row,
    top,
    said,
    letters,
    middle: narrow ? 28 : ROW / 2,
    height: top + rows.length * row + FOOT,
  };
}

function drawGround(svg, { x, top, height }, { text, line, bars }, width) {
  const [from, to] = x.range();
  const axis = axisBottom(x)
    .ticks(Math.max(2, Math.floor((to - from) / 80)))
    .tickSize(-(height - FOOT - top))
    .tickFormat(text);
  const ground = svg.append('g').attr('class', 'axis grid');
  ground.attr('transform', `translate(0,${height - FOOT})`).call(axis);
  keepInside(ground, x, text, width);
  if (bars || x.domain()[0] < 0) upright(svg, 'zero', x(0), top, height);
  if (!line) return;
  upright(svg, 'held', x(line.value), top, height);
  const near = x(line.value) > (from + to) / 2;
  const words = svg.append('g').append('text').attr('class', 'unit').attr('y', 12).text(line.label);
  words.attr('x', x(line.value)).attr('text-anchor', near ? 'end' : 'start');
}

// A number that would go over an edge ends or begins there.
function keepInside(ground, x, text, width) {
  const half = (value) => (text(value).length * LETTER) / 2;
  ground
    .selectAll('.tick text')
    .attr('text-anchor', (value) =>
      x(value) - half(value) < 0 ? 'start' : x(value) + half(value) > width ? 'end' : 'middle',
    );
}

function upright(svg, kind, x, top, height) {
  if (Number.isFinite(x))
    svg
      .append('g')
      .append('line')
      .attr('class', kind)
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', top)
      .attr('y2', height - FOOT);
}

function drawBars(row, { x, middle }) {
  const bar = (kind, tall, of) =>
    row
      .filter((one) => Number.isFinite(of(one)?.value))
      .append('rect')
      .attr('class', kind)
      .attr('x', (one) => Math.min(x(0), x(of(one).value)))
      .attr('width', (one) => Math.abs(x(of(one).value) - x(0)))
      .attr('y', middle - tall / 2)
      .attr('height', tall);
  bar('under', 14, (one) => one.behind);
  bar('bar', 8, (one) => one);
}

function drawIntervals(row, { x, middle }, bars) {
  const reach = (kind, at, of) =>
    row
      .filter((one) => Number.isFinite(of(one)?.low) && Number.isFinite(of(one).high))
      .append('line')
      .attr('class', kind)
      .attr('x1', (one) => x(of(one).low))
      .attr('x2', (one) => x(of(one).high))
      .attr('y1', at)
      .attr('y2', at);
  if (!bars) return reach('interval', middle, (one) => one);
  reach('reach faint', middle + 5.5, (one) => one.behind);
  return reach('reach', middle, (one) => one);
}

function drawDots(row, { x, middle }) {
  const known = row.filter(({ value }) => Number.isFinite(value));
  known
    .append('circle')
    .attr('class', 'point')
    .attr('r', 4)
    .attr('cx', ({ value }) => x(value))
    .attr('cy', middle);
}

function drawWords(row, { narrow, left, said, letters, middle }, { text }, width) {
  const y = narrow ? 12 : middle;
  const names = row.append('text').attr('class', 'name').attr('y', y).attr('dy', '0.32em');
  names.attr('x', (one) => (narrow ? (one.inset ?? 0) : left)).attr('text-anchor', narrow ? 'start' : 'end');
  names.each(function each({ name, inset = 0 }) {
    label(this, name, Math.floor((narrow ? width - letters - 12 - inset : left) / LETTER));
  });
  const values = row.append('text').attr('class', 'value').attr('x', width).attr('y', y).attr('dy', '0.32em');
  values.attr('text-anchor', 'end').text((_, k) => said[k]);
  row.append('title').text((one) => `${one.name}: ${wordsOf(one, text)}`);
}
