// A map of values by two numbers, a cell for each pair.
import { chartFrame, emptied } from '../frame.js';
import { fitted, shorten } from '../labels.js';
import { legend } from '../legend.js';
import { darkTextOn, onTheme } from '../palette.js';

const MARGIN = { top: 22, right: 12, bottom: 40, left: 56 };
const LEGEND = 58;
const LETTER = 6.8; // pixels, about

/// Adds the map to `container`. `cells` are [{x, y, value, kind, text, said}]: `x` and `y` count columns from the left and
/// rows from below; of `kind` 'open' they are dashed and have no colour. `columns` and `rows` are {title, names}: a name
/// for each, or where they have ends one more, of these. `colour()` makes the scale of colours, `words` is the title of
/// its legend, `text` writes its numbers. Returns {show({cells, colour, words, text})}.
export function valueMap(container, { title, describe, name, columns, rows, ...chart }) {
  const svg = chartFrame(container, { title, describe, name }).classed('value-map', true);
  const held = { ...chart };
  const again = fitted(svg.node().parentNode, (width) => draw(svg, { ...held, columns, rows }, width));
  onTheme(again);
  return {
    show(others) {
      Object.assign(held, others);
      again();
    },
  };
}

function draw(svg, { cells, columns, rows, colour, words, text }, width) {
  const [across, up] = [placesOf(columns), placesOf(rows)];
  const side = Math.min((width - MARGIN.left - MARGIN.right) / across.count, 96);
  const tall = Math.max(18, Math.min(side, 34));
  const bottom = MARGIN.top + tall * up.count;
  const height = bottom + MARGIN.bottom + LEGEND;
  const place = { width, side, tall, bottom, x: (k) => MARGIN.left + k * side, y: (k) => bottom - k * tall };
  emptied(svg, width, height);
  drawNames(svg, place, across, up);
  drawTitles(svg, place, columns, rows);
  drawCells(svg, cells, colour(), place);
  const key = svg.append('g').attr('transform', `translate(${Math.min(MARGIN.left, width - 240)},${height - 30})`);
  legend(key, colour(), words, text);
}

// How many there are, and their names: in their middle, or where they end.
const placesOf = ({ names, ends }) => ({
  count: names.length - (ends ? 1 : 0),
  names: names.map((name, k) => ({ name, at: ends ? k : k + 0.5 })),
});

function drawCells(svg, cells, shade, { side, tall, x, y }) {
  const cell = svg.append('g').selectAll('g').data(cells).join('g');
  cell.attr('class', ({ kind }) => (kind ? `value-cell ${kind}` : 'value-cell'));
  const fill = ({ kind, value }) => (kind === 'open' || value === null ? null : shade(value));
  const box = cell
    .append('rect')
    .attr('width', Math.max(1, side - 1))
    .attr('height', tall - 1);
  box.attr('x', (one) => x(one.x) + 0.5).attr('y', (one) => y(one.y + 1) + 0.5);
  box.style('fill', fill);
  const fits = ({ text }) => text && text.length * LETTER + 4 < side;
  const ink = (one) => (fill(one) ? (darkTextOn(fill(one)) ? '#14181d' : '#ffffff') : null);
  const number = cell.filter(fits).append('text').attr('text-anchor', 'middle').attr('dy', '0.32em').style('fill', ink);
  number.attr('x', (one) => x(one.x + 0.5)).attr('y', (one) => y(one.y + 0.5));
  number.text(({ text }) => text);
  cell.append('title').text(({ said }) => said);
}

// As many as there is room for.
function drawNames(svg, { width, side, bottom, x, y }, across, up) {
  const wide = Math.max(...across.names.map(({ name }) => name.length)) * LETTER + 8;
  const every = Math.max(1, Math.ceil(wide / side));
  const names = svg.append('g').attr('class', 'axis');
  const put = (all) =>
    names
      .append('g')
      .selectAll('text')
      .data(all)
      .join('text')
      .text(({ name }) => shorten(name, 9));
  const over = ({ name, at }) => x(at) + (name.length * LETTER) / 2 > width;
  const below = put(across.names.filter((_, k) => k % every === 0)).attr('text-anchor', (one) =>
    over(one) ? 'end' : 'middle',
  );
  below.attr('x', ({ at }) => x(at)).attr('y', bottom + 14);
  const beside = put(up.names).attr('text-anchor', 'end').attr('dy', '0.32em');
  beside.attr('x', MARGIN.left - 6).attr('y', ({ at }) => y(at));
}

function drawTitles(svg, { bottom, width }, columns, rows) {
  const words = svg.append('g').attr('class', 'units');
  const put = (text, x, y) =>
    words
      .append('text')
      .attr('class', 'unit')
      .attr('x', x)
      .attr('y', y)
      .text(shorten(text, Math.floor((width - x) / LETTER)));
  put(rows.title, 0, 12);
  put(columns.title, MARGIN.left, bottom + 31);
}
