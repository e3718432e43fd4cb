// The explorations that the tests look at, and pages that hold them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { report, result, sources } from './where.mjs';

const article = join(sources, 'scenarios/pakistan-afghanistan-2025.json');
const hostile = join(sources, 'tests/report/browser/hostile.json');
const options = ['--among', 'kabul-as-ally,corridor-built'];
// better or worse than the scenario itself, as its own start is drawn
const start = 'relations.trust.ties.PAK.AFG=-0.4';
const two = ['--outcome', 'rapprochement', '--outcome', 'alarm'];

/// What is asked for each page: the words of the command after `explore`.
export const asked = {
  explorations: {
    sweep: [article, '--sweep', 'mediation_rate=0:4:5', ...options, ...two, '--runs', '40'],
    'sweep-two': [
      article,
      '--sweep',
      'mediation_rate=0:4:4',
      '--sweep',
      'strategic_depth=0:1:3',
      ...two,
      '--runs',
      '40',
    ],
    'sweep-many': [
      article,
      '--sweep',
      'mediation_rate=0:4',
      '--sweep',
      'attack_rate=40:85',
      '--design',
      'lhs',
      '--points',
      '12',
      ...two,
      '--runs',
      '20',
    ],
    tip: [article, '--tip', 'mediation_rate=0:4', '--outcome', 'rapprochement', '--at', '0.2', '--runs', '60'],
    'tip-both': [
      article,
      '--tip',
      'mediation_rate=0:8',
      '--outcome',
      'rapprochement',
      '--both-ways',
      '--among',
      'relations.trust.ties.PAK.AFG=0.2',
      '--runs',
      '30',
    ],
    matters: [
      article,
      '--matters',
      '--vary',
      'start_distrust',
      '--vary',
      'attack_weight',
      '--points',
      '64',
      '--outcome',
      'worst-trust',
      '--outcome',
      'alarm',
    ],
    screen: [article, '--screen', '--points', '10', ...two],
    when: [article, '--when', 'new-nadir', '--points', '128', '--runs', '8'],
    reach: [
      article,
      '--reach',
      'rapprochement >= 0.6',
      '--with',
      'corridor-built,kabul-as-ally,no-indian-engagement',
      '--runs',
      '100',
    ],
    lever: [article, '--reach', 'rapprochement >= 0.4', '--lever', 'mediation_rate=0:4', '--runs', '40'],
    robust: [
      article,
      '--robust',
      '--outcome',
      'rapprochement',
      ...options,
      '--at',
      '0.3',
      '--points',
      '32',
      '--runs',
      '8',
    ],
    worth: [
      article,
      '--worth',
      '--outcome',
      'worst-trust',
      '--among',
      start,
      '--vary',
      'start_distrust',
      '--vary',
      'attack_weight',
      '--points',
      '256',
      '--runs',
      '2',
    ],
    possible: [article, '--possible', 'alarm:8,worst-trust:8', '--runs', '200'],
    'given-matters': [
      join(result('run'), 'runs.csv'),
      '--matters',
      '--outcome',
      'worst-trust',
      '--inputs',
      'start_distrust,attack_weight',
    ],
    'given-when': [
      join(result('run'), 'runs.csv'),
      '--when',
      'worst-trust > -0.5',
      '--inputs',
      'start_distrust,attack_weight',
    ],
  },
  'hostile-explorations': {
    sweep: [hostile, '--sweep', 'start=-0.6:-0.2:3', '--among', 'no-summit', '--runs', '20'],
    reach: [hostile, '--reach', 'thaw >= 0.99', '--with', 'no-summit,parameters.zeal=0.5', '--runs', '40'],
    possible: [hostile, '--possible', 'thaw:2,incidents:4', '--runs', '60'],
  },
};

/// Where an answer lies, and the answer.
export const folderOf = (page, name) => join(result(`${page}-${name}`));
export const answerOf = (page, name) => readAnswer(folderOf(page, name)).answer;

const readAnswer = (folder) => JSON.parse(readFileSync(join(folder, 'exploration.json'), 'utf8'));

/// The section of an exploration.
export const sectionOf = (page, name) => `#exploration-${Object.keys(asked[page]).indexOf(name) + 1}`;

/// The data of a page of explorations alone.
export function pageOf(page) {
  const explorations = Object.keys(asked[page]).map((name) => explorationOf(folderOf(page, name)));
  const [{ title, version }] = explorations;
  return {
    kind: 'exploration',
    format: 1,
    program: `entente ${version}`,
    title,
    describe: '',
    file: explorations[0].scenario,
    command: 'entente report',
    caveat: "The numbers of this scenario are its authors' judgement.",
    explorations,
  };
}

/// An exploration as pages have it: with the name of its folder, and what ids are called.
export function explorationOf(folder) {
  const exploration = readAnswer(folder);
  return { ...exploration, folder, labels: exploration.scenario ? labelsOf(folder) : {} };
}

function labelsOf(folder) {
  const { outcomes = {}, what_if: whatIfs = {} } = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8'));
  const all = [...Object.entries(outcomes), ...Object.entries(whatIfs)];
  return Object.fromEntries(all.map(([id, { label, describe }]) => [id, label ?? describe ?? '']));
}

/// Writes the page `name` of such data; `cells` is the block of numbers of a page of runs.
export function writePage(name, data, cells = '') {
  const template = readFileSync(join(sources, 'engine/report/template.html'), 'utf8');
  const parts = {
    title: data.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    data: deflateSync(JSON.stringify(data)).toString('base64'),
    cells,
  };
  mkdirSync(dirname(report(name)), { recursive: true });
  writeFileSync(
    report(name),
    template.replace(/\{\{entente-(title|data|cells)\}\}/g, (_, part) => parts[part]),
  );
}

/// What the page `name` holds: {data, cells}.
export function heldIn(name) {
  const page = readFileSync(report(name), 'utf8');
  const part = (id) => new RegExp(`id="entente-${id}">([^<]*)<`).exec(page)[1];
  return { data: JSON.parse(inflateSync(Buffer.from(part('data'), 'base64'))), cells: part('cells') };
}
