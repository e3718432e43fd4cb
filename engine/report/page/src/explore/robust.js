// How options do in futures that nobody knows: how often each is the best, and every measure of each.
import { group } from 'd3-array';
import { select } from 'd3-selection';
import { number, percent } from '../format.js';
import { isChance, nameOf, rowsOf, textOf, worldText } from './answers.js';
import { estimateRow, intervalRows } from './interval_rows.js';
import { strongestRows } from './strongest_rows.js';

const OF_FUTURES = ['satisficing'];
const pointsText = (value) => `${number(100 * value)} points`;
const DISTANCES = ['distance to failure'];

/// How options do under the uncertainty of the parameters, drawn into `section`.
export function robust(section, exploration) {
  const best = rowsOf(exploration, 'best.csv');
  if (best.length === 0) return;
  intervalRows(section, {
    title: 'In which share of the futures each option is the best',
    describe: 'With 95 % intervals. Where several are equally good, all count.',
    name: 'best',
    rows: best.map((row) => ({
      name: row.option,
      value: row.share,
      low: row.low,
      high: row.high,
      more: moreOf(exploration, row),
    })),
    bars: true,
    text: percent,
    reach: [0, 1],
  });
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'A future is a set of values of all parameters that nobody knows. Below, one measure each: the filled dot is the best option by it, lines are 95 % intervals where there are any.',
    );
  const charts = select(section).append('div').attr('class', 'charts').node();
  for (const [measure, rows] of group(rowsOf(exploration, 'robustness.csv'), (row) => row.measure))
    measureRows(charts, exploration, measure, rows);
}

const moreOf = (exploration, { option, alone }) =>
  [`alone in ${percent(alone)}`, worldText(exploration, option)].join('; ');

function measureRows(container, exploration, measure, rows) {
  intervalRows(container, {
    title: `${measure[0].toUpperCase()}${measure.slice(1)}: ${rows[0].what}`,
    describe: 'A dot for each option; the best by this measure is filled.',
    name: `robust-${measure.replaceAll(' ', '-')}`,
    rows: rows.map((row) => ({
      name: row.option,
      value: row.value,
      low: row.low,
      high: row.high,
      kind: row.first === 1 ? '' : 'open',
      said: row.value === null ? 'nowhere' : undefined,
      more: `the best in ${percent(row.share_first)} of repeats with futures drawn anew from these`,
    })),
    text: writes(exploration, measure),
  });
}

// Measures are in the unit of the outcome, but for those of futures and of distances.
function writes(exploration, measure) {
  if (DISTANCES.includes(measure)) return number;
  if (/regret/.test(measure) && ofShares(exploration)) return pointsText;
  return textOf(OF_FUTURES.includes(measure) || ofShares(exploration));
}

const ofShares = (exploration) => isChance(exploration, exploration.request.outcomes?.[0]);

/// What it would be worth to know each parameter before choosing, drawn into `section`.
export function worth(section, exploration) {
  const rows = rowsOf(exploration, 'worth.csv');
  if (!rows.some(({ value }) => value > 0)) return;
  const { shown, hint } = strongestRows(
    rows,
    (row) => row.about_zero === 1,
    ({ value }) => value,
  );
  const share = ofShares(exploration);
  intervalRows(section, {
    title: 'By how much the choice would come out better if it were known beforehand',
    describe: 'The expected value of knowing each parameter, with 95 % intervals; grey where it is about 0.',
    name: 'worth',
    rows: shown.map(({ row, grey }) => estimateRow(nameOf(exploration, row.parameter), row, grey)),
    bars: true,
    text: share ? pointsText : number,
  });
  hint(section, 'about 0');
}
