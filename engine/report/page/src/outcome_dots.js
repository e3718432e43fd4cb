// Outcomes as dots with their intervals: a row for each outcome, in it a lane for each variant.
import { axisTop } from 'd3-axis';
import { scaleBand, scaleLinear } from 'd3-scale';
import { emptied } from './frame.js';
import { number, percent } from './format.js';
import { fit, roomFor, shorten, widthOf } from './labels.js';
import { differenceText, intervalText, isShare, titleOf, valueText } from './outcome_words.js';
import { colourOf, dashOf } from './variants.js';

const LANE = 13;
const TOP = 26;
const BAND = 9; // height of the bands of single runs

/// Draws `outcomes` of `variants` (numbers) into `svg`. `single`: one mean, on a scale of its own and without a name, over
/// the bands of single runs.
export function drawDots(svg, data, outcomes, variants, width, single) {
  const place = placeOf(outcomes, variants, width, single);
  emptied(svg, width, place.height);
  svg
    .append('g')
    .attr('class', 'axis grid')
    .attr('transform', `translate(0,${TOP - 2})`)
    .call(
      axisTop(place.x)
        .ticks(Math.max(2, Math.floor(width / 130)))
        .tickSize(-(place.height - TOP))
        .tickFormat(single ? number : (value) => percent(value)),
    );
  const rows = svg
    .append('g')
    .selectAll('g')
    .data(outcomes)
    .join('g')
    .attr('class', 'row')
    .attr('transform', (outcome) => `translate(0,${place.y(outcome.id)})`);
  if (!single) names(rows, place, width);
  marks(rows, data, variants, place, width, single);
}

function placeOf(outcomes, variants, width, single) {
  const narrow = width < 760;
  const left = single || narrow ? 8 : 12 + roomFor(outcomes.map(titleOf), width * 0.36);
  const heading = narrow && !single ? 18 : 0;
  const row = Math.max(24, variants.length * LANE + 10) + heading;
  const height = TOP + outcomes.length * row + 2;
  const x = scaleLinear(single ? reachOf(outcomes[0], variants) : [0, 1], [left + (single ? 26 : 8), width - (single ? 84 : 56)]);
  if (single) x.nice();
  return {
    narrow,
    left,
    heading,
    row,
    height,
    x,
    y: scaleBand(
      outcomes.map(({ id }) => id),
      [TOP, height],
    ),
  };
}

function names(rows, { narrow, left, row }, width) {
  rows.append('line').attr('class', 'between').attr('x1', 0).attr('x2', width);
  rows
    .append('text')
    .attr('class', 'name')
    .attr('x', narrow ? left : left - 4)
    .attr('y', narrow ? 12 : row / 2)
    .attr('dy', '0.32em')
    .attr('text-anchor', narrow ? 'start' : 'end')
    .each(function each(outcome) {
      fit(this, titleOf(outcome), narrow ? width - left : left - 4);
    });
}

function marks(rows, data, variants, { x, row, heading }, width, spread) {
  const lane = (variant) =>
    heading + (row - heading - variants.length * LANE) / 2 + (variants.indexOf(variant) + 0.5) * LANE;
  const held = (outcome) =>
    variants
      .map((variant) => ({
        outcome,
        variant,
        value: outcome.variants[variant],
        difference: outcome.differences?.[variant],
      }))
      .filter(({ value }) => value && value.value !== null);
  const mark = rows
    .selectAll('g')
    .data(held)
    .join('g')
    .attr('class', 'mark')
    .attr('transform', ({ variant }) => `translate(0,${lane(variant)})`)
    .style('color', ({ variant }) => colourOf(variant));
  const [low, high] = [({ value }) => x(value.low ?? value.value), ({ value }) => x(value.high ?? value.value)];
  if (spread) drawBands(mark, x);
  const [first, last] = spread
    ? [(one) => Math.min(low(one), x(one.value.p05 ?? one.value.value)), (one) => Math.max(high(one), x(one.value.p95 ?? one.value.value))]
    : [low, high];
  mark
    .append('line')
    .attr('class', 'interval')
    .style('stroke-dasharray', ({ variant }) => dashOf(variant))
    .attr('x1', low)
    .attr('x2', high);
  mark
    .append('circle')
    .attr('class', ({ difference }) => (difference && !difference.decided ? 'dot hollow' : 'dot'))
    .attr('r', 4.5)
    .attr('cx', ({ value }) => x(value.value));
  // where there are many variants their names stand beside the dots: eleven colours are not remembered
  const said = ({ outcome, variant, value }) =>
    `${variants.length > 4 ? `${shorten(data.json.variants[variant].label, 20)} ` : ''}${valueText(outcome, value.value)}`;
  const fits = (one) => last(one) + 10 + widthOf(said(one)) < width;
  mark
    .append('text')
    .attr('class', 'value')
    .attr('x', (one) => (fits(one) ? last(one) + 8 : first(one) - 8))
    .attr('text-anchor', (one) => (fits(one) ? 'start' : 'end'))
    .attr('dy', '0.32em')
    .text(said);
  mark.append('title').text((one) => markText(data, one));
}

// How far single runs differ: the light band holds nine in ten, the dark one half of them.
function drawBands(mark, x) {
  for (const [kind, from, to] of [
    ['spread wide', 'p05', 'p95'],
    ['spread', 'p25', 'p75'],
  ])
    mark
      .filter(({ value }) => isNumber(value[from]) && value[to] > value[from])
      .append('rect')
      .attr('class', kind)
      .attr('x', ({ value }) => x(value[from]))
      .attr('width', ({ value }) => x(value[to]) - x(value[from]))
      .attr('y', -BAND / 2)
      .attr('height', BAND);
}

const isNumber = (value) => value !== null && value !== undefined;

function markText(data, { outcome, variant, value, difference }) {
  const name = data.V > 1 ? `${data.json.variants[variant].label}: ` : '';
  const own = `${name}${valueText(outcome, value.value)}${intervalText(valueText(outcome, value.low), valueText(outcome, value.high))}`;
  return difference ? `${own}; ${differenceText(outcome, difference)}` : own;
}

function reachOf(outcome, variants) {
  const values = variants
    .map((variant) => outcome.variants[variant])
    .filter((value) => value && value.value !== null)
    .flatMap(({ value, low, high, p05, p95 }) => [low ?? value, high ?? value, p05 ?? value, p95 ?? value]);
  const room = (Math.max(...values) - Math.min(...values) || 1) * 0.06;
  return [Math.min(...values) - room, Math.max(...values) + room];
}
