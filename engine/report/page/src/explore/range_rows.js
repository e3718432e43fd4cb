// Ranges of parameters, a row each: the part that is asked for, or how far a value is moved.
import { scaleLinear } from 'd3-scale';
import { chartFrame, emptied } from '../frame.js';
import { number } from '../format.js';
import { fitted, label } from '../labels.js';

const ROW = 38;
const NAMED = 54; // of a row with its name above
const LETTER = 6.7; // pixels, about
const NARROW = 560;
const HEAD = 9; // of an arrow
const ROOM = 20; // pixels for half a number at the ends

/// Adds the chart to `container`. `rows` are [{name, low, high, part: [from, to], move: [from, to], said, more}]: the ends
/// of the range, null where they are not known; of `part` an end is null where nothing is asked on that side. `said` stands
/// beside it, `more` is for who points at it.
export function rangeRows(container, { title, describe, name, rows }) {
  const words = rows.map((row) => `${row.name} ${row.said}.`).join(' ');
  const svg = chartFrame(container, { title, describe: `${describe} ${words}`, name }).classed('ranges', true);
  fitted(svg.node().parentNode, (width) => draw(svg, rows, width));
}

function draw(svg, rows, width) {
  const narrow = width < NARROW;
  const letters = (key) => Math.max(...rows.map((row) => row[key].length)) * LETTER;
  const left = narrow ? 0 : Math.min(letters('name') + 12, width * 0.28);
  const right = narrow ? width : width - Math.min(letters('said') + 16, width * 0.42);
  const tall = narrow ? NAMED : ROW;
  const middle = narrow ? 32 : 16;
  const height = rows.length * tall;
  emptied(svg, width, height);
  const row = svg.append('g').selectAll('g').data(rows).join('g').attr('class', 'range-row');
  row
    .attr('transform', (_, k) => `translate(0,${k * tall})`)
    .each(function each(one) {
      drawRow(
        row.filter((other) => other === one),
        one,
        scaleOf(one, [left + ROOM, right - ROOM]),
        middle,
      );
    });
  drawWords(row, { narrow, left, middle }, width);
  row.append('title').text((one) => [`${one.name} ${one.said}`, one.more].filter(Boolean).join('; '));
}

// Where the ends of the range are not known, there is as much room beyond what is.
function scaleOf({ low, high, part, move }, range) {
  const known = [low, high, ...(part ?? []), ...(move ?? [])].filter(Number.isFinite);
  const [least, most] = known.length ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const room = (most - least || Math.abs(most) || 1) / 2;
  return scaleLinear([Number.isFinite(low) ? least : least - room, Number.isFinite(high) ? most : most + room], range);
}

function drawRow(row, { low, high, part, move }, x, y) {
  const [from, to] = x.range();
  const line = (kind, x1, x2) =>
    row.append('line').attr('class', kind).attr('x1', x1).attr('x2', x2).attr('y1', y).attr('y2', y);
  line('track', Number.isFinite(low) ? x(low) : from, Number.isFinite(high) ? x(high) : to);
  if (part) line('part', Number.isFinite(part[0]) ? x(part[0]) : from, Number.isFinite(part[1]) ? x(part[1]) : to);
  if (move) drawMove(row, move.map(x), y);
  const ends = part ? part.filter(Number.isFinite) : move;
  const tick = (value, kind) =>
    row
      .append('text')
      .attr('class', kind)
      .attr('x', x(value))
      .attr('y', y + 17)
      .attr('text-anchor', 'middle')
      .text(number(value));
  ends.filter((_, k) => k === 0 || Math.abs(x(ends[k]) - x(ends[0])) > 40).forEach((value) => tick(value, 'value'));
  for (const value of [low, high].filter(Number.isFinite))
    if (ends.every((other) => Math.abs(x(other) - x(value)) > 40)) tick(value, 'end');
}

// From where it is (hollow) to where it would have to be.
function drawMove(row, [from, to], y) {
  const way = Math.sign(to - from);
  const stop = to - way * 4;
  if (Math.abs(to - from) > HEAD + 8) {
    row
      .append('line')
      .attr('class', 'move')
      .attr('x1', from + way * 5)
      .attr('x2', stop - way * 6)
      .attr('y1', y)
      .attr('y2', y);
    row
      .append('path')
      .attr('class', 'head')
      .attr('d', `M${stop},${y}l${-way * HEAD},-5v10z`);
  }
  row.append('circle').attr('class', 'from').attr('r', 5).attr('cx', from).attr('cy', y);
  row.append('circle').attr('class', 'to').attr('r', 5).attr('cx', to).attr('cy', y);
}

function drawWords(row, { narrow, left, middle }, width) {
  const names = row
    .append('text')
    .attr('class', 'name')
    .attr('dy', '0.32em')
    .attr('y', narrow ? 12 : middle);
  names.attr('x', narrow ? 0 : left).attr('text-anchor', narrow ? 'start' : 'end');
  names.each(function each({ name, said }) {
    label(
      this,
      name,
      Math.floor((narrow ? Math.max(width * 0.35, width - said.length * LETTER - 12) : left - 4) / LETTER),
    );
  });
  const said = row
    .append('text')
    .attr('class', 'said-beside')
    .attr('dy', '0.32em')
    .attr('y', narrow ? 12 : middle);
  said
    .attr('x', width)
    .attr('text-anchor', 'end')
    .each(function each({ name, said: text }) {
      label(
        this,
        text,
        Math.floor((narrow ? Math.max(width * 0.6, width - name.length * LETTER - 12) : width * 0.42) / LETTER),
      );
    });
}
