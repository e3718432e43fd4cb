// A map of actor by actor: rows are who stands, columns toward whom; of a mutual relation, between whom it is. A grid for
// the keyboard: one stop, arrows move.
import { range } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { sized } from './frame.js';
import { fit, roomFor, widthOf } from './labels.js';

const CELL = 34; // the largest side of a cell
const LEAN = Math.PI / 3; // of the names of columns
const WAYS = 62; // room for 'between ↓'
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/// Draws the grid of `order` (indices of actors) into `svg`, `width` pixels wide; `heads` are the words before rows and
/// before columns. `heard` has `pointed(from, to)` for
/// the pointer and the focus, `left()` when neither is there, and `chosen(from, to)` for a click, Enter or the space bar.
/// Returns {left (where the cells begin), paint(colour(from, to), text(from, to)), mark(cell or null), focus(from, to)}.
export function heat(svg, { actors, order, borders, heads }, width, heard) {
  const narrow = width < 560;
  const named = order.map((index) => (narrow ? actors[index].id : actors[index].name));
  const size = sizeOf(named, width, narrow);
  const x = scaleBand(range(order.length), [size.left, size.left + size.side]);
  const y = scaleBand(range(order.length), [size.top, size.top + size.side]);
  const height = size.top + size.side + 4;
  sized(svg, width, height);
  svg.selectAll('.heat').remove();
  const grid = svg.append('g').attr('class', 'heat');
  names(grid, named, x, y, size);
  drawWays(grid, heads, size);
  const cells = drawCells(grid, actors, order, x, y);
  drawBorders(grid, borders, x, y, size);
  listen(cells, order, heard);
  return { left: size.left, ...handles(grid, cells, x, y, order) };
}

// Names are whole where there is room: those of rows beside them, those of columns above, leaning to the right.
function sizeOf(named, width, narrow) {
  const [row, column] = [roomFor(named, narrow ? 56 : width * 0.36), roomFor(named, narrow ? 56 : Math.min(270, width * 0.36))];
  const [left, top] = [Math.max(WAYS, row) + 10, Math.max(40, column * Math.sin(LEAN) + 14)];
  const free = width - left - 12;
  const beyond = named.map(
    (name, place) => Math.min(column, widthOf(name)) * Math.cos(LEAN) - ((named.length - place - 0.5) * free) / named.length,
  );
  return { left, top, row, column, side: Math.min(free - Math.max(0, ...beyond), named.length * CELL) };
}

// Which way the map is read.
function drawWays(grid, [row, column], { left, top }) {
  const ways = grid.append('g').attr('class', 'ways').attr('aria-hidden', 'true');
  const say = (text, y) =>
    ways
      .append('text')
      .attr('x', left - 6)
      .attr('y', y)
      .attr('text-anchor', 'end')
      .text(text);
  say(`${column} →`, top - 24);
  say(`${row} ↓`, top - 7);
}

function names(grid, named, x, y, { left, top, row, column }) {
  const side = grid.append('g').attr('class', 'names').attr('aria-hidden', 'true');
  side
    .selectAll('.row')
    .data(named)
    .join('text')
    .attr('class', 'row')
    .attr('x', left - 6)
    .attr('text-anchor', 'end')
    .attr('y', (_, place) => y(place) + y.bandwidth() / 2)
    .attr('dy', '0.32em')
    .each(function each(name) {
      fit(this, name, row);
    });
  side
    .selectAll('.column')
    .data(named)
    .join('text')
    .attr('class', 'column')
    .attr('dy', '0.32em')
    .attr('transform', (_, place) => `translate(${x(place) + x.bandwidth() / 2},${top - 6}) rotate(-60)`)
    .each(function each(name) {
      fit(this, name, column);
    });
}

function drawCells(grid, actors, order, x, y) {
  const rows = grid
    .append('g')
    .attr('role', 'rowgroup')
    .selectAll('g')
    .data(range(order.length))
    .join('g')
    .attr('role', 'row')
    .attr('aria-label', (row) => actors[order[row]].name);
  return rows
    .selectAll('rect')
    .data((row) => range(order.length).map((column) => ({ row, column })))
    .join('rect')
    .attr('class', ({ row, column }) => (row === column ? 'cell self' : 'cell'))
    .attr('role', 'gridcell')
    .attr('tabindex', ({ row, column }) => (row === 0 && column === Math.min(1, order.length - 1) ? 0 : -1))
    .attr('x', ({ column }) => x(column))
    .attr('y', ({ row }) => y(row))
    .attr('width', x.bandwidth())
    .attr('height', y.bandwidth());
}

function drawBorders(grid, borders, x, y, { left, top, side }) {
  const lines = borders.flatMap((place) => [
    [left, y(place), left + side, y(place)],
    [x(place), top, x(place), top + side],
  ]);
  grid
    .append('g')
    .attr('class', 'borders')
    .selectAll('line')
    .data(lines)
    .join('line')
    .attr('x1', (line) => line[0])
    .attr('y1', (line) => line[1])
    .attr('x2', (line) => line[2])
    .attr('y2', (line) => line[3]);
}

function listen(cells, order, heard) {
  const actor = ({ row, column }) => [order[row], order[column]];
  const isCell = ({ row, column }) => row !== column;
  const choose = (at) => {
    if (isCell(at)) heard.chosen(...actor(at));
  };
  cells
    .on('pointerenter focus', (_, at) => heard.pointed(...actor(at)))
    .on('pointerleave blur', () => heard.left())
    .on('click', (_, at) => choose(at))
    .on('keydown', (event, at) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose(at);
      }
      if (event.key in MOVES) {
        event.preventDefault();
        step(cells, at, MOVES[event.key], order.length);
      }
    });
}

function step(cells, { row, column }, [down, right], count) {
  const clamp = (place) => Math.max(0, Math.min(count - 1, place));
  moveTo(cells, (at) => at.row === clamp(row + down) && at.column === clamp(column + right));
}

function moveTo(cells, is) {
  cells.filter((at) => !is(at)).attr('tabindex', -1);
  cells.filter(is).attr('tabindex', 0).node()?.focus();
}

function handles(grid, cells, x, y, order) {
  const ring = grid
    .append('rect')
    .attr('class', 'ring')
    .attr('width', x.bandwidth())
    .attr('height', y.bandwidth())
    .attr('visibility', 'hidden');
  const others = cells.filter(({ row, column }) => row !== column);
  return {
    paint(colour, text) {
      others
        .style('fill', ({ row, column }) => colour(order[row], order[column]))
        .attr('aria-label', ({ row, column }) => text(order[row], order[column]));
      cells.filter(({ row, column }) => row === column).attr('aria-label', ({ row }) => text(order[row], order[row]));
    },
    mark(cell) {
      ring.attr('visibility', cell ? 'visible' : 'hidden');
      if (cell) ring.attr('x', x(order.indexOf(cell.to))).attr('y', y(order.indexOf(cell.from)));
      others.attr('aria-selected', ({ row, column }) =>
        String(cell !== null && order[row] === cell.from && order[column] === cell.to),
      );
    },
    focus(from, to) {
      moveTo(cells, ({ row, column }) => order[row] === from && order[column] === to);
    },
  };
}
