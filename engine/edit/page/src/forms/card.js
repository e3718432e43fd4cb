// An entry of a part of the scenario (a rule, an event type, a what-if) as a card: a sentence, and its fields below.
import { button, folded, make } from '../../../../live/page/src/dom.js';
import { pathText, valueAt } from '../model/paths.js';
import { valueRaw } from '../text/literal.js';
import { nodeAt } from '../text/tree.js';
import { objectForm } from './form.js';

const NAMED = ['actors', 'generate_actors', 'groups', 'attributes', 'relations', 'parameters']; // without hyphens

/// `sentence(id, value)`: in plain words; `open`: whether its fields are in sight at first.
export function card(app, path, form, value, { sentence, open = false }) {
  const id = path.at(-1),
    from = app.world().originOf(path),
    place = pathText(path);
  const words = sentence ? [sentenceOf(sentence(id, value))] : [];
  const fields = folded('Edit', (box) => box.append(objectForm(app, path, form, value), tools(app, path, value)), {
    open: open || app.openCards?.has(place),
    'data-card': place,
  });
  fields.addEventListener('toggle', () => (app.openCards ??= new Set())[fields.open ? 'add' : 'delete'](place));
  return make(
    'article',
    { class: `card${from ? ' inherited' : ''}`, 'data-place': place },
    make('h3', {}, make('span', { text: id }), from ? make('small', { class: 'origin', text: `from ${from}` }) : null),
    ...words,
    sourceOf(value),
    make('div', { class: 'place-messages' }),
    fields,
  );
}

// Where it comes from; what is yet to be judged stands out.
function sourceOf(value) {
  const { source } = value ?? {};
  return typeof source === 'string' && source !== ''
    ? make('p', { class: `source${source === 'to be judged' ? ' unjudged' : ''}`, text: source })
    : null;
}

/// A sentence whose expressions stand between backticks.
export const sentenceOf = (text) =>
  make(
    'p',
    { class: 'sentence' },
    ...text.split('`').map((part, k) => (k % 2 === 1 ? make('code', { text: part }) : part)),
  );

/// Renames, doubles, takes out.
export function tools(app, path, value) {
  const name = make('input', { type: 'text', value: path.at(-1), 'aria-label': `New name of ${pathText(path)}` });
  return make(
    'div',
    { class: 'card-tools' },
    make(
      'span',
      { class: 'rename' },
      name,
      button('Rename', () => rename(app, path, name.value.trim()), { class: 'quiet' }),
    ),
    button('Double', () => app.set([...path.slice(0, -1), freeName(app, path)], copyOf(app, path, value)), {
      class: 'quiet',
    }),
    button('Take out', () => app.remove(path, { all: true }), { class: 'quiet' }),
  );
}

// As it is written, where it is all the text's own.
function copyOf(app, path, value) {
  const { text, root, inherited } = app.world(),
    node = nodeAt(root, path);
  return node && valueAt(inherited, path) === undefined
    ? text.slice(node.offset, node.offset + node.length)
    : valueRaw(value);
}

/// `raid-2`, `raid_3`: a name that the part has not.
export function freeName(app, path) {
  const between = NAMED.includes(path[0]) ? '_' : '-';
  const all = valueAt(app.world().value, path.slice(0, -1)) ?? {};
  for (let number = 2; ; ++number)
    if (!Object.hasOwn(all, `${path.at(-1)}${between}${number}`)) return `${path.at(-1)}${between}${number}`;
}

/// Renames what is made at `path`, with all its uses: the engine knows them, and says why where it cannot be.
export async function rename(app, path, name) {
  const node = nodeAt(app.world().root, path);
  if (name === path.at(-1)) return undefined;
  if (!node) return app.say(`${path.at(-1)} is from ${app.world().originOf(path)}, and is renamed there.`);
  const { text } = app.store.get().what;
  try {
    const edits = await app.service.rename(node.parent.children[0].offset + 1, name);
    if (app.text() !== text) return undefined;
    return app.change(() =>
      edits.reduceRight((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text),
    );
  } catch (error) {
    return app.say(error.message);
  }
}
