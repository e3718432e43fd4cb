// A chart of courses along dates or numbers: lines with their bands, on top of each other, to be read by pointer and keys.
import { chartFrame, emptied } from './frame.js';
import { hear, readout } from './fan_read.js';
import { drawAxes, drawLayers, drawRule, placeOf } from './fan_draw.js';
import { number } from './format.js';
import { fitted } from './labels.js';

/// Adds the chart to `container`. `along` is what it goes along: {places, scale() of them, text(index), words for readers}.
/// `layers` are [{variant, mean, p05, p95, p25, p50, p75, runs}], each an array with a number (or null) for each place;
/// those from p25 on may be missing, `plain` ones have no bands, `faint` ones stay in the background. `labels` name them
/// by `variant`, `text` writes their numbers, `spread` says what a band is. `low` and `high` are the range of what is
/// shown, or null; `also` are numbers that its axis is to hold. `marks(svg, place, layers)` draws what is to lie above. Returns {show(layers)} to draw others.
export function courses(
  container,
  { title, describe, name, along, labels, unit, spread, marks, height: full = 220, ...look },
) {
  const svg = chartFrame(container, { title, describe, name }).attr('role', 'group').classed('fan', true);
  const said = svg.node().closest('figure').appendChild(document.createElement('p'));
  said.className = 'readout';
  const { places } = along;
  const last = places.length - 1;
  let { layers: held, text = number, low, high, also } = look;
  let at = null;
  const draw = (width) => {
    const height = width < 320 ? 0.8 * full : full;
    const place = placeOf(along, held, labels, { low, high, also, width, height });
    emptied(svg, width, height);
    drawAxes(svg, place, along.unit ?? unit, text);
    drawLayers(svg, labels, place, places, held);
    marks?.(svg, place, held);
    const rule = drawRule(svg, place);
    const point = (index) => {
      at = index;
      rule(index === null ? null : places[index]);
      said.textContent =
        index === null ? '' : `${along.text(index)}: ${readout(labels, held, index, { text, unit, spread })}`;
      svg
        .select('.hearing')
        .attr('aria-valuenow', index ?? last)
        .attr('aria-valuetext', said.textContent || along.text(last));
    };
    hear(svg, place, places, along.words, point, () => at);
    if (at !== null) point(at);
  };
  const again = fitted(svg.node().parentNode, draw);
  return {
    /// The layers, and where it is not as before how they are written, their range and what the axis is to hold.
    show(other, look = {}) {
      held = other;
      ({ text, low, high, also } = { text, low, high, also, ...look });
      again();
    },
  };
}
