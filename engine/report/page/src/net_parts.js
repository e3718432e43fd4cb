// The parts of a signed network that are not actors: ties, hulls of blocs and the key.
import { range } from 'd3-array';
import { polygonHull } from 'd3-polygon';
import { scaleLinear } from 'd3-scale';
import { curveLinearClosed, line, symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';

/// The shape of an actor by its bloc.
export const SHAPES = { '+': symbolCircle, '-': symbolSquare, 0: symbolDiamond };

/// Draws the ties of at least `threshold`; `largest` is the strongest at any date, so that widths mean the same at all.
/// Returns how many are drawn.
export function drawTies(lines, places, ties, { threshold, largest }) {
  const count = places.length;
  const wide = scaleLinear([0, largest], [0.6, 6]).clamp(true);
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

/// Draws the hulls around the actors of both blocs.
export function drawHulls(hulls, places, radii, blocs) {
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

/// What lines and shapes mean, with the words of the relation for lines; on a phone in two rows.
export function drawKey(net, [solid, dashed], height, narrow) {
  const items = [
    ['positive', null, solid],
    ['negative', null, dashed],
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
