// A part of the scenario that has no form of its own, as JSON text.
import { make } from '../../../../live/page/src/dom.js';
import { pathText } from '../model/paths.js';
import { lineEndOf } from '../text/layout.js';
import { plainLines } from '../text/spread.js';
import { nodeAt, treeOf } from '../text/tree.js';

const WHOLE = 'expected JSON: objects in {}, texts in double quotes';

/// A text area with what stands at `path`. What cannot be read stays in it, marked, and is not written.
export function fragment(app, path, form, value) {
  const world = app.world(),
    node = nodeAt(world.root, path);
  const shown = plainLines(
    node ? world.text.slice(node.offset, node.offset + node.length) : JSON.stringify(value, null, 1),
  );
  const wrong = make('p', { class: 'message error', hidden: true, text: WHOLE });
  const write = () => {
    if (area.value === shown) return;
    const sound = treeOf(`{"part": ${area.value}\n}`) !== null;
    wrong.hidden = sound;
    if (sound) app.set(path, area.value.replaceAll('\n', lineEndOf(world.text)));
  };
  const area = make('textarea', {
    class: 'json',
    rows: Math.min(14, shown.split('\n').length + Math.floor(shown.length / 90)),
    spellcheck: 'false',
    'data-place': pathText(path),
    'aria-label': pathText(path),
    value: shown,
    on: { change: write },
  });
  return make('div', { class: 'fragment' }, area, wrong);
}
