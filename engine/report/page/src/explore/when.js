// In which futures it happens: boxes of parameters, what each trades, and a tree beside them.
import { group, range } from 'd3-array';
import { select } from 'd3-selection';
import { number, percent } from '../format.js';
import { onTheme, sequential } from '../palette.js';
import { nameOf, rowsOf } from './answers.js';
import { dotsChart } from './dots_chart.js';
import { rangeRows } from './range_rows.js';

/// Draws it into `section`.
export default function when(section, exploration) {
  const boxes = group(rowsOf(exploration, 'boxes.csv'), ({ box }) => box);
  const steps = group(rowsOf(exploration, 'trajectory.csv'), ({ box }) => box);
  for (const [box, rows] of boxes) {
    const which = boxes.size > 1 ? `box ${box}` : 'the box';
    boxPicture(section, exploration, rows, which);
    tradeOff(section, steps.get(box) ?? [], rows, which);
  }
  tree(section, rowsOf(exploration, 'tree.csv'));
}

function boxPicture(section, exploration, rows, which) {
  rangeRows(section, {
    title: `The values that ${which} asks for`,
    describe: `It happens in ${percent(rows[0].density)} of the futures in the box; ${percent(rows[0].coverage)} of those in which it happens are there.`,
    name: which.replace(' ', '-'),
    rows: rows.map((row) => ({
      name: nameOf(exploration, row.parameter),
      low: row.range_low ?? null,
      high: row.range_high ?? null,
      part: [row.low, row.high],
      said: saidOf(row),
      more: `without it: density ${percent(row.density_without)}, coverage ${percent(row.coverage_without)}`,
    })),
  });
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'A box is a range for some parameters, sought so that the outcome happens in most of the futures within. A line is all that a parameter may be, its thick part what the box asks for. “Again in” tells how often the same was asked for when the search was repeated on futures drawn anew from these: what seldom comes again may be chance.',
    );
}

// `x is at least 0.46` without the name, and how often it comes again.
function saidOf({ parameter, words, reproduced_coverage: again }) {
  const asks = words.startsWith(`${parameter} `) ? words.slice(parameter.length + 1) : words;
  return again === null ? asks : `${asks}; again in ${percent(again)}`;
}

// All boxes on the way, and the chosen one, ringed: what it does not need was dropped.
function tradeOff(section, steps, rows, which) {
  if (steps.length === 0) return;
  const [{ coverage, density }] = rows;
  const all = [
    ...steps.map((step) => ({ ...step, said: `, ${number(step.points)} futures` })),
    { coverage, density, restricted: rows.length, chosen: true, said: ', chosen' },
  ];
  const look = () => lookOf(all);
  const chart = dotsChart(section, {
    title: `What ${which} was chosen from`,
    describe: `Each dot is a box: the share that it holds of all futures in which it happens (coverage), and how often it happens within (density). The chosen one, ringed: coverage ${percent(coverage)}, density ${percent(density)}.`,
    name: `trade-off-${which.replace(' ', '-')}`,
    ...look(),
    across: { title: 'of all futures in which it happens, those in the box (coverage)', text: percent, reach: [0, 1] },
    up: { title: 'how often it happens in the box (density)', text: percent, reach: [0, 1] },
    swatched: 'Parameters restricted:',
  });
  onTheme(() => chart.show(look()));
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'Each dot is a box that was tried. The further right, the more it holds of the futures in which the outcome happens; the higher, the more often it happens within. The ringed one was chosen.',
    );
}

// The more parameters are restricted, the stronger the colour.
function lookOf(boxes) {
  const most = Math.max(...boxes.map(({ restricted }) => restricted));
  const colour = sequential(-most / 4, Math.max(most, 1));
  const every = Math.ceil((most + 1) / 8);
  return {
    dots: boxes.map(({ coverage, density, restricted, chosen, said }) => ({
      x: coverage,
      y: density,
      colour: colour(restricted),
      ring: chosen,
      name: chosen ? 'chosen' : '',
      said: `coverage ${percent(coverage)}, density ${percent(density)}, ${number(restricted)} restricted${said}`,
    })),
    swatches: range(0, most + 1, every).map((restricted) => ({
      label: String(restricted),
      colour: colour(restricted),
    })),
  };
}

// Leaves, the one in which it happens most often first.
function tree(section, rows) {
  if (rows.length === 0) return;
  const leaves = [...group(rows, ({ leaf }) => leaf).values()].sort(([one], [other]) => other.density - one.density);
  const box = select(section).append('details').attr('class', 'tree');
  box.append('summary').text(`The same futures, divided step by step into ${leaves.length} groups (a decision tree)`);
  const list = box.append('ul');
  for (const leaf of leaves) {
    const item = list.append('li').text(`${percent(leaf[0].density)} where`);
    item
      .append('ul')
      .selectAll('li')
      .data(leaf)
      .join('li')
      .text(({ words }) => words);
    item
      .append('p')
      .attr('class', 'hint')
      .text(`${percent(leaf[0].mass)} of the futures, ${percent(leaf[0].coverage)} of all in which it happens`);
  }
}
