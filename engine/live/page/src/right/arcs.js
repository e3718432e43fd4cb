// A signed, directed network: an arc for each tie, bent to its right, so that both directions of a pair are seen.
import { select } from 'd3-selection';
import { sized } from '../../../../report/page/src/frame.js';
import { layout, placeNames } from '../../../../report/page/src/layout.js';
import { shorten } from '../../../../report/page/src/labels.js';

const LETTER = 6.4; // mean width of a letter, pixels
const RADIUS = 8;

/// Draws the actors into `svg`; `chosen(from, to)` is told which arc was pressed.
/// Returns {paint(values N x N, {sign, largest, most})}: as many of the strongest ties as `most` says; `sign` is −1 where
/// more is worse.
export function arcs(svg, data, relation, width, chosen) {
  const height = Math.round(Math.max(300, width * 0.8)),
    narrow = width < 420;
  const root = sized(select(svg), width, height);
  root.selectAll('.net').remove();
  const net = root.append('g').attr('class', 'net'),
    lines = net.append('g').attr('class', 'arcs');
  const places = layout(data, relation, width, height, { x: narrow ? 30 : 60, y: 26 });
  drawActors(net, data, places, width, narrow);
  return {
    paint(values, { sign, largest, most }) {
      const ties = strongest(values, data.N, most);
      const drawn = lines
        .selectAll('path')
        .data(ties, ({ from, to }) => `${from}-${to}`)
        .join('path');
      drawn
        .attr('class', ({ value }) => `arc ${sign * value > 0 ? 'positive' : 'negative'}`)
        .attr('d', ({ from, to }) => arcOf(places[from], places[to]))
        .style('stroke-width', ({ value }) => `${0.8 + 5 * Math.min(1, Math.abs(value) / largest)}px`)
        .on('click', (_, { from, to }) => chosen(from, to));
      const heads = lines
        .selectAll('polygon')
        .data(ties, ({ from, to }) => `${from}-${to}`)
        .join('polygon');
      heads
        .attr('class', ({ value }) => `head ${sign * value > 0 ? 'positive' : 'negative'}`)
        .attr('points', ({ from, to, value }) =>
          headOf(places[from], places[to], 5 + 4 * Math.min(1, Math.abs(value) / largest)),
        );
      return ties.length;
    },
  };
}

// The strongest; what is next to nothing is not drawn.
function strongest(values, count, most) {
  const ties = [];
  values.forEach((value, cell) => {
    if (Math.abs(value) > 1e-6) ties.push({ from: Math.floor(cell / count), to: cell % count, value });
  });
  return ties
    .filter(({ from, to }) => from !== to)
    .sort((one, other) => Math.abs(other.value) - Math.abs(one.value))
    .slice(0, most);
}

// From the rim of one circle to that of the other; {start, bend, end}.
function course(one, other) {
  const [dx, dy] = [other.x - one.x, other.y - one.y],
    length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length],
    bow = Math.min(26, length * 0.14);
  const bend = { x: (one.x + other.x) / 2 - uy * bow, y: (one.y + other.y) / 2 + ux * bow };
  const toward = (from, to, distance) => {
    const far = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: from.x + ((to.x - from.x) / far) * distance, y: from.y + ((to.y - from.y) / far) * distance };
  };
  return {
    start: toward(one, bend, RADIUS),
    bend,
    end: toward(other, bend, RADIUS + 6),
    tip: toward(other, bend, RADIUS + 1),
  };
}

const at = ({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`;

function arcOf(one, other) {
  const { start, bend, end } = course(one, other);
  return `M${at(start)}Q${at(bend)} ${at(end)}`;
}

function headOf(one, other, size) {
  const { bend, tip } = course(one, other);
  const [dx, dy] = [tip.x - bend.x, tip.y - bend.y],
    length = Math.hypot(dx, dy) || 1;
  const back = { x: tip.x - (dx / length) * size, y: tip.y - (dy / length) * size };
  const side = { x: (-dy / length) * size * 0.5, y: (dx / length) * size * 0.5 };
  return [tip, { x: back.x + side.x, y: back.y + side.y }, { x: back.x - side.x, y: back.y - side.y }]
    .map(at)
    .join(' ');
}

function drawActors(net, data, places, width, narrow) {
  const names = data.json.actors.map(({ id, name }) => (narrow || data.N > 12 ? id : shorten(name, 18)));
  const spots = placeNames(
    places,
    names.map(() => RADIUS),
    names.map((name) => name.length * LETTER),
    width,
  );
  const nodes = net.append('g').attr('class', 'nodes').selectAll('g').data(names).join('g').attr('class', 'node');
  nodes.append('title').text((_, actor) => data.json.actors[actor].name);
  nodes
    .append('circle')
    .attr('r', RADIUS)
    .attr('cx', (_, actor) => places[actor].x)
    .attr('cy', (_, actor) => places[actor].y);
  nodes
    .append('text')
    .attr('dy', '0.32em')
    .text(String)
    .attr('text-anchor', (_, actor) => spots[actor].anchor)
    .attr('x', (_, actor) => spots[actor].x)
    .attr('y', (_, actor) => spots[actor].y);
}
