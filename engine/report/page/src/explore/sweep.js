// Outcomes along parameters and what-ifs: curves along one, a map of two, dots of more; what they come to, or how much
// they differ from the first point.
import { select } from 'd3-selection';
import { segments } from '../choose.js';
import { changeOf, isChance, nameOf, rowsOf, textOf } from './answers.js';
import { distinct, pointsOf, varyingOf } from './points.js';
import { sweepCurves } from './sweep_curves.js';
import { sweepDots } from './sweep_dots.js';
import { sweepMaps } from './sweep_maps.js';
import { sweepRows } from './sweep_rows.js';

/// Draws it into `section`.
export default function sweep(section, exploration) {
  const found = pointsOf(exploration);
  if (!found || found.points.length === 0) return;
  const asked = { exploration, ...found, outcomes: outcomesOf(exploration, found) };
  const controls = select(section).append('div').attr('class', 'controls').node();
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'Bands and lines are 95 % intervals. A difference from the first values tried is taken run by run on the same luck (the same random numbers), so that it is surer than the two results it is between.',
    );
  const charts = kindOf(asked)(section, controls, asked);
  if (found.points.length > 1) modeSwitch(controls, charts);
}

function modeSwitch(controls, charts) {
  const options = [
    { value: 'value', label: 'What it comes to' },
    { value: 'change', label: 'Difference from the first values' },
  ];
  segments(controls, { label: 'What the pictures show', options, value: 'value', chosen: (mode) => charts.show(mode) });
}

// Each with its name, how it is written, and what it comes to at a point in either mode.
function outcomesOf(exploration, { outcomes }) {
  const { outcomes: asked } = exploration.request;
  const apart = new Map(rowsOf(exploration, 'differences.csv').map((row) => [`${row.point} ${row.outcome}`, row]));
  return outcomes
    .filter((id) => !asked?.length || asked.includes(id))
    .map((id) => {
      const share = isChance(exploration, id);
      const change = (point) => {
        if (point.point === 0) return { value: 0, low: 0, high: 0 };
        const { difference: value = null, low = null, high = null } = apart.get(`${point.point} ${id}`) ?? {};
        return { value, low, high };
      };
      return {
        id,
        share,
        name: nameOf(exploration, id),
        at: { value: ({ of }) => of[id], change },
        text: { value: textOf(share), change: changeOf(share) },
      };
    });
}

function kindOf({ exploration, factors, points }) {
  const varying = varyingOf({ factors, points });
  const { design = 'grid' } = exploration.request;
  const numbers = varying.every((name) => points.every(({ at }) => typeof at[name] === 'number'));
  const along = varying.length === 1 || design === 'zip';
  if (varying.length === 0 || (along && !numbers)) return sweepRows;
  if (along && once(points, varying[0])) return sweepCurves;
  return varying.length === 2 && (design === 'grid' || !design) ? sweepMaps : sweepDots;
}

// Whether every value comes once in each world.
const once = (points, name) =>
  distinct(points.map(({ world, at }) => `${world}\n${at[name]}`)).length === points.length;
