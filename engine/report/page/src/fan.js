// A fan chart: the middle over time with the bands of 50 and 90 % of the runs, variants on top of each other.
import { chartFrame } from './frame.js';
import { hear, readout } from './fan_read.js';
import { drawAxes, drawLayers, drawRule, drawScheduled, placeOf } from './fan_draw.js';
import { date as dateText } from './format.js';
import { fitted } from './labels.js';

/// Adds the chart to `container`. `layers` are [{variant, mean, p05, p95, p25, p50, p75, runs}], each an array of D
/// numbers; those from p25 on may be missing, `plain` ones have no bands, `faint` ones stay in the background.
/// `low` and `high` are the range of what is shown, or null. Returns {show(layers)} to draw others.
export function fan(container, data, store, { title, describe, name, dates, low, high, unit, layers, height = 220 }) {
  const svg = chartFrame(container, { title, describe, name }).attr('role', 'group').classed('fan', true);
  const said = svg.node().closest('figure').appendChild(document.createElement('p'));
  said.className = 'readout';
  const times = dates.map((iso) => new Date(`${iso}T00:00:00Z`));
  const last = times.length - 1;
  let held = layers;
  let at = null;
  const draw = (width) => {
    const place = placeOf(times, held, { low, high, width, height });
    svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).selectAll('g').remove();
    drawAxes(svg, place, unit);
    drawScheduled(svg, data, place, held);
    drawLayers(svg, data, place, times, held);
    const rule = drawRule(svg, place);
    const point = (index) => {
      at = index;
      rule(index === null ? null : times[index]);
      said.textContent = index === null ? '' : readout(data, held, dates, index, unit);
      const text = said.textContent || dateText(dates[last]);
      svg
        .select('.hearing')
        .attr('aria-valuenow', index ?? last)
        .attr('aria-valuetext', text);
    };
    hear(svg, place, times, title, point, () => at);
    if (at !== null) point(at);
  };
  const again = fitted(svg.node().parentNode, draw);
  return {
    show(other) {
      held = other;
      again();
    },
  };
}
