// Reading a chart of courses: by the pointer, and by the keyboard as a slider along it.
import { bisector } from 'd3-array';
import { pointer } from 'd3-selection';
import { middle } from './fan_draw.js';

const KEYS = { ArrowLeft: -1, ArrowRight: 1, PageDown: -8, PageUp: 8, Home: -Infinity, End: Infinity };

/// What all layers but the faint ones are at a place, in words.
export function readout(labels, layers, index, { text, unit, spread }) {
  const one = (layer) => {
    const label = labels.length > 1 ? `${labels[layer.variant]} ` : '';
    const value = text(middle(layer)[index]);
    const band = layer.p05 ? ` (${spread}${text(layer.p05[index])} to ${text(layer.p95[index])})` : '';
    return `${label}${value}${unit ? ` ${unit}` : ''}${band}`;
  };
  return layers
    .filter(({ faint }) => !faint)
    .map(one)
    .join('; ');
}

/// Calls `point(index)` with the place among `places` (dates, numbers) that the reader is at (null: at none); `where()`
/// tells it, `words` are what readers hear first.
export function hear(svg, { x, width, height, margin }, places, words, point, where) {
  const last = places.length - 1;
  const nearest = bisector((place) => place).center;
  const ground = svg.append('g').append('rect').attr('class', 'hearing').attr('x', margin.left).attr('y', margin.top);
  ground
    .attr('width', Math.max(0, width - margin.left - margin.right))
    .attr('height', height - margin.top - margin.bottom)
    .attr('tabindex', 0)
    .attr('role', 'slider')
    .attr('aria-label', words)
    .attr('aria-valuemin', 0)
    .attr('aria-valuemax', last)
    .attr('aria-valuenow', last)
    .attr('aria-valuetext', 'the last')
    .on('pointermove', (event) => point(nearest(places, x.invert(pointer(event)[0]))))
    .on('pointerleave', () => point(null))
    .on('blur', () => point(null))
    .on('focus', () => point(where() ?? last))
    .on('keydown', (event) => {
      if (!(event.key in KEYS)) return;
      event.preventDefault();
      point(Math.min(last, Math.max(0, (where() ?? last) + KEYS[event.key])));
    });
}
