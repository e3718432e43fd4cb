// Which pairs of outcomes can occur at all: a map of their ranges, coloured by how likely each pair is.
import { extent } from 'd3-array';
import { select } from 'd3-selection';
import { number, percent } from '../format.js';
import { sequential } from '../palette.js';
import { nameOf, tableOf, withInterval } from './answers.js';
import { valueMap } from './value_map.js';

/// Draws it into `section`.
export default function possible(section, exploration) {
  const table = tableOf(exploration, 'possible.csv');
  if (!table || table.rows.length === 0) return;
  const sides = [0, 2].map((place) => sideOf(exploration, table, place));
  const cells = table.rows.map((row) => cellOf(row, sides));
  const chances = cells.map(({ value }) => value).filter((value) => value > 0);
  valueMap(section, {
    title: `${sides[0].title} and ${sides[1].title}`,
    describe: `${cells.length} pairs of ranges occurred. Coloured: how likely each is in plain runs; dashed: only a search found it.`,
    name: 'possible',
    columns: sides[0],
    rows: sides[1],
    cells,
    colour: () => sequential(0, extent(chances.length ? chances : [1])[1]),
    words: 'Chance in plain runs',
    text: percent,
  });
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'Each square is a range of the one outcome (across) with a range of the other (up). Coloured: plain runs, drawn as the scenario says, came to both, the more often the stronger the colour (numbers are per cent). Dashed: only runs of the search, which goes on from what is rare, came to it: it is possible, but rare. Empty: no run came to it.',
    );
}

// Columns `X_low`, `X_high`: where the parts end. What holds or does not has two parts.
function sideOf(exploration, { columns, rows }, place) {
  const id = columns[place].replace(/_low$/, '');
  const ends = [...new Set(rows.flatMap((row) => [row[place], row[place + 1]]))].sort((one, other) => one - other);
  const all = filled(merged(ends));
  const title = nameOf(exploration, id);
  if (all.every((end) => [0, 0.5, 1].includes(end)))
    return { title, starts: all.slice(0, -1), names: all.slice(0, -1).map((end) => (end < 0.5 ? 'no' : 'yes')) };
  return { title, starts: all.slice(0, -1), names: all.map(number), ends: true };
}

// The same end, computed from two sides.
const merged = (ends) => ends.filter((end, k) => k === 0 || end - ends[k - 1] > 1e-9 * Math.max(1, Math.abs(end)));

// Parts in between that no pair has; all are equally wide.
function filled(ends) {
  const step = Math.min(...ends.slice(1).map((end, k) => end - ends[k]));
  const count = Math.round((ends.at(-1) - ends[0]) / step);
  return Array.from({ length: count + 1 }, (_, k) => ends[0] + k * step);
}

function cellOf([xLow, xHigh, yLow, yHigh, found, chance, low, high], [columns, rows]) {
  const at = ({ starts }, start) =>
    starts.reduce(
      (nearest, other, k) => (Math.abs(other - start) < Math.abs(starts[nearest] - start) ? k : nearest),
      0,
    );
  const seen = chance > 0;
  return {
    x: at(columns, xLow),
    y: at(rows, yLow),
    value: chance,
    kind: seen ? '' : 'open',
    text: seen ? percent(chance).replace(' %', '') : '',
    said: `${columns.title} ${number(xLow)} to ${number(xHigh)}, ${rows.title} ${number(yLow)} to ${number(yHigh)}: ${seen ? withInterval({ value: chance, low, high }, percent) : 'in no plain run'}; in ${number(found)} runs of the search`,
  };
}
