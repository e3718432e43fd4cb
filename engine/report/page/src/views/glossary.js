// The words of this page, in short.
import { select } from 'd3-selection';

export default { id: 'glossary', title: 'Words used here', render };

const always = [
  ['Run', 'One course of events. Chance decides anew in each, so that many runs show what may happen, and how often.'],
  ['Outcome', 'A question that the scenario asks of every run. Its chance is the share of the runs in which it came so.'],
  ['Metric', 'A number that the scenario computes at every date.'],
  [
    'Tracked value',
    'How one actor stands toward another, or a trait of one actor, that the scenario follows over time with a record of all that moved it.',
  ],
  ['95 % interval', 'How far a value of this many runs may lie from that of endlessly many. It says nothing about the scenario itself.'],
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
  ['Points', 'Percentage points: the difference of two chances. From 40 % to 45 % are 5 points.'],
  ['Distinguished from zero', 'The 95 % interval of a difference leaves out zero.'],
];

function render(section, data) {
  const words = data.V > 1 ? [...always, ...compared] : always;
  const list = select(section).append('dl');
  for (const [word, meaning] of [...words].sort(([one], [other]) => one.localeCompare(other, 'en'))) {
    list.append('dt').text(word);
    list.append('dd').text(meaning);
  }
}
