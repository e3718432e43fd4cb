// A sweep over what has no order (what-ifs, names): a row for each point.
import { select } from 'd3-selection';
import { number } from '../format.js';
import { intervalRows } from './interval_rows.js';
import { distinct, placeText, varyingOf } from './points.js';

/// Adds the charts; returns {show(mode)}.
export function sweepRows(section, controls, asked) {
  const { points, outcomes } = asked;
  const worlds = distinct(points.map(({ world }) => world));
  const named = varyingOf(asked);
  const titleOf = (point) =>
    [...(worlds.length > 1 ? [point.world] : []), placeText(named, point, number)].filter(Boolean).join(', ') ||
    point.world;
  const charts = select(section).append('div').attr('class', 'charts').node();
  const show = (mode) => {
    select(charts).selectAll('*').remove();
    for (const outcome of outcomes)
      intervalRows(charts, {
        title: outcome.name,
        describe: 'With the 95 % interval of each.',
        name: `sweep-${outcome.id}`,
        rows: points.map((point) => ({ name: titleOf(point), ...outcome.at[mode](point) })),
        text: outcome.text[mode],
      });
  };
  show('value');
  return { show };
}
