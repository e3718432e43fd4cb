// A fan chart: the middle over time with the bands of 50 and 90 % of the runs, variants on top of each other.
import { scaleUtc } from 'd3-scale';
import { courses } from './courses.js';
import { drawScheduled, drawThresholds } from './fan_draw.js';
import { date as dateText } from './format.js';

/// Adds the chart to `container`: as `courses`, over `dates`, D of them; `thresholds` are [{value, title}].
export function fan(container, data, { dates, thresholds = [], ...chart }) {
  const along = {
    places: dates.map((iso) => new Date(`${iso}T00:00:00Z`)),
    scale: scaleUtc,
    text: (index) => dateText(dates[index]),
    words: `Date in the chart ${chart.title}`,
  };
  const labels = data.json.variants.map(({ label }) => label);
  const marks = (svg, place, layers) => {
    drawScheduled(svg, data, place, layers);
    drawThresholds(svg, place, thresholds);
  };
  return courses(container, { ...chart, along, labels, marks, spread: '90 % of runs: ' });
}
