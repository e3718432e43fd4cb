// A map of actor by actor: rows are who stands, columns toward whom. A grid for the keyboard: one stop, arrows move.
import { range } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { label } from './labels.js';

const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/// Draws the grid of `order` (indices of actors) into `svg`, `width` pixels wide. `heard` has `pointed(from, to)` for
/// the pointer and the focus, `left()` when neither is there, and `chosen(from, to)` for a click, Enter or the space bar.
/// Returns {paint(colour(from, to), text(from, to)), mark(cell or null), focus(from, to)}.
export function heat(svg, actors, order, borders, width, heard) {
  const size = sizeOf(order.length, width);
  const x = scaleBand(range(order.length), [size.left, size.left + size.side]);
  const y = scaleBand(range(order.length), [size.top, size.top + size.side]);
  const height = size.top + size.side + 4;
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
  svg.selectAll('.heat').remove();
  const grid = svg.append('g').attr('class', 'heat');
  names(grid, actors, order, x, y, size);
  const cells = drawCells(grid, actors, order, x, y);
  drawBorders(grid, borders, x, y, size);
  listen(cells, order, heard);
  return handles(grid, cells, x, y, order);
}

function sizeOf(count, width) {
  const narrow = width < 560;
  const left = narrow ? 62 : 168;
  const top = narrow ? 62 : 128;
  return { left, top, narrow, side: Math.min(width - left - (narrow ? 16 : 60), count * 34) };
}

function names(grid, actors, order, x, y, { left, top, narrow }) {
  const name = (index) => (narrow ? actors[index].id : actors[index].name);
  const length = narrow ? 8 : 24;
  const side = grid.append('g').attr('class', 'names').attr('aria-hidden', 'true');
  side
    .selectAll('.row')
    .data(order)
    .join('text')
    .attr('class', 'row')
    .attr('x', left - 6)
    .attr('text-anchor', 'end')
    .attr('y', (_, place) => y(place) + y.bandwidth() / 2)
    .attr('dy', '0.32em')
    .each(function each(index) {
      label(this, name(index), length);
    });
  side
    .selectAll('.column')
    .data(order)
    .join('text')
    .attr('class', 'column')
    .attr('dy', '0.32em')
    .attr('transform', (_, place) => `translate(${x(place) + x.bandwidth() / 2},${top - 6}) rotate(-60)`)
    .each(function each(index) {
      label(this, name(index), narrow ? 8 : 20);
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
