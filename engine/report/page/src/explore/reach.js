// What would get us there: sets of what-ifs and settings against the target, or how far numbers would have to move.
import { select } from 'd3-selection';
import { isChance, nameOf, rowsOf, textOf, worldText } from './answers.js';
import { number } from '../format.js';
import { intervalRows } from './interval_rows.js';
import { rangeRows } from './range_rows.js';

const KINDS = { yes: '', 'cannot be ruled out': 'open' };

/// Draws the sets into `section`.
export function reach(section, exploration) {
  const rows = rowsOf(exploration, 'sets.csv');
  if (rows.length === 0) return;
  const { target } = exploration.answer;
  const text = textOf(isChance(exploration, target.outcome));
  const size = ({ set }) => set.split(' + ').length;
  const sorted = [...rows].sort(
    (one, other) => size(one) - size(other) || one.cost - other.cost || other.mean - one.mean,
  );
  intervalRows(section, {
    title: 'What each set of changes comes to, the smallest first',
    describe:
      'What each set comes to, with intervals that hold for all at once (95 %), against the target. Solid: it reaches it; hollow: it cannot be ruled out; grey: it does not.',
    name: 'sets',
    rows: sorted.map((row) => ({
      name: row.set,
      value: row.mean,
      low: row.low,
      high: row.high,
      kind: KINDS[row.reaches] ?? 'grey',
      more: [reachesText(row), `cost ${number(row.cost)}`, worldText(exploration, row.set)].join('; '),
    })),
    text,
    line: { value: target.value, label: `target ${text(target.value)}` },
  });
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text('Filled: the set reaches the target, as far as can be told where its line goes beyond it. Hollow: it cannot be ruled out. Grey: the best of those that do not.');
}

const reachesText = ({ reaches, sure }) =>
  reaches === 'yes' ? `reaches it${sure === 1 ? '' : ', as far as can be told'}` : reaches;

/// Draws the parameters that would be moved into `section`.
export function lever(section, exploration) {
  const rows = rowsOf(exploration, 'levers.csv');
  if (rows.length === 0) return;
  rangeRows(section, {
    title: 'From where each parameter is to where it would have to be',
    describe:
      'A line is the range in which it may be moved; the hollow dot is where it is, the filled one where it would have to be.',
    name: 'levers',
    rows: rows.map(({ parameter, from, to, low, high }) => ({
      name: nameOf(exploration, parameter),
      low,
      high,
      move: [from, to],
      said: from === to ? `stays at ${number(from)}` : `${number(from)} → ${number(to)}`,
    })),
  });
}
