// Makes the scenario of the page's budget: 22 actors, 10 relations that all move, 104 weeks, three what-ifs.
// node big.mjs FILE
import { writeFileSync } from 'node:fs';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUV'];
const ids = letters.map((letter) => `${letter}${letter}${letter}`);
const names = letters.map((letter, place) => `State ${letter} of region ${(place % 4) + 1}`);
const layers = Array.from({ length: 10 }, (_, place) => `layer${place}`);

// A fixed number in [-1, 1] for a pair in a layer: two blocs with some noise.
function tie(layer, from, to) {
  const bloc = (from % 2 === to % 2 ? 0.4 : -0.4) * (layer % 2 ? 1 : 0.6);
  return Math.round(1000 * (bloc + 0.3 * Math.sin(12.9 * from + 78.2 * to + 3.7 * layer))) / 1000;
}

function relation(layer) {
  const ties = Object.fromEntries(
    ids.map((id, from) => [
      id,
      Object.fromEntries(ids.map((other, to) => [other, tie(layer, from, to)]).filter((_, to) => to !== from)),
    ]),
  );
  return { range: [-1, 1], half_life: '3 years', source: 'judgement: made up for a test', ties };
}

const scenario = {
  entente: 1,
  title: 'As large as a report may be',
  time: { start: '2025-01-01', end: '2026-12-30', step: '1 week' },
  runs: 200,
  seed: 3,
  actors: Object.fromEntries(ids.map((id, place) => [id, { name: names[place] }])),
  attributes: { incidents: {} },
  parameters: { zeal: 1 },
  relations: Object.fromEntries(layers.map((name, layer) => [name, relation(layer)])),
  event_types: {
    incident: {
      roles: { by: 'actor', against: 'actor' },
      effects: [
        ...layers.map((name) => ({ change: `${name}[against, by]`, by: '-0.1 * intensity' })),
        { change: 'incidents[against]', by: '1' },
      ],
    },
  },
  rules: {
    friction: {
      for: ['a in state', 'b in state'],
      where: 'layer0[a, b] < -0.5',
      rate: '0.5 * zeal',
      emit: { type: 'incident', by: 'b', against: 'a' },
    },
  },
  dynamics: Object.fromEntries(
    layers.map((name, place) => [`noise${place}`, { type: 'noise', relation: name, volatility: 0.15 }]),
  ),
  metrics: { warmth: { value: 'layer0[AAA, BBB]', label: 'Warmth between A and B' } },
  outcomes: { cold: { is: 'layer0[AAA, BBB] < -0.5', label: 'A is cold toward B' } },
  watch: ['layer0[AAA,BBB]', 'layer1[BBB,AAA]'],
  what_if: Object.fromEntries(
    [0.5, 2, 3].map((zeal) => [
      `zeal${String(zeal).replace('.', '-')}`,
      { describe: `Zeal times ${zeal}`, patch: { parameters: { zeal } } },
    ]),
  ),
};

writeFileSync(process.argv[2], JSON.stringify(scenario, null, 1));
