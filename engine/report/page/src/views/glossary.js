// The words of this page, in short.
import { select } from 'd3-selection';

export default { id: 'glossary', title: 'Words used here', render };

const PERCENTAGE = [
  'Percentage points',
  'The difference of two chances, in short points: from 40 % to 45 % are 5 points.',
];
const runsAndOutcomes = [
  ['Run', 'One course of events. Chance decides anew in each, so that many runs show what may happen, and how often.'],
  ['Outcome', 'A question that the scenario asks of every run. Its chance is the share of the runs in which it came so.'],
  ['95 % interval', 'How far a value of this many runs may lie from that of endlessly many. It says nothing about the scenario itself.'],
];
const ofRuns = [
  ['Metric', 'A number that the scenario computes at every date.'],
  [
    'Tracked value',
    'A relation of two actors, or a trait of one, that the scenario follows over time with a record of all that moved it.',
  ],
  ['Nine in ten runs', 'The band between the 5th and the 95th percentile: how far single runs differ.'],
  ['Cause', 'An event, a rule or a steady process that moved a relation.'],
  ['Return to baseline', 'The slow way back of a relation to its usual value, where the scenario gives it one.'],
  ['Saturation', 'A change near the end of a range has less effect than in its middle, so that the end is never passed.'],
  ['Frustrated tie', 'One that does not fit any division into friends and foes: the friend of a foe, or the foe of a friend.'],
];
const compared = [
  ['Variant', 'The scenario with something changed: a what-if.'],
  ['Baseline', 'The scenario as it is. The variants are compared with it.'],
  ['Same luck', 'All variants draw the same random numbers, run by run, so that what differs is due to the variant.'],
  PERCENTAGE,
  ['Distinguished from zero', 'The 95 % interval of a difference leaves out zero.'],
];

const explored = [
  [
    'Set of values',
    'Values of the parameters that were tried together, with or without what-ifs, each many times over; commands and tables call it a point.',
  ],
  [
    'Same luck',
    'Whatever values are tried, the same random numbers are drawn, run by run, so that what differs is not due to chance.',
  ],
  ['Option', 'What can be chosen between: the scenario as it is, a what-if, or a changed value.'],
  ['Luck', 'What chance decides within runs: when events come, how strong noise is. The rest is due to parameters.'],
  ['Share of the variance', 'How much of the spread of an outcome would go if this alone were known (by itself), or would stay if all else were known (in all).'],
  ['About 0', 'Not told from nothing: the 95 % interval holds 0.'],
  ['Threshold', 'The value of a parameter at which an outcome changes over, in one run or in so many of them.'],
  ['Future', 'A set of values of all parameters that nobody knows.'],
  ['Box', 'A range for some parameters, sought so that the outcome happens in most of the futures within.'],
  ['Coverage', 'Of all futures in which the outcome happens, the share that lies in the box.'],
  ['Density', 'Of the futures in the box, the share in which the outcome happens.'],
  ['Regret', 'How far an option falls behind the best one in the same future.'],
  PERCENTAGE,
];

// What is explained twice is explained in the words of what comes first.
function wordsOf({ V, json }) {
  const all = [
    ...runsAndOutcomes,
    ...(V > 0 ? ofRuns : []),
    ...(V > 1 ? compared : []),
    ...(json.explorations?.length ? explored : []),
  ];
  return all.filter(([word], k) => all.findIndex(([other]) => other === word) === k);
}

function render(section, data) {
  const words = wordsOf(data);
  const list = select(section).append('dl');
  for (const [word, meaning] of [...words].sort(([one], [other]) => one.localeCompare(other, 'en'))) {
    list.append('dt').text(word);
    list.append('dd').text(meaning);
  }
}
