// Which parameters matter at all: how much each moves an outcome, and how much that depends on all else.
import { group } from 'd3-array';
import { select } from 'd3-selection';
import { number } from '../format.js';
import { nameOf, rowsOf } from './answers.js';
import { dotsChart } from './dots_chart.js';

/// Draws it into `section`.
export default function screen(section, exploration) {
  const outcomes = [...group(rowsOf(exploration, 'screening.csv'), ({ outcome }) => outcome)];
  if (outcomes.length === 0) return;
  select(section)
    .append('p')
    .attr('class', 'hint')
    .text(
      'Each dot is a parameter. The further right, the more it moves the outcome over its range; the higher, the more that depends on the other parameters, on where it stands, or on luck. Hollow and without a name: about 0.',
    );
  const charts = select(section).append('div').attr('class', 'charts').node();
  for (const [id, rows] of outcomes) {
    dotsChart(charts, {
      title: nameOf(exploration, id),
      describe: `Mean size (mu*) and deviation (sigma) of the effects of each parameter. ${inWords(exploration, rows)}`,
      name: `screen-${id}`,
      dots: rows.map((row) => dotOf(exploration, row)),
      across: { title: 'moves it by (mu*)', reach: [0] },
      up: { title: 'how much that varies (sigma)', reach: [0] },
    });
  }
}

function dotOf(exploration, row) {
  const zero = row.about_zero === 1;
  const name = nameOf(exploration, row.parameter);
  return {
    x: row.mu_star,
    y: row.sigma,
    ...(zero ? {} : { x_low: row.mu_star_low, x_high: row.mu_star_high }),
    name: zero ? '' : name,
    kind: zero ? 'grey open' : '',
    said: `${name}: ${zero ? 'about 0' : `${number(row.mu, { sign: true })} in the mean`}; mu* ${number(row.mu_star)} (${number(row.mu_star_low)} to ${number(row.mu_star_high)}), sigma ${number(row.sigma)}`,
  };
}

function inWords(exploration, rows) {
  const strong = rows.filter((row) => row.about_zero !== 1).sort((one, other) => other.mu_star - one.mu_star);
  const told = strong.map((row) => `${nameOf(exploration, row.parameter)} ${number(row.mu_star)}`);
  return told.length ? `Those that matter: ${told.join(', ')}.` : 'None is told from 0.';
}
