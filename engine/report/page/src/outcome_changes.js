// What each variant changes of each outcome, against the baseline: a panel an outcome, a row a variant, zero in it.
import { axisBottom } from 'd3-axis';
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { chartFrame, emptied } from './frame.js';
import { number } from './format.js';
import { fit, fitted, roomFor } from './labels.js';
import { changeText, differencesOf, differenceText, isShare, titleOf } from './outcome_words.js';
import { colourOf, dashOf } from './variants.js';

const ROW = 16;
const HEAD = 24;
const FOOT = 30;

/// Adds the chart to `section`; the variant that the store isolates is shown alone.
export function changesChart(section, data, store) {
  const all = differencesOf(data).filter(({ difference }) => difference.value !== null);
  const share = ({ outcome }) => isShare(outcome);
  changes(section, data, store, all.filter(share), {
    title: 'What each variant changes, in percentage points',
    name: 'differences',
  });
  changes(section, data, store, all.filter((one) => !share(one)), {
    title: 'What each variant changes of means, each on a scale of its own',
    name: 'differences-of-means',
  });
}

function changes(section, data, store, all, { title, name }) {
  if (all.length === 0) return;
  const svg = chartFrame(section, {
    title,
    describe: `Differences to the baseline with their 95 % intervals; hollow where they cannot be distinguished from zero. ${all.map((one) => `${titleOf(one.outcome)}, ${data.json.variants[one.variant].label}: ${differenceText(one.outcome, one.difference)}.`).join(' ')}`,
    name,
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
  const rowsOf = (outcome) => all.filter((one) => one.outcome === outcome);
  const outcomes = data.json.outcomes.filter((outcome) => rowsOf(outcome).length > 0);
  const shared = all.every(({ outcome }) => isShare(outcome));
  const columns = shared && width > 760 ? 2 : 1;
  const panel = panelOf(data, all, width / columns, Math.max(...outcomes.map((outcome) => rowsOf(outcome).length)));
  const height = Math.ceil(outcomes.length / columns) * panel.height;
  emptied(svg, width, height);
  const reach = reachOf(all);
  outcomes.forEach((outcome, place) => {
    const [x, y] = [(place % columns) * (width / columns), Math.floor(place / columns) * panel.height];
    const group = svg.append('g').attr('transform', `translate(${x},${y})`);
    const rows = rowsOf(outcome);
    drawPanel(group, data, outcome, rows, shared ? reach : reachOf(rows), panel);
  });
}

// The same for all shares, so that differences of shares are as long as they are large.
function panelOf({ json }, all, column, rows) {
  const width = column - 16;
  const wide = width > 480; // room for intervals
  const results = all.map(({ outcome, difference }) => resultText(outcome, difference, wide));
  const names = all.map(({ variant }) => json.variants[variant].label);
  const left = 4 + roomFor(names, width * 0.32);
  return { width, wide, left, right: width - roomFor(results, width * 0.5) - 12, height: HEAD + FOOT + ROW * rows };
}

const reachOf = (rows) =>
  extent([0, ...rows.flatMap(({ difference: { value, low, high } }) => [value, low ?? value, high ?? value])]);

function drawPanel(group, data, outcome, rows, reach, { width, wide, left, right, height }) {
  const x = scaleLinear(reach[0] === reach[1] ? [-1, 1] : reach, [left + 10, right - 6]);
  const name = group.append('text').attr('class', 'name').attr('y', 14).node();
  fit(name, titleOf(outcome), width, 600);
  drawGround(group, outcome, x, right - left, height);
  const row = group.append('g').selectAll('g').data(rows).join('g').attr('class', 'change');
  row
    .attr('transform', (_, place) => `translate(0,${HEAD + (place + 0.5) * ROW})`)
    .style('color', ({ variant }) => colourOf(variant));
  drawChanges(row, data, outcome, x);
  const names = row.append('text').attr('x', left).attr('text-anchor', 'end').attr('dy', '0.32em');
  names.each(function each({ variant }) {
    fit(this, data.json.variants[variant].label, left);
  });
  const results = row.append('text').attr('class', 'value').attr('x', width).attr('text-anchor', 'end');
  results.attr('dy', '0.32em').text(({ difference }) => resultText(outcome, difference, wide));
}

// The scale, in points for shares, and zero.
function drawGround(group, outcome, x, width, height) {
  const text = (value) => number(isShare(outcome) ? value * 100 : value, { sign: true });
  const axis = axisBottom(x)
    .ticks(Math.max(2, Math.floor(width / 70)))
    .tickSize(-(height - FOOT - HEAD + 4))
    .tickFormat(text);
  const ground = group
    .append('g')
    .attr('class', 'axis grid')
    .attr('transform', `translate(0,${height - FOOT})`);
  ground.call(axis);
  const zero = group.append('line').attr('class', 'zero').attr('x1', x(0)).attr('x2', x(0));
  zero.attr('y1', HEAD - 4).attr('y2', height - FOOT);
}

function drawChanges(row, { json }, outcome, x) {
  const interval = row.append('line').attr('class', 'interval');
  interval
    .style('stroke-dasharray', ({ variant }) => dashOf(variant))
    .attr('x1', ({ difference: { low, value } }) => x(low ?? value))
    .attr('x2', ({ difference: { high, value } }) => x(high ?? value));
  const told = ({ difference }) => difference.decided && !difference.exactly_zero;
  const point = row.append('circle').attr('class', (one) => (told(one) ? 'point' : 'point open'));
  point.attr('r', 3).attr('cx', ({ difference }) => x(difference.value));
  const words = ({ variant, difference }) => `${json.variants[variant].label}: ${differenceText(outcome, difference)}`;
  row.append('title').text(words);
}

// With the interval where there is room.
function resultText(outcome, difference, wide) {
  if (difference.exactly_zero) return wide ? 'the same in every run' : 'no change';
  const text = (value) => changeText(outcome, value);
  const interval = wide && difference.low !== null ? ` (${text(difference.low)} to ${text(difference.high)})`.replaceAll(' points', '') : '';
  return `${difference.decided ? text(difference.value) : 'undecided'}${interval}`;
}
