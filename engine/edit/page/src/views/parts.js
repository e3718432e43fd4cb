// Views that are cards of one part of the scenario, or of several.
import { make } from '../../../../live/page/src/dom.js';
import { entryForm } from '../forms/form.js';
import { valueAt } from '../model/paths.js';
import { entriesOf } from '../model/world.js';
import { valueRaw } from '../text/literal.js';
import {
  expectationSentence,
  metricSentence,
  outcomeSentence,
  parameterSentence,
  processSentence,
  ruleSentence,
  typeSentence,
  whatIfSentence,
} from '../words/sentence.js';
import { cards } from './entries.js';
import { firstCast, newEntry } from './new_entry.js';

const stepOf = (app) => app.world().value.time?.step ?? '1 week';
const firstType = (app) => entriesOf(app.world(), 'event_types')[0] ?? ['', {}];

// A rule for one pair, the first two actors, of the first type of events: where that has no roles the engine says what is missing.
function firstRule(app) {
  const [type, { roles } = {}] = firstType(app);
  return valueRaw({ rate: 0.5, per: 'year', emit: { type, ...firstCast(app, roles) }, source: 'to be judged' });
}

const section = (app, part, { title, lead, raw, sentence, label }) =>
  make(
    'section',
    { class: 'part' },
    make('h2', { text: title }),
    lead ? make('p', { class: 'hint', text: lead }) : null,
    make(
      'div',
      { class: 'controls' },
      newEntry(app, part, raw, () => {}, { label }),
    ),
    cards(app, part, { sentence }),
  );

const view = (id, title, sections) => (app) => ({ id, title, draw: (box) => box.append(...sections(app)) });

export const typesView = view('types', 'Event types', (app) => [
  section(app, 'event_types', {
    title: 'Event types',
    lead: 'What happens when such an event comes about.',
    raw: '{"roles": {"by": "actor", "on": "actor"}, "effects": []}',
    sentence: typeSentence,
    label: 'Add an event type',
  }),
]);
export const rulesView = view('rules', 'Rules', (app) => [
  section(app, 'rules', {
    title: 'Rules',
    lead: 'What makes events happen by chance.',
    raw: () => firstRule(app),
    sentence: ruleSentence(stepOf(app)),
    label: 'Add a rule',
  }),
]);
export const dynamicsView = view('dynamics', 'Dynamics', (app) => [
  section(app, 'dynamics', {
    title: 'Dynamics',
    lead: 'What goes on in every step.',
    raw: '{"type": "drift", "cell": "", "rate": 0}',
    sentence: processSentence,
    label: 'Add a process',
  }),
]);
export const parametersView = view('parameters', 'Parameters', (app) => [
  section(app, 'parameters', {
    title: 'Parameters',
    lead: 'Numbers that expressions use by their names.',
    raw: '{"value": 1, "source": "to be judged"}',
    sentence: parameterSentence,
    label: 'Add a parameter',
  }),
  letsOf(app),
]);

function letsOf(app) {
  const { properties } = app.start.schema.definitions.scenario;
  return make(
    'section',
    { class: 'part' },
    make('h2', { text: 'Named expressions' }),
    entryForm(app, ['let'], properties.let, valueAt(app.world().value, ['let']) ?? {}),
  );
}

export const questionsView = view('questions', 'Questions', (app) => {
  const { properties } = app.start.schema.definitions.scenario,
    watch = valueAt(app.world().value, ['watch']) ?? [];
  return [
    section(app, 'outcomes', {
      title: 'Outcomes',
      lead: 'One number of each run.',
      raw: '{"is": "", "label": ""}',
      sentence: outcomeSentence,
      label: 'Add an outcome',
    }),
    section(app, 'what_if', {
      title: 'What-ifs',
      lead: 'Variations of the scenario.',
      raw: '{"describe": "", "patch": {}}',
      sentence: whatIfSentence,
      label: 'Add a what-if',
    }),
    section(app, 'metrics', {
      title: 'Metrics',
      lead: 'Numbers that are recorded over time.',
      raw: '{"value": ""}',
      sentence: metricSentence,
      label: 'Add a metric',
    }),
    make(
      'section',
      { class: 'part' },
      make('h2', { text: 'Tracked cells' }),
      make('p', { class: 'hint', text: 'Cells to record and to explain, one a line.' }),
      entryForm(app, ['watch'], properties.watch, watch),
    ),
    section(app, 'expect', {
      title: 'Expectations',
      lead: 'What you hold the scenario to: entente check --expect tests it.',
      raw: '{"increases": true}',
      sentence: expectationSentence,
      label: 'Add an expectation',
    }),
  ];
});
