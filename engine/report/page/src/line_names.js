// Names of lines at their ends, so that no legend need be remembered.
import { cutTo } from './labels.js';
import { colourOf } from './variants.js';

const ROW = 13;

/// Adds the names, out of `labels`, of `ends` [{variant, y}] at `x`, cut to `room`, moved apart until none covers another, within
/// [top, bottom].
export function namesAtEnds(plot, labels, ends, x, room, [top, bottom]) {
  plot
    .append('g')
    .attr('class', 'names')
    .selectAll('text')
    .data(apart(ends, top, bottom))
    .join('text')
    .attr('x', x)
    .attr('y', ({ y }) => y)
    .attr('dy', '0.32em')
    .style('color', ({ variant }) => colourOf(variant))
    .text(({ variant }) => cutTo(labels[variant], room));
}

// Down from the top one below the other, then up from the bottom what has gone beyond.
function apart(ends, top, bottom) {
  const sorted = [...ends].sort((one, other) => one.y - other.y).map((end) => ({ ...end }));
  sorted.forEach((end, k) => {
    end.y = Math.max(end.y, k ? sorted[k - 1].y + ROW : top);
  });
  for (let k = sorted.length - 1, limit = bottom; k >= 0; --k, limit -= ROW) sorted[k].y = Math.min(sorted[k].y, limit);
  return sorted;
}
