// An exploration: what was found, in sentences and pictures; how sure that is; how it was asked; all numbers.
import { select } from 'd3-selection';
import { count, readable, runsText } from '../format.js';
import { thinnedText } from './answers.js';
import matters from './matters.js';
import possible from './possible.js';
import { lever, reach } from './reach.js';
import { robust, worth } from './robust.js';
import screen from './screen.js';
import sweep from './sweep.js';
import { foldedTable } from './tables.js';
import tip from './tip.js';
import when from './when.js';

/// A picture for each question; what is not here has its sentences and tables alone.
const pictures = { sweep, tip, matters, screen, when, reach, lever, robust, worth, possible };

const MANY = 4; // sentences beyond which they stand in two columns

/// Fills `section`.
export function explorationSection(section, exploration) {
  const { answer } = exploration;
  const root = select(section);
  root
    .append('ul')
    .attr('class', answer.sentences.length > MANY ? 'answers many' : 'answers')
    .selectAll('li')
    .data(answer.sentences)
    .join('li')
    .text(readable);
  if (Object.hasOwn(pictures, answer.question)) pictures[answer.question](section, exploration);
  const thinned = answer.tables.map(thinnedText).filter(Boolean);
  const remarks = root.append('ul').attr('class', 'remarks hint');
  remarks
    .selectAll('li')
    .data([...thinned, ...answer.remarks.map(readable)])
    .join('li')
    .text(String);
  howAsked(root, exploration);
  for (const table of answer.tables) foldedTable(section, table);
}

function howAsked(root, { command, runs, request, scenario, table, hash, what_ifs: whatIfs = [], overrides = [] }) {
  const box = root.append('details').attr('class', 'asked');
  box.append('summary').text('How this was asked, and how to ask it again');
  box.append('pre').append('code').text(command);
  const facts = [
    runs ? `${runsText(runs)}${pointsText(request)}` : 'no new run was made',
    scenario ? `scenario ${scenario}, hash ${hash}` : `rows of ${table}, hash ${hash}`,
    ...(whatIfs.length ? [`what-ifs ${whatIfs.join(', ')}`] : []),
    ...(overrides.length ? [`values changed ${overrides.join(', ')}`] : []),
    `seed ${request.seed}`,
  ];
  box.append('p').text(`${facts.join('; ')}.`);
}

const pointsText = ({ points, runs }) => {
  const parts = [points && `${count(points)} sets of values asked for`, runs && `${runsText(runs)} asked for at each`].filter(
    Boolean,
  );
  return parts.length ? ` (${parts.join(', ')})` : '';
};
