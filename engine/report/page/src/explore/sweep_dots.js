// Points all over: each outcome against one parameter at a time, a dot with its interval for each point.
import { select } from 'd3-selection';
import { chooser } from '../choose.js';
import { number } from '../format.js';
import { colourOf } from '../variants.js';
import { nameOf, withInterval, worldText } from './answers.js';
import { dotsChart } from './dots_chart.js';
import { distinct, placeText, varyingOf } from './points.js';

const MANY = 120; // points beyond which intervals would cover each other

/// Adds the charts; returns {show(mode)}.
export function sweepDots(section, controls, asked) {
  const { exploration, table, points, outcomes } = asked;
  const names = varyingOf(asked).filter((name) => points.every(({ at }) => typeof at[name] === 'number'));
  const worlds = distinct(points.map(({ world }) => world));
  const view = { name: names[0], mode: 'value' };
  const swatches =
    worlds.length > 1 ? worlds.map((world, k) => ({ label: worldText(exploration, world), colour: colourOf(k) })) : [];
  const charts = select(section).append('div').attr('class', 'charts').node();
  const across = () => ({ title: nameOf(exploration, view.name), text: number });
  const made = outcomes.map((outcome) => {
    const dots = () => points.map((point) => dotOf(point, asked, outcome, view, worlds));
    const axis = () => ({ title: '', text: outcome.text[view.mode] });
    const chart = dotsChart(charts, {
      title: outcome.name,
      describe: `A dot for each of ${points.length} sets of values, with its 95 % interval, along the parameter chosen. All stand in the table ${table.file}.`,
      name: `sweep-${outcome.id}`,
      dots: dots(),
      across: across(),
      up: axis(),
      swatched: swatches.length ? 'With:' : '',
      swatches,
      height: 250,
    });
    return () => chart.show({ dots: dots(), across: across(), up: axis() });
  });
  const redraw = () => made.forEach((show) => show());
  if (names.length > 1)
    chooser(controls, {
      label: 'Along',
      options: names.map((name) => ({ value: name, label: nameOf(exploration, name) })),
      value: view.name,
      chosen: (name) => redraw(Object.assign(view, { name })),
    });
  return { show: (mode) => redraw(Object.assign(view, { mode })) };
}

function dotOf(point, { factors, points }, outcome, { name, mode }, worlds) {
  const found = outcome.at[mode](point);
  const ends = points.length > MANY ? {} : { y_low: found.low, y_high: found.high };
  const world = worlds.length > 1 ? `${point.world}, ` : '';
  const said = `${world}${placeText(factors, point, number)}: ${withInterval(found, outcome.text[mode])}`;
  return { x: point.at[name], y: found.value, ...ends, colour: colourOf(worlds.indexOf(point.world)), said };
}
