// What each variant changes of each outcome, against the baseline: a panel an outcome, a row a variant, zero in it.
import { axisBottom } from 'd3-axis';
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { chartFrame } from './frame.js';
import { number } from './format.js';
import { fitted, label } from './labels.js';
import { changeText, differencesOf, differenceText, isShare, titleOf } from './outcome_words.js';
import { colourOf, dashOf } from './variants.js';

const ROW = 16;
const HEAD = 24;
const FOOT = 30;

/// Adds the chart to `section`; the variant that the store isolates is shown alone.
export function changesChart(section, data, store) {
  const all = differencesOf(data);
  const svg = chartFrame(section, {
    title: 'What each variant changes',
    describe: `Differences to the baseline with their 95 % intervals; hollow where they cannot be told from zero. ${all.map((one) => `${titleOf(one.outcome)}, ${data.json.variants[one.variant].label}: ${differenceText(one.outcome, one.difference)}.`).join(' ')}`,
    name: 'differences',
  }).classed('changes', true);
  const shown = () => {
    const { variant } = store.get();
    return variant ? all.filter((one) => one.variant === variant) : all;
  };
  store.on(
    ['variant'],
    fitted(svg.node().parentNode, (width) => draw(svg, data, shown(), width)),
  );
}

function draw(svg, data, all, width) {
  const outcomes = data.json.outcomes.filter((outcome) => all.some((one) => one.outcome === outcome));
  const columns = width > 760 ? 2 : 1;
  const panel = {
    width: width / columns - 16,
    height:
      HEAD + FOOT + ROW * Math.max(...outcomes.map((outcome) => all.filter((one) => one.outcome === outcome).length)),
  };
  const height = Math.ceil(outcomes.length / columns) * panel.height;
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).selectAll('g').remove();
  const shares = reachOf(all.filter(({ outcome }) => isShare(outcome)));
  outcomes.forEach((outcome, place) => {
    const group = svg
      .append('g')
      .attr(
        'transform',
        `translate(${(place % columns) * (width / columns)},${Math.floor(place / columns) * panel.height})`,
      );
    const rows = all.filter((one) => one.outcome === outcome);
    drawPanel(group, data, outcome, rows, isShare(outcome) ? shares : reachOf(rows), panel);
  });
}

const reachOf = (rows) =>
  extent([0, ...rows.flatMap(({ difference: { value, low, high } }) => [value, low ?? value, high ?? value])]);

function drawPanel(group, data, outcome, rows, reach, { width, height }) {
  const wide = width > 480;
  const [left, right] = [Math.min(140, width * 0.32), wide ? 190 : 92];
  const x = scaleLinear(reach[0] === reach[1] ? [-1, 1] : reach, [left + 10, width - right - 6]);
  group
    .append('text')
    .attr('class', 'name')
    .attr('y', 14)
    .each(function each() {
      label(this, titleOf(outcome), Math.floor(width / 6.9));
    });
  group
    .append('g')
    .attr('class', 'axis grid')
    .attr('transform', `translate(0,${height - FOOT})`)
    .call(
      axisBottom(x)
        .ticks(Math.floor((width - left - right) / 60))
        .tickSize(-(height - FOOT - HEAD + 4))
        .tickFormat((value) =>
          isShare(outcome) ? number(value * 100, { sign: true }) : number(value, { sign: true }),
        ),
    );
  group
    .append('line')
    .attr('class', 'zero')
    .attr('x1', x(0))
    .attr('x2', x(0))
    .attr('y1', HEAD - 4)
    .attr('y2', height - FOOT);
  const row = group
    .append('g')
    .selectAll('g')
    .data(rows)
    .join('g')
    .attr('class', 'change')
    .attr('transform', (_, place) => `translate(0,${HEAD + (place + 0.5) * ROW})`)
    .style('color', ({ variant }) => colourOf(variant));
  row
    .append('text')
    .attr('x', left)
    .attr('text-anchor', 'end')
    .attr('dy', '0.32em')
    .each(function each({ variant }) {
      label(this, data.json.variants[variant].label, Math.floor(left / 6.6));
    });
  row
    .append('line')
    .attr('class', 'interval')
    .style('stroke-dasharray', ({ variant }) => dashOf(variant))
    .attr('x1', ({ difference }) => x(difference.low ?? difference.value))
    .attr('x2', ({ difference }) => x(difference.high ?? difference.value));
  row
    .append('circle')
    .attr('class', ({ difference }) => (difference.decided && !difference.exactly_zero ? 'point' : 'point open'))
    .attr('r', 3)
    .attr('cx', ({ difference }) => x(difference.value));
  row
    .append('text')
    .attr('class', 'value')
    .attr('x', width)
    .attr('text-anchor', 'end')
    .attr('dy', '0.32em')
    .text(({ difference }) => resultText(outcome, difference, wide));
  row
    .append('title')
    .text(({ variant, difference }) => `${data.json.variants[variant].label}: ${differenceText(outcome, difference)}`);
}

// With the interval where there is room.
function resultText(outcome, difference, wide) {
  if (difference.exactly_zero) return wide ? 'the same in every run' : 'no change';
  const text = (value) => changeText(outcome, value);
  const interval = wide ? ` (${text(difference.low)} to ${text(difference.high)})`.replaceAll(' points', '') : '';
  return `${difference.decided ? text(difference.value) : 'undecided'}${interval}`;
}
