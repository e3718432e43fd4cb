// Where an outcome tips along a parameter: its chance with the band, where the chance is what was asked, what moves that.
import { range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { courses } from '../courses.js';
import { number, percent } from '../format.js';
import { lineKey } from '../variants.js';
import { nameOf, rowsOf, shortWorld, tableOf, worldText } from './answers.js';
import { estimateRow, intervalRows } from './interval_rows.js';
import { strongestRows } from './strongest_rows.js';

/// Draws it into `section`.
export default function tip(section, exploration) {
  const [there, back] = ['tipping.csv', 'tipping_back.csv'].map((file) => tableOf(exploration, file));
  if (!there?.rows.length) return;
  const name = there.columns[0];
  const labels = worldsOf(exploration, back);
  if (back)
    lineKey(
      section,
      labels.map((label) => worldText(exploration, label)),
    );
  const crossings = rowsOf(exploration, 'crossing.csv');
  const asked = crossings.filter(({ world }) => world === crossings[0].world);
  courses(section, {
    title: `The chance along ${nameOf(exploration, name)}`,
    describe: `With a band that holds the whole curve at once (95 %). ${exploration.answer.sentences[0]}`,
    name: `tip-${name}`,
    along: alongOf(there.rows, name),
    labels: labels.map(shortWorld),
    layers: [there, back].filter(Boolean).map(layerOf),
    low: 0,
    high: 1,
    text: percent,
    spread: 'band ',
    marks: (svg, place) => asked.filter(({ chance }) => chance !== null).forEach((one) => mark(svg, place, one)),
    height: 320,
  });
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'The band holds the whole curve at once (95 %). Dashed across: the chance that was asked about. The dot is the value at which the curve comes to it, the thick line the 95 % interval of that value; without a dot, the curve does not come to it.',
    );
  shifts(section, exploration);
}

// Both starts where there are two; otherwise there is one line.
function worldsOf({ request }, back) {
  const options = request.options ?? [];
  if (!back) return ['chance'];
  return options.length > 1 ? options : ['the scenario itself', ...options];
}

const alongOf = (rows, name) => ({
  places: rows.map(([value]) => value),
  scale: scaleLinear,
  unit: name,
  text: (index) => `${name} ${number(rows[index][0])}`,
  words: `Value of ${name}`,
});

const layerOf = ({ rows }, variant) => ({
  variant,
  ...Object.fromEntries(['mean', 'p05', 'p95'].map((key, k) => [key, rows.map((row) => row[k + 1])])),
});

// Where the interval goes beyond the range it goes to the edge.
function mark(svg, { x, y }, { chance, value, low, high }) {
  const [from, to] = x.range();
  const group = svg.append('g').attr('class', 'asked');
  group
    .append('line')
    .attr('class', 'level')
    .attr('x1', from)
    .attr('x2', to)
    .attr('y1', y(chance))
    .attr('y2', y(chance));
  group
    .append('text')
    .attr('class', 'unit')
    .attr('x', from + 6)
    .attr('y', y(chance) - 6)
    .text(percent(chance));
  if (value === null) return;
  const across = group.append('line').attr('class', 'interval').attr('y1', y(chance)).attr('y2', y(chance));
  across.attr('x1', low === null ? from : x(low)).attr('x2', high === null ? to : x(high));
  group
    .append('line')
    .attr('class', 'level')
    .attr('x1', x(value))
    .attr('x2', x(value))
    .attr('y1', y(chance))
    .attr('y2', y(0));
  group.append('circle').attr('class', 'point').attr('r', 5).attr('cx', x(value)).attr('cy', y(chance));
}

function shifts(section, exploration) {
  const rows = rowsOf(exploration, 'shifts.csv').filter(({ correlation }) => correlation !== null);
  if (rows.length === 0) return;
  const { shown, hint } = strongestRows(
    rows,
    ({ p_adjusted: p }) => p === null || p >= 0.05,
    ({ correlation }) => Math.abs(correlation),
  );
  intervalRows(section, {
    title: 'What goes with a higher or a lower threshold',
    describe: 'Rank correlations of each drawn parameter with the threshold, with their 95 % intervals.',
    name: 'tip-shifts',
    rows: shown.map(({ row, grey }) =>
      estimateRow(nameOf(exploration, row.parameter), { ...row, value: row.correlation }, grey, {
        more: 'not beyond chance',
      }),
    ),
    text: (value) => number(value, { sign: true }),
    reach: range(-1, 2),
  });
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'Each run has its own threshold: the value at which the outcome changes over in it. Shown is how closely each drawn parameter goes with it: 1 the higher the higher, −1 the higher the lower, 0 not at all (rank correlation).',
    );
  hint(section, 'not told from chance');
}
