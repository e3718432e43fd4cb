// Below a sheet: which sources speak of numbers that have been changed, and what they may say now.
import { button, make, refill } from '../../../../live/page/src/dom.js';
import { oldSources } from '../model/old_sources.js';
import { withRaw } from '../text/edits.js';

/// {node, refresh()} of a relation.
export function oldSourceNotes(app, relation) {
  const node = make('div', { class: 'old-sources', role: 'status' }),
    held = (app.heldSources ??= new Set());
  const keyOf = ({ from, source, ties }) => JSON.stringify([relation, from, source, ties]);
  function row(one) {
    const { from, ties, source } = one,
      judged = ['relations', relation, 'ties', from, 'source'];
    const hold = () => {
      held.add(keyOf(one));
      refresh();
    };
    return make(
      'p',
      { class: 'caveat' },
      make('span', {
        text: `Changed: ${from} toward ${ties.join(', ')}. The source of the ties of ${from} is still “${source}”. `,
      }),
      button('The source is now: to be judged', () => app.change((text) => withRaw(text, judged, '"to be judged"')), {
        'aria-label': `The source of the ties of ${from} is now: to be judged`,
      }),
      button('It still holds', hold, { class: 'quiet', 'aria-label': `The source of the ties of ${from} still holds` }),
    );
  }
  function refresh() {
    refill(node, ...oldSources(app, relation).filter((one) => !held.has(keyOf(one))).map(row));
  }
  refresh();
  return { node, refresh };
}
