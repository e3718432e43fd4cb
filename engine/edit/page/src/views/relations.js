// Relations: what each is, and its ties as a sheet.
import { choice, make } from '../../../../live/page/src/dom.js';
import { onTheme } from '../../../../report/page/src/palette.js';
import { actorsOf, entriesOf } from '../model/world.js';
import { newEntry } from './new_entry.js';
import { pairsIn } from './matrix.js';
import { oldSourceNotes } from './old_source_notes.js';
import { aboutRelation, remarksOf, symmetrySwitch } from './relation_about.js';
import { tieSheet } from './tie_sheet.js';

const MOST = 60; // actors of which all are shown

export function relationsView(app) {
  let relation = null,
    current = null;
  const names = () => entriesOf(app.world(), 'relations').map(([id]) => id);
  onTheme(() => current?.refresh());
  return {
    id: 'relations',
    title: 'Relations',
    draw(box) {
      current = null;
      const all = names(),
        goal = app.store.get().goal?.relation;
      if (goal && all.includes(goal)) relation = goal;
      if (!all.includes(relation)) relation = all[0] ?? null;
      const pick = (id) => {
        relation = id;
        app.store.set({ goal: null });
        app.redraw();
      };
      box.append(
        make('h2', { text: 'Relations' }),
        make(
          'div',
          { class: 'controls' },
          all.length > 0
            ? choice(
                'Relation',
                all.map((id) => ({ value: id, text: id.replaceAll('_', ' ') })),
                relation,
                pick,
                { id: 'relation' },
              )
            : null,
          newEntry(app, 'relations', '{"range": [-1, 1], "ties": {}}', (id) => (relation = id)),
        ),
      );
      if (relation) current = relationPart(app, relation, box);
    },
    // a tie that changes leaves the sheet where it is
    update() {
      if (!current || current.shape !== shapeOf(app, relation)) return false;
      current.refresh();
      return true;
    },
  };
}

const shapeOf = (app, relation) => {
  const { ties, ...rest } = app.world()?.value.relations?.[relation] ?? {};
  return JSON.stringify([
    rest,
    actorsOf(app.world()),
    Object.entries(ties ?? {}).map(([from, row]) => [from, row?.source, row?.note]),
  ]);
};

// With many actors those that have ties.
function shownActors(app, relation) {
  const all = actorsOf(app.world());
  if (all.length <= MOST) return all;
  const tied = new Set(
    pairsIn(
      app.world(),
      relation,
      all.map(({ id }) => id),
    ).flat(),
  );
  return all.filter(({ id }) => tied.has(id)).slice(0, MOST);
}

function relationPart(app, relation, box) {
  const value = app.world().value.relations[relation],
    actors = shownActors(app, relation),
    every = actorsOf(app.world()).length;
  box.append(aboutRelation(app, relation, value));
  if (value.ties_csv)
    box.append(
      make('p', {
        class: 'caveat',
        text: `Ties are also read from ${value.ties_csv}: they stand in the sheet in italics. What is written over them counts; one that is to go is taken out of that table.`,
      }),
    );
  if (actors.length < every)
    box.append(make('p', { class: 'hint', text: `Shown are ${actors.length} of ${every} actors, those with ties.` }));
  const grid = tieSheet(app, relation, actors);
  const notes = oldSourceNotes(app, relation);
  box.append(symmetrySwitch(app, relation, actors), grid.node, notes.node, remarksOf(app, relation));
  const refresh = () => {
    grid.refresh();
    notes.refresh();
  };
  return { refresh, shape: shapeOf(app, relation) };
}
