// A sweep along one parameter: a chart for each outcome, in it a line with its band for each world.
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { courses } from '../courses.js';
import { number } from '../format.js';
import { lineKey } from '../variants.js';
import { shortWorld, worldText } from './answers.js';
import { distinct, varyingOf } from './points.js';

/// Adds the charts; returns {show(mode)}.
export function sweepCurves(section, controls, asked) {
  const { exploration, points, outcomes } = asked;
  const names = varyingOf(asked);
  const worlds = distinct(points.map(({ world }) => world));
  const places = distinct(points.map(({ at }) => at[names[0]]));
  if (worlds.length > 1)
    lineKey(
      section,
      worlds.map((world) => worldText(exploration, world)),
    );
  const along = {
    places,
    scale: scaleLinear,
    unit: names.join(' and '),
    text: (index) => `${names[0]} ${number(places[index])}`,
    words: `Value of ${names[0]}`,
  };
  const charts = select(section).append('div').attr('class', 'charts').node();
  const made = outcomes.map((outcome) => {
    const layers = (mode) =>
      worlds.map((world, variant) => layerOf(points, places, names[0], { world, variant }, outcome.at[mode]));
    const chart = courses(charts, {
      title: outcome.name,
      describe: `Along ${names.join(' and ')}, with the 95 % interval at each value. ${ends(outcome, worlds, layers('value'), along)}`,
      name: `sweep-${outcome.id}`,
      along: { ...along, words: `${along.words} in the chart ${outcome.name}` },
      labels: worlds.map(shortWorld),
      layers: layers('value'),
      ...look(outcome, 'value'),
      spread: '95 %: ',
      height: 230,
    });
    return (mode) => chart.show(layers(mode), look(outcome, mode));
  });
  return { show: (mode) => made.forEach((show) => show(mode)) };
}

// Chances stay between 0 and 1.
const look = ({ share, text }, mode) => ({
  text: text[mode],
  low: share && mode === 'value' ? 0 : null,
  high: share && mode === 'value' ? 1 : null,
});

function layerOf(points, places, name, { world, variant }, valueAt) {
  const there = new Map(
    points.filter((point) => point.world === world).map((point) => [point.at[name], valueAt(point)]),
  );
  const of = (key) => places.map((place) => there.get(place)?.[key] ?? null);
  return { variant, mean: of('value'), p05: of('low'), p95: of('high') };
}

const ends = ({ text }, worlds, layers, along) =>
  layers
    .map(({ variant, mean }) => {
      const name = worlds.length > 1 ? `${worlds[variant]}: ` : '';
      return `${name}${text.value(mean[0])} at ${along.text(0)}, ${text.value(mean.at(-1))} at ${along.text(mean.length - 1)}.`;
    })
    .join(' ');
