// Points between two axes: each with its intervals, some named, some ringed, coloured where colour says something.
import { extent } from 'd3-array';
import { axisBottom, axisLeft } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { chartFrame, emptied } from '../frame.js';
import { number } from '../format.js';
import { fitted, shorten } from '../labels.js';

const MARGIN = { top: 26, right: 26, bottom: 42, left: 50 };
const LETTER = 6.4; // pixels, about
const ROW = 13;

/// Adds the chart to `container`. `dots` are [{x, y, x_low, x_high, y_low, y_high, name, kind, colour, ring, said}]: `kind`
/// 'open' is hollow, 'grey' of no account; `said` is for who points at it. `across` and `up` are the axes: {title, text,
/// reach (numbers that are to be in view)}. `swatches` [{label, colour}] tell colours, under `swatched`. Returns
/// {show({dots, across, up})} to draw others.
export function dotsChart(
  container,
  { title, describe, name, dots, across, up, swatched = '', swatches = [], height = 300 },
) {
  const svg = chartFrame(container, { title, describe, name }).classed('dots', true);
  const held = { dots, across, up, swatched, swatches };
  const again = fitted(svg.node().parentNode, (width) => draw(svg, held, width, height));
  return {
    show(others) {
      Object.assign(held, others);
      again();
    },
  };
}

function draw(svg, { dots, across, up, swatched, swatches }, width, height) {
  emptied(svg, width, height);
  const top = (up.title ? MARGIN.top : 10) + drawSwatches(svg, swatched, swatches, width);
  const reach = (axis, keys) =>
    extent([...dots.flatMap((dot) => keys.map((key) => dot[key])), ...(axis.reach ?? [])].filter(Number.isFinite));
  const scale = ([least = 0, most = 1], range) =>
    scaleLinear(least === most ? [least - 0.5, most + 0.5] : [least, most], range).nice(5);
  const x = scale(reach(across, ['x', 'x_low', 'x_high']), [MARGIN.left, width - MARGIN.right]);
  const y = scale(reach(up, ['y', 'y_low', 'y_high']), [height - MARGIN.bottom, top]);
  drawAxes(svg, { x, y, across, up, top }, width, height);
  const dot = svg
    .append('g')
    .selectAll('g')
    .data(dots.filter((one) => Number.isFinite(one.x) && Number.isFinite(one.y)))
    .join('g');
  dot
    .attr('class', ({ kind }) => (kind ? `dot-mark ${kind}` : 'dot-mark'))
    .style('color', ({ colour }) => colour ?? null);
  drawDots(dot, x, y);
  drawNames(svg, dot.data(), x, y, [width, height - MARGIN.bottom]);
}

// In rows from the left; returns how high they are.
function drawSwatches(svg, title, swatches, width) {
  if (swatches.length === 0) return 0;
  const key = svg.append('g').attr('class', 'swatches');
  let [x, y] = [0, 10];
  const put = (text, colour) => {
    const wide = text.length * LETTER + (colour ? 30 : 12);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 16];
    if (colour)
      key
        .append('circle')
        .attr('cx', x + 6)
        .attr('cy', y)
        .attr('r', 5)
        .style('fill', colour);
    key
      .append('text')
      .attr('x', x + (colour ? 15 : 0))
      .attr('y', y)
      .attr('dy', '0.32em')
      .text(text);
    x += wide;
  };
  put(title);
  for (const { label, colour } of swatches) put(label, colour);
  return y + 4;
}

function drawAxes(svg, { x, y, across, up, top }, width, height) {
  const left = axisLeft(y)
    .ticks(5)
    .tickSize(-(width - MARGIN.left - MARGIN.right))
    .tickFormat(up.text ?? number);
  const bottom = axisBottom(x)
    .ticks(Math.max(2, Math.floor(width / 90)))
    .tickSize(-(height - MARGIN.bottom - top))
    .tickPadding(8)
    .tickFormat(across.text ?? number);
  svg.append('g').attr('class', 'axis grid').attr('transform', `translate(${MARGIN.left},0)`).call(left);
  svg
    .append('g')
    .attr('class', 'axis grid')
    .attr('transform', `translate(0,${height - MARGIN.bottom})`)
    .call(bottom);
  const words = svg.append('g').attr('class', 'units');
  words
    .append('text')
    .attr('class', 'unit')
    .attr('x', 0)
    .attr('y', top - 12)
    .text(shorten(up.title, Math.floor(width / LETTER)));
  words
    .append('text')
    .attr('class', 'unit')
    .attr('x', width - MARGIN.right)
    .attr('y', height - 3)
    .attr('text-anchor', 'end')
    .text(shorten(across.title, Math.floor(width / LETTER)));
}

function drawDots(dot, x, y) {
  const reach = (low, high, x1, y1, x2, y2) =>
    dot
      .filter((one) => Number.isFinite(one[low]) && Number.isFinite(one[high]))
      .append('line')
      .attr('class', 'reach')
      .attr('x1', x1)
      .attr('x2', x2)
      .attr('y1', y1)
      .attr('y2', y2);
  const [atX, atY] = [(one) => x(one.x), (one) => y(one.y)];
  reach(
    'x_low',
    'x_high',
    (one) => x(one.x_low),
    atY,
    (one) => x(one.x_high),
    atY,
  );
  reach(
    'y_low',
    'y_high',
    atX,
    (one) => y(one.y_low),
    atX,
    (one) => y(one.y_high),
  );
  dot
    .filter(({ ring }) => ring)
    .append('circle')
    .attr('class', 'ring')
    .attr('r', 9)
    .attr('cx', atX)
    .attr('cy', atY);
  dot.append('circle').attr('class', 'point').attr('r', 4.5).attr('cx', atX).attr('cy', atY);
  dot.append('title').text(({ said, name }) => said ?? name);
}

// Beside their dots, the topmost first; moved down where another is in the way, left out where that does not help.
function drawNames(svg, dots, x, y, [width, bottom]) {
  const placed = [];
  const free = (box) =>
    placed.every(
      (other) => box.x + box.wide < other.x || other.x + other.wide < box.x || Math.abs(box.y - other.y) >= ROW,
    );
  const named = dots.filter(({ name }) => name).sort((one, other) => (one.y < other.y ? 1 : -1));
  for (const dot of named) {
    const text = shorten(dot.name, 24);
    const wide = text.length * LETTER;
    const right = x(dot.x) + 10 + wide < width;
    const box = { text, wide, x: right ? x(dot.x) + 10 : x(dot.x) - 10 - wide, y: y(dot.y) };
    const spot = [0, ROW, -ROW, 2 * ROW, -2 * ROW]
      .map((down) => ({ ...box, y: box.y + down }))
      .find((one) => one.y < bottom && free(one));
    if (spot) placed.push(spot);
  }
  const names = svg.append('g').attr('class', 'dot-names').selectAll('text').data(placed).join('text');
  names
    .attr('x', (spot) => spot.x)
    .attr('y', (spot) => spot.y)
    .attr('dy', '0.32em')
    .text(({ text }) => text);
}
