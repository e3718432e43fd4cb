// Reading a fan chart: by the pointer, and by the keyboard as a slider over its dates.
import { bisector } from 'd3-array';
import { pointer } from 'd3-selection';
import { middle } from './fan_draw.js';
import { date as dateText, number } from './format.js';

const KEYS = { ArrowLeft: -1, ArrowRight: 1, PageDown: -8, PageUp: 8, Home: -Infinity, End: Infinity };

/// What all layers but the faint ones are at a date, in words.
export function readout(data, layers, dates, index, unit) {
  const one = (layer) => {
    const label = data.V > 1 ? `${data.json.variants[layer.variant].label} ` : '';
    const value = number(middle(layer)[index]);
    const band = layer.p05 ? ` (90 % of runs: ${number(layer.p05[index])} to ${number(layer.p95[index])})` : '';
    return `${label}${value}${unit ? ` ${unit}` : ''}${band}`;
  };
  const told = layers.filter(({ faint }) => !faint).map(one);
  return `${dateText(dates[index])}: ${told.join('; ')}`;
}

/// Calls `point(index)` with the date that the reader is at (null: at none); `where()` tells it.
export function hear(svg, { x, width, height, margin }, times, title, point, where) {
  const last = times.length - 1;
  const nearest = bisector((time) => time).center;
  const ground = svg.append('g').append('rect').attr('class', 'hearing').attr('x', margin.left).attr('y', margin.top);
  ground
    .attr('width', Math.max(0, width - margin.left - margin.right))
    .attr('height', height - margin.top - margin.bottom)
    .attr('tabindex', 0)
    .attr('role', 'slider')
    .attr('aria-label', `Date in the chart ${title}`)
    .attr('aria-valuemin', 0)
    .attr('aria-valuemax', last)
    .attr('aria-valuenow', last)
    .attr('aria-valuetext', 'last date')
    .on('pointermove', (event) => point(nearest(times, x.invert(pointer(event)[0]))))
    .on('pointerleave', () => point(null))
    .on('blur', () => point(null))
    .on('focus', () => point(where() ?? last))
    .on('keydown', (event) => {
      if (!(event.key in KEYS)) return;
      event.preventDefault();
      point(Math.min(last, Math.max(0, (where() ?? last) + KEYS[event.key])));
    });
}
