// The scenario as a whole: title, time, runs, what it includes.
import { make } from '../../../../live/page/src/dom.js';
import { entryForm, objectForm } from '../forms/form.js';
import { formOf } from '../forms/schema.js';
import { actorsOf, entriesOf } from '../model/world.js';
import { blocks } from './blocks.js';

const HEAD = ['title', 'description'];
const REST = ['runs', 'seed', 'source', 'note'];

export const overviewView = (app) => ({
  id: 'overview',
  title: 'Overview',
  draw(box) {
    const { properties } = app.start.schema.definitions.scenario,
      { value } = app.world();
    const entry = (key) =>
      entryForm(app, [key], properties[key], value[key] ?? undefined, { options: { order: Object.keys(properties) } });
    box.append(
      make('h2', { text: 'Overview' }),
      make('p', { class: 'lead', text: summary(app) }),
      make('div', { class: 'form' }, ...HEAD.map(entry)),
      make(
        'fieldset',
        { class: 'nested', 'data-place': 'time' },
        make('legend', { text: 'time' }),
        objectForm(app, ['time'], formOf(app.start.schema, properties.time), value.time ?? {}),
      ),
      make('div', { class: 'form' }, ...REST.map(entry)),
      blocks(app),
    );
  },
});

function summary(app) {
  const world = app.world(),
    count = (part) => entriesOf(world, part).length;
  const parts = [
    [actorsOf(world).length, 'actor'],
    [count('relations'), 'relation'],
    [count('event_types'), 'event type'],
    [count('rules'), 'rule'],
    [count('events'), 'event'],
    [count('parameters'), 'parameter'],
    [count('outcomes'), 'outcome'],
    [count('what_if'), 'what-if'],
  ];
  return `${parts.map(([number, what]) => `${number} ${what}${number === 1 ? '' : 's'}`).join(', ')}. ${judged(world)}`;
}

// Sources that are yet to be found; how many numbers stand below them `entente check` counts.
function judged({ text }) {
  const found = [...text.matchAll(/"source"\s*:\s*"\s*to be judged\s*"/gi)].length;
  return found === 0
    ? ''
    : `${found} ${found === 1 ? 'source says' : 'sources say'} “to be judged”; “entente check” counts the numbers that they stand for.`;
}
