// Draws a signed network: hulls of blocs, ties, actors and their names; what changes over time is painted anew.
import { extent, max, range } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import { symbol } from 'd3-shape';
import { sized } from './frame.js';
import { cutTo, widthOf } from './labels.js';
import { layout, placeNames } from './layout.js';
import { wordsOf } from './scale_words.js';
import { drawHulls, drawKey, drawTies, SHAPES } from './net_parts.js';

const KEY = 44; // height of the key below the network, pixels

/// Draws the actors of `data` into `svg` as `view` says: {relation, attribute or null, threshold, largest};
/// `pointed(actor or null)` is told what the pointer or the focus is on.
/// Returns {paint(ties N * N, blocs or null) -> number of ties drawn}.
export function network(svg, data, view, width, pointed) {
  const narrow = width < 560;
  const height = Math.round(Math.min(620, Math.max(420, width * 0.62))) + KEY;
  sized(svg, width, height);
  svg.selectAll('.net').remove();
  const net = svg.append('g').attr('class', 'net');
  const [hulls, lines] = [net.append('g').attr('class', 'hulls'), net.append('g').attr('class', 'ties')];
  const places = layout(data, view.relation, width, height - KEY, { x: narrow ? 34 : 90, y: 34 });
  const radii = radiiOf(data, view.attribute, narrow);
  const nodes = drawNodes(net, data, places, radii, narrow, width);
  drawKey(net, wordsOf(data.json.relations[view.relation]).lines, height, narrow);
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
    paint(values, blocs) {
      ties = values;
      drawHulls(hulls, places, radii, blocs);
      nodes
        .select('path')
        .attr('d', (actor) => symbol(SHAPES[blocs?.[actor] ?? 0], Math.PI * radii[actor] ** 2)())
        .attr('class', (actor) => ({ '+': 'bloc-one', '-': 'bloc-two' })[blocs?.[actor]] ?? 'bloc-none');
      return drawTies(lines, places, ties, view);
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
  const names = data.json.actors.map(({ id, name }) => cutTo(narrow ? id : name, narrow ? 60 : Math.min(300, width * 0.25)));
  const spots = placeNames(
    places,
    radii,
    names.map((name) => widthOf(name)),
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
