// Of what the variance of each outcome consists: a bar of a hundred per cent, with luck below divided by its purpose.
import { axisBottom } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { chartFrame, emptied } from '../frame.js';
import { percent } from '../format.js';
import { fitted, label, shorten } from '../labels.js';
import { colourOf } from '../variants.js';
import { shareText } from './answers.js';

const BAR = 24;
const PURPOSES = 14;
const NAME = 20;
const GAP = 12;
const FOOT = 26;
const LETTER = 6.7; // pixels, about
const BOLD = 7.6;
const MANY = 10; // parameters that have a colour of their own

/// Adds the chart to `container`. `outcomes` are [{name, luck, purposes, parameters}], each share {name, value}.
export function varianceStack(container, { title, describe, name, outcomes }) {
  const bars = outcomes.map(barOf);
  const words = bars.map(
    (bar) => `${bar.name}: ${bar.parts.map((part) => `${part.name} ${shareText(part.value)}`).join(', ')}.`,
  );
  const svg = chartFrame(container, { title, describe: `${describe} ${words.join(' ')}`, name }).classed('stack', true);
  const colours = coloursOf(outcomes);
  fitted(svg.node().parentNode, (width) => draw(svg, bars, colours, width));
}

// Shares from samples may come to more than all: then they are as long as their part of that.
function barOf({ name, luck, purposes, parameters }) {
  const alone = [...(luck ? [luck] : []), ...parameters];
  const sum = alone.reduce((total, { value }) => total + value, 0);
  const size = Math.max(1, sum);
  const parts = placed(alone, 1 / size, 0);
  const together = 1 - sum;
  if (together > 0.005) parts.push({ name: 'together', value: together, from: 1 - together, to: 1, kind: 'together' });
  const end = luck ? parts[0].to : 0;
  const all = purposes.reduce((total, { value }) => total + value, 0);
  return { name, parts, purposes: placed(purposes, end / Math.max(luck?.value ?? 0, all, 1e-9), 0) };
}

function placed(shares, scale, start) {
  let at = start;
  return shares.map((share) => ({ ...share, from: at, to: (at += share.value * scale) }));
}

function coloursOf(outcomes) {
  const names = [...new Set(outcomes.flatMap(({ parameters }) => parameters.map(({ name }) => name)))];
  return ({ name, kind }) => {
    if (kind) return kind === 'luck' ? 'var(--muted)' : 'var(--soft)';
    const place = names.indexOf(name);
    return place < MANY ? colourOf(place + 1) : 'var(--v10)';
  };
}

function draw(svg, bars, colour, width) {
  const tall = NAME + BAR + PURPOSES + 2 + GAP;
  const height = bars.length * tall + FOOT;
  const x = scaleLinear([0, 1], [1, width - 1]);
  emptied(svg, width, height);
  const axis = axisBottom(x)
    .ticks(5)
    .tickSize(4)
    .tickFormat((value) => percent(value));
  const scale = svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0,${height - FOOT})`)
    .call(axis);
  scale
    .selectAll('.tick text')
    .attr('text-anchor', (share) => (share === 0 ? 'start' : share === 1 ? 'end' : 'middle'));
  const bar = svg
    .append('g')
    .selectAll('g')
    .data(bars)
    .join('g')
    .attr('transform', (_, k) => `translate(0,${k * tall})`);
  bar
    .append('text')
    .attr('class', 'name')
    .attr('y', 13)
    .each(function each({ name }) {
      label(this, name, Math.floor(width / BOLD));
    });
  drawParts(bar, 'part', ({ parts }) => parts, x, { y: NAME, tall: BAR, colour });
  drawParts(bar, 'purpose', ({ purposes }) => purposes, x, {
    y: NAME + BAR + 2,
    tall: PURPOSES,
    colour: () => 'var(--muted)',
  });
}

// Each with its name and share where there is room.
function drawParts(bar, kind, of, x, { y, tall, colour }) {
  const part = bar
    .append('g')
    .selectAll('g')
    .data(of)
    .join('g')
    .attr('class', (one) => `${kind} ${one.kind ?? ''}`);
  const wide = ({ from, to }) => x(to) - x(from);
  const box = part
    .append('rect')
    .attr('y', y)
    .attr('height', tall)
    .attr('x', ({ from }) => x(from));
  box.attr('width', (one) => Math.max(0.5, wide(one) - 1)).style('fill', colour);
  const words = (one) => {
    const share = ` ${shareText(one.value)}`;
    const room = Math.floor((wide(one) - 6) / LETTER) - share.length;
    return room >= Math.min(4, one.name.length) ? shorten(one.name, room) + share : '';
  };
  const text = part
    .append('text')
    .attr('x', ({ from }) => x(from) + 4)
    .attr('y', y + tall / 2)
    .attr('dy', '0.34em');
  text.text(words);
  part.append('title').text((one) => `${one.name}: ${shareText(one.value)}`);
}
