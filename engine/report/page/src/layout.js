// Places of the actors in the network of a relation: the same at all dates and at every opening of the page.
import { max, mean, range } from 'd3-array';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { blocsAt } from './order.js';
import { signOf } from './scale_words.js';

const TICKS = 250;

/// The tie between every pair, more of which is friendlier: the mean of both directions, N * N symmetric, of `values` of a
/// relation (N * N, row = from).
export function tiesOf(relation, values, count) {
  const half = signOf(relation) / 2;
  const tie = (from, to) => (from === to ? 0 : (values[from * count + to] + values[to * count + from]) * half);
  return Float64Array.from({ length: count * count }, (_, index) => tie(Math.floor(index / count), index % count));
}

/// Places [{x, y}] within `width` and `height` and `margin`, by the mean of the baseline's ties over the dates; blocs of
/// the last date stand on two sides. d3-force draws its jiggle from a fixed sequence, so nothing here is random.
export function layout(data, relation, width, height, margin) {
  const ties = meanTies(data, relation);
  const blocs = blocsAt(data, 0, relation, data.D - 1) ?? range(data.N).map(() => '0');
  const side = { '+': 0.3, '-': 0.7, 0: 0.5 };
  const nodes = range(data.N).map((index) => ({ index, bloc: blocs[index] }));
  const simulation = forceSimulation(nodes)
    .stop()
    .force('charge', forceManyBody().strength(-width / 3))
    .force(
      'links',
      forceLink(linksOf(ties, data.N))
        .distance(width / 9)
        .strength((link) => 0.25 * link.strength),
    )
    .force('x', forceX((node) => width * side[node.bloc]).strength(0.12))
    .force('y', forceY(height / 2).strength(0.1))
    .force('collide', forceCollide(Math.min(30, width / 18)));
  simulation.tick(TICKS);
  return spread(nodes, width, height, margin);
}

function meanTies(data, relation) {
  const every = Math.max(1, Math.floor(data.D / 12));
  const dates = range(0, data.D, every);
  const all = dates.map((date) => tiesOf(data.json.relations[relation], data.meanAt(0, relation, date), data.N));
  return Float64Array.from(all[0], (_, index) => mean(all, (ties) => ties[index]));
}

// Who stands well with each other is drawn together; negative ties do not pull.
function linksOf(ties, count) {
  const largest = max(ties, Math.abs) || 1;
  const pairs = range(count).flatMap((source) => range(source + 1, count).map((target) => ({ source, target })));
  return pairs
    .map((pair) => ({ ...pair, strength: ties[pair.source * count + pair.target] / largest }))
    .filter(({ strength }) => strength > 0.02);
}

// Stretches the places so that they fill the box and stay in it.
function spread(nodes, width, height, margin) {
  const along = (key, size, edge) => {
    const values = nodes.map((node) => node[key]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (node) => (high > low ? edge + ((node[key] - low) / (high - low)) * (size - 2 * edge) : size / 2);
  };
  const [x, y] = [along('x', width, margin.x), along('y', height, margin.y)];
  return nodes.map((node) => ({ x: x(node), y: y(node) }));
}

/// Where to write the names so that they overlap each other and the nodes least: for every node {x, y, anchor}, tried
/// to the right, left, below and above; `sizes` are radii, `lengths` widths of the names, all in pixels.
export function placeNames(nodes, sizes, lengths, width) {
  const taken = nodes.map(({ x, y }, index) =>
    boxOf(x - sizes[index], y - sizes[index], 2 * sizes[index], 2 * sizes[index]),
  );
  return nodes.map((node, index) => {
    const tried = candidates(node, sizes[index], lengths[index]);
    const cost = (box) => taken.reduce((area, other) => area + overlap(box, other), 0) + outside(box, width);
    const best = tried.reduce((one, other) => (cost(other.box) < cost(one.box) ? other : one));
    taken.push(best.box);
    return best;
  });
}

const boxOf = (x, y, w, h) => ({ x, y, w, h });

function candidates({ x, y }, size, length) {
  const [gap, tall] = [size + 4, 14];
  return [
    { x: x + gap, y, anchor: 'start', box: boxOf(x + gap, y - tall / 2, length, tall) },
    { x: x - gap, y, anchor: 'end', box: boxOf(x - gap - length, y - tall / 2, length, tall) },
    { x, y: y + gap + 6, anchor: 'middle', box: boxOf(x - length / 2, y + gap - 1, length, tall) },
    { x, y: y - gap - 6, anchor: 'middle', box: boxOf(x - length / 2, y - gap - 13, length, tall) },
  ];
}

function overlap(one, other) {
  const along = (start, size) =>
    Math.max(0, Math.min(one[start] + one[size], other[start] + other[size]) - Math.max(one[start], other[start]));
  return along('x', 'w') * along('y', 'h');
}

// What leaves the box costs more than any overlap.
function outside({ x, w }, width) {
  return 1000 * (Math.max(0, -x) + Math.max(0, x + w - width));
}
