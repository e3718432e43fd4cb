// What the scenario includes, and what of the library it could: building blocks are switched on by a line.
import { button, make } from '../../../../live/page/src/dom.js';
import { treeOf, valueOf } from '../text/tree.js';
import { entryForm } from '../forms/form.js';

const titles = new Map();
function titleOf(text) {
  if (!titles.has(text)) {
    const root = treeOf(text);
    titles.set(text, root ? (valueOf(root).title ?? '') : '');
  }
  return titles.get(text);
}

/// The list of files, and those of the library that are not among them.
export function blocks(app) {
  const { own, included } = app.world(),
    { library, schema } = app.start;
  const left = Object.keys(library).filter(
    (name) => name.startsWith('blocks/') && name.endsWith('.json') && !included.some((one) => one.endsWith(name)),
  );
  const list = Array.isArray(own.include) ? own.include : [];
  const add = (name) => app.set(['include', list.length], JSON.stringify(name), {});
  const first = (name) =>
    app.set(['include'], JSON.stringify([name]), { order: Object.keys(schema.definitions.scenario.properties) });
  const rows = left.map((name) =>
    make(
      'li',
      {},
      button('Include', () => (own.include ? add(name) : first(name)), {
        class: 'quiet',
        'aria-label': `Include ${name}`,
      }),
      make('span', { text: ` ${titleOf(library[name]) || name} ` }),
      make('small', { class: 'origin', text: name }),
    ),
  );
  return make(
    'section',
    { class: 'part' },
    make('h3', { text: 'Files that it is merged onto' }),
    list.length > 0
      ? entryForm(app, ['include'], schema.definitions.scenario.properties.include, list)
      : make('p', { class: 'hint', text: 'None.' }),
    rows.length > 0
      ? make(
          'details',
          {},
          make('summary', { text: `Building blocks of the library (${rows.length})` }),
          make('ul', { class: 'blocks' }, ...rows),
        )
      : null,
  );
}
