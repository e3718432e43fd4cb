// A sweep of two parameters: a map for each outcome, of one world at a time.
import { max, extent } from 'd3-array';
import { select } from 'd3-selection';
import { chooser } from '../choose.js';
import { number } from '../format.js';
import { diverging, sequential } from '../palette.js';
import { withInterval, worldText } from './answers.js';
import { distinct, placeText, varyingOf } from './points.js';
import { valueMap } from './value_map.js';

/// Adds the maps; returns {show(mode)}.
export function sweepMaps(section, controls, asked) {
  const { exploration, table, points, outcomes } = asked;
  const sides = varyingOf(asked);
  const worlds = distinct(points.map(({ world }) => world));
  const view = { world: worlds[0], mode: 'value' };
  const values = sides.map((name) => distinct(points.map(({ at }) => at[name])));
  const axis = (k) => ({
    title: sides[k],
    names: values[k].map((value) => (typeof value === 'number' ? number(value) : value)),
  });
  const charts = select(section).append('div').attr('class', 'charts').node();
  const made = outcomes.map((outcome) => {
    const shown = () => lookOf({ points, sides, values }, outcome, view);
    const map = valueMap(charts, {
      title: outcome.name,
      describe: `By ${sides.join(' and ')}. ${outcome.name} for each pair of values stands in the table ${table.file}.`,
      name: `sweep-${outcome.id}`,
      columns: axis(0),
      rows: axis(1),
      ...shown(),
    });
    return () => map.show(shown());
  });
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text('Of differences, those that cannot be told from zero are dashed.');
  const redraw = () => made.forEach((show) => show());
  if (worlds.length > 1)
    chooser(controls, {
      label: 'With',
      options: worlds.map((world) => ({ value: world, label: worldText(exploration, world) })),
      value: view.world,
      chosen: (world) => redraw(Object.assign(view, { world })),
    });
  return { show: (mode) => redraw(Object.assign(view, { mode })) };
}

// Colours are the same for all worlds. A difference that cannot be told from zero has none.
function lookOf({ points, sides, values }, outcome, { world, mode }) {
  const text = outcome.text[mode];
  const all = points.map((point) => outcome.at[mode](point));
  const known = all.map(({ value }) => value).filter(Number.isFinite);
  const cells = points
    .filter((point) => point.world === world)
    .map((point) => {
      const found = outcome.at[mode](point);
      const open = mode === 'change' && found.low <= 0 && found.high >= 0;
      const [x, y] = sides.map((name, k) => values[k].indexOf(point.at[name]));
      const said = `${placeText(sides, point, number)}: ${withInterval(found, text)}`;
      return {
        x,
        y,
        value: found.value,
        kind: open ? 'open' : '',
        text: text(found.value).replace(/ points| %/, ''),
        said,
      };
    });
  const [low, high] = extent(known.length ? known : [0, 1]);
  const colour = () =>
    mode === 'change' ? diverging(max(known, Math.abs) || 1) : sequential(low, high > low ? high : low + 1);
  const [value, change] = outcome.share ? ['Chance', 'Difference, in percentage points'] : ['Mean', 'Difference'];
  return {
    cells,
    colour,
    words: mode === 'change' ? change : value,
    text: mode === 'change' && outcome.share ? (value) => number(100 * value, { sign: true }) : text,
  };
}
