// Draws a signed network: hulls of blocs, ties, actors and their names; what changes over time is painted anew.
import { extent, max, range } from 'd3-array';
import { polygonHull } from 'd3-polygon';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { curveLinearClosed, line, symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import { shorten } from './labels.js';
import { layout, placeNames } from './layout.js';

const SHAPES = { '+': symbolCircle, '-': symbolSquare, 0: symbolDiamond };
const LETTER = 6.4; // mean width of a letter of a name, pixels
const KEY = 44; // height of the key below the network, pixels

/// Draws the actors of `data` into `svg`; `pointed(actor or null)` is told what the pointer or the focus is on.
/// Returns {paint(ties N * N, threshold, blocs or null) -> number of ties drawn}.
export function network(svg, data, view, width, pointed) {
  const narrow = width < 560;
  const height = Math.round(Math.min(620, Math.max(420, width * 0.62))) + KEY;
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
  svg.selectAll('.net').remove();
  const net = svg.append('g').attr('class', 'net');
  const [hulls, lines] = [net.append('g').attr('class', 'hulls'), net.append('g').attr('class', 'ties')];
  const places = layout(data, view.relation, width, height - KEY, { x: narrow ? 34 : 90, y: 34 });
  const radii = radiiOf(data, view.attribute, narrow);
  const nodes = drawNodes(net, data, places, radii, narrow, width);
  drawKey(net, height, narrow);
  let ties = new Float64Array(data.N * data.N);
  const highlight = (actor) => {
    lines.selectAll('line').classed('dim', (pair) => actor !== null && pair.source !== actor && pair.target !== actor);
    nodes.classed(
      'dim',
      (other) => actor !== null && other !== actor && Math.abs(ties[actor * data.N + other]) < view.threshold,
    );
    pointed(actor);
  };
  listen(nodes, highlight);
  return {
    paint(values, threshold, blocs) {
      ties = values;
      drawHulls(hulls, places, radii, blocs);
      nodes
        .select('path')
        .attr('d', (actor) => symbol(SHAPES[blocs?.[actor] ?? 0], Math.PI * radii[actor] ** 2)())
        .attr('class', (actor) => ({ '+': 'bloc-one', '-': 'bloc-two' })[blocs?.[actor]] ?? 'bloc-none');
      return drawTies(lines, places, ties, threshold, data.N);
    },
  };
}

function radiiOf(data, attribute, narrow) {
  const largest = narrow ? 13 : 20;
  if (attribute === null) return data.json.actors.map(() => (narrow ? 7 : 10));
  const values = data.json.actors.map((actor) => actor.attributes[attribute]);
  const size = scaleSqrt([Math.min(0, extent(values)[0]), max(values) || 1], [4, largest]);
  return values.map(size);
}

function drawNodes(net, data, places, radii, narrow, width) {
  const names = data.json.actors.map(({ id, name }) => (narrow ? shorten(id, 8) : shorten(name, 22)));
  const spots = placeNames(
    places,
    radii,
    names.map((name) => name.length * LETTER),
    width,
  );
  const nodes = net
    .append('g')
    .attr('class', 'nodes')
    .selectAll('g')
    .data(range(data.N))
    .join('g')
    .attr('class', 'node')
    .attr('role', 'img')
    .attr('tabindex', (actor) => (actor === 0 ? 0 : -1))
    .attr('aria-label', (actor) => data.json.actors[actor].name);
  nodes.append('title').text((actor) => data.json.actors[actor].name);
  nodes.append('path').attr('transform', (actor) => `translate(${places[actor].x},${places[actor].y})`);
  nodes
    .append('text')
    .attr('dy', '0.32em')
    .text((actor) => names[actor])
    .attr('text-anchor', (actor) => spots[actor].anchor)
    .attr('x', (actor) => spots[actor].x)
    .attr('y', (actor) => spots[actor].y);
  return nodes;
}

function listen(nodes, highlight) {
  const list = nodes.nodes();
  const go = (from, by) => {
    const next = (from + by + list.length) % list.length;
    nodes.attr('tabindex', (actor) => (actor === next ? 0 : -1));
    list[next].focus();
  };
  const keys = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  nodes
    .on('pointerenter focus', (_, actor) => highlight(actor))
    .on('pointerleave blur', () => highlight(null))
    .on('keydown', (event, actor) => {
      if (event.key in keys) {
        event.preventDefault();
        go(actor, keys[event.key]);
      }
    });
}

// What lines and shapes mean; on a phone in two rows.
function drawKey(net, height, narrow) {
  const items = [
    ['positive', null, 'positive tie'],
    ['negative', null, 'negative tie'],
    ['bloc-one', '+', 'one bloc'],
    ['bloc-two', '-', 'the other'],
    ['bloc-none', 0, 'in none'],
  ];
  const place = (index) => (narrow ? [(index < 2 ? index : index - 2) * 112, index < 2 ? -18 : 2] : [index * 130, 0]);
  const key = net
    .append('g')
    .attr('class', 'key')
    .attr('transform', `translate(12,${height - 12})`)
    .selectAll('g')
    .data(items)
    .join('g')
    .attr('transform', (_, index) => `translate(${place(index)})`);
  key
    .filter(([, sign]) => sign === null)
    .append('line')
    .attr('class', ([name]) => `tie ${name}`)
    .attr('x2', 26)
    .style('stroke-width', '3px');
  key
    .filter(([, sign]) => sign !== null)
    .append('path')
    .attr('class', ([name]) => name)
    .attr('transform', 'translate(20,0)')
    .attr('d', ([, sign]) => symbol(SHAPES[sign], 120)());
  key
    .append('text')
    .attr('x', 32)
    .attr('dy', '0.32em')
    .text(([, , text]) => text);
}

function drawTies(lines, places, ties, threshold, count) {
  const largest = max(ties, Math.abs) || 1;
  const wide = scaleLinear([0, largest], [0.6, 6]);
  const pairs = range(count)
    .flatMap((source) =>
      range(source + 1, count).map((target) => ({ source, target, tie: ties[source * count + target] })),
    )
    .filter(({ tie }) => tie !== 0 && Math.abs(tie) >= threshold);
  lines
    .selectAll('line')
    .data(pairs, ({ source, target }) => `${source}-${target}`)
    .join('line')
    .attr('class', ({ tie }) => (tie > 0 ? 'tie positive' : 'tie negative'))
    .style('stroke-width', ({ tie }) => `${wide(Math.abs(tie))}px`)
    .attr('x1', ({ source }) => places[source].x)
    .attr('y1', ({ source }) => places[source].y)
    .attr('x2', ({ target }) => places[target].x)
    .attr('y2', ({ target }) => places[target].y);
  return pairs.length;
}

function drawHulls(hulls, places, radii, blocs) {
  const outline = line().curve(curveLinearClosed);
  const of = (sign) =>
    polygonHull(
      range(places.length)
        .filter((actor) => blocs?.[actor] === sign)
        .flatMap((actor) => around(places[actor], radii[actor] + 10)),
    );
  const drawn = ['+', '-'].map((sign) => ({ sign, hull: of(sign) })).filter(({ hull }) => hull);
  hulls
    .selectAll('path')
    .data(drawn, ({ sign }) => sign)
    .join('path')
    .attr('class', ({ sign }) => (sign === '+' ? 'hull bloc-one' : 'hull bloc-two'))
    .attr('d', ({ hull }) => outline(hull));
}

// Points around a place, so that one or two actors have a hull as well.
function around({ x, y }, distance) {
  return range(0, 2 * Math.PI, Math.PI / 12).map((angle) => [
    x + distance * Math.cos(angle),
    y + distance * Math.sin(angle),
  ]);
}
