// What moved a tracked value from its start to its end, cause by cause, with the band of 5 to 95 % of the runs.
import { axisTop } from 'd3-axis';
import { extent } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { causeName } from './cause_name.js';
import { chartFrame, emptied } from './frame.js';
import { number } from './format.js';
import { fit, fitted, roomFor } from './labels.js';

const ROW = 24;
const TOP = 24;
const MARK = 5; // pixels
const MOST = 12; // causes with a row of their own

/// Adds the chart to `container`. `causes` are [{cause, mean, p05, p95, acted}], strongest first.
export function waterfall(container, data, { title, describe, name, start, end, causes, difference = false }) {
  const rows = rowsOf(data, start, end, causes, difference);
  const svg = chartFrame(container, { title, describe: `${describe} ${inWords(rows)}`, name }).classed(
    'waterfall',
    true,
  );
  fitted(svg.node().parentNode, (width) => draw(svg, rows, width, difference));
}

// From the start down the causes to the end; the weakest together.
function rowsOf(data, start, end, causes, difference) {
  const shown = causes.length > MOST ? causes.slice(0, MOST - 1) : causes;
  const rest = causes.slice(shown.length);
  const rows = [{ name: difference ? 'at the start' : 'start', total: true, from: 0, to: start, value: start }];
  let at = start;
  const add = (row) => {
    rows.push({ ...row, from: at, to: at + row.value });
    at += row.value;
  };
  for (const { cause, mean, p05, p95, acted } of shown)
    add({ name: causeName(data.json.cause_info[cause]), value: mean, p05, p95, acted });
  if (rest.length) add({ name: `${rest.length} others`, value: rest.reduce((sum, { mean }) => sum + mean, 0) });
  rows.push({ name: difference ? 'at the end' : 'end', total: true, from: 0, to: end, value: end });
  return rows;
}

const inWords = (rows) => rows.map(({ name, value, total }) => `${name} ${number(value, { sign: !total })}`).join(', ');

function draw(svg, rows, width, difference) {
  const names = rows.map(({ name }) => name);
  const left = 6 + roomFor(names, width * 0.36);
  const right = 14 + roomFor(rows.map(valueOf), width * 0.3);
  const height = TOP + rows.length * ROW + 6;
  const reach = rows.flatMap((row) => [row.from, row.to, ...bandOf(row)]);
  const x = scaleLinear(extent(difference ? [0, ...reach] : reach.filter((value) => value !== 0 || rows[0].to === 0)), [
    left + 8,
    width - right,
  ]).nice();
  const y = scaleBand(rows.keys(), [TOP, TOP + rows.length * ROW]).padding(0.25);
  emptied(svg, width, height);
  svg
    .append('g')
    .attr('class', 'axis grid')
    .attr('transform', `translate(0,${TOP})`)
    .call(
      axisTop(x)
        .ticks(Math.max(2, Math.floor(width / 120)))
        .tickSize(-(height - TOP))
        .tickFormat(number),
    );
  const groups = svg
    .append('g')
    .selectAll('g')
    .data(rows)
    .join('g')
    .attr('transform', (_, row) => `translate(0,${y(row)})`);
  groups
    .append('text')
    .attr('x', left)
    .attr('y', y.bandwidth() / 2)
    .attr('dy', '0.32em')
    .attr('text-anchor', 'end')
    .each(function each(row) {
      fit(this, row.name, left);
    });
  const base = x.domain()[0] > 0 ? x.domain()[0] : x.domain()[1] < 0 ? x.domain()[1] : 0;
  // a bar begins at zero; where zero is far off a total is a mark
  const from = (row) => (row.total ? (base === 0 ? 0 : row.to) : row.from);
  const thin = (row) => (row.total ? MARK : 1);
  const long = (row) => Math.abs(x(row.to) - x(from(row)));
  groups
    .append('rect')
    .attr('class', (row) => (row.total ? 'total' : row.value < 0 ? 'down' : 'up'))
    .attr('x', (row) => x(Math.min(from(row), row.to)) - Math.max(0, thin(row) - long(row)) / 2)
    .attr('width', (row) => Math.max(thin(row), long(row)))
    .attr('height', y.bandwidth())
    .append('title')
    .text(wordsOf);
  groups
    .filter((_, row) => row < rows.length - 1)
    .append('line')
    .attr('class', 'joint')
    .attr('x1', (row) => x(row.to))
    .attr('x2', (row) => x(row.to))
    .attr('y1', 0)
    .attr('y2', y.step() + y.bandwidth());
  for (const kind of ['reach halo', 'reach'])
    groups
      .filter((row) => bandOf(row).length)
      .append('line')
      .attr('class', kind)
      .attr('x1', (row) => x(bandOf(row)[0]))
      .attr('x2', (row) => x(bandOf(row)[1]))
      .attr('y1', y.bandwidth() / 2)
      .attr('y2', y.bandwidth() / 2);
  groups
    .append('text')
    .attr('class', 'value')
    .attr('x', width - 4)
    .attr('y', y.bandwidth() / 2)
    .attr('dy', '0.32em')
    .attr('text-anchor', 'end')
    .text(valueOf);
}

const valueOf = (row) => number(row.value, { sign: !row.total });

const bandOf = (row) => (row.p05 === null || row.p05 === undefined ? [] : [row.from + row.p05, row.from + row.p95]);

function wordsOf(row) {
  if (row.total) return `${row.name}: ${number(row.value)}`;
  const band = bandOf(row).length
    ? `; 90 % of runs: ${number(row.p05, { sign: true })} to ${number(row.p95, { sign: true })}`
    : '';
  return `${row.name}: ${number(row.value, { sign: true })} on average${band}`;
}
