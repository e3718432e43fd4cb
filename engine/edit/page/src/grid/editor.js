// The input in a cell that is being written into.
import { make } from '../../../../live/page/src/dom.js';
import { rounded } from './rounded.js';

/// Returns `edit(typed)`: opens the cell that is looked at, with what stands there or with a letter that was typed in its place.
/// Enter and Tab take it and go on, Escape leaves it as it was.
export function editor({ cellAt, put, here, go, complete }) {
  return (typed = null) => {
    const before = cellAt(),
      node = here();
    if (before.blocked) return;
    const input = make('input', {
      type: 'text',
      value: typed ?? before.text,
      'aria-label': before.label,
      spellcheck: 'false',
    });
    let done = false;
    const end = (take, by) => {
      if (done) return;
      done = true;
      const text = input.value;
      node.replaceChildren(rounded(before.text));
      if (take && text !== before.text) put(text);
      if (by) go(by);
    };
    const keys = {
      Enter: (event) => end(true, [event.shiftKey ? -1 : 1, 0]),
      Tab: (event) => end(true, [0, event.shiftKey ? -1 : 1]),
      Escape: () => end(false, [0, 0]),
    };
    if (typed !== null) Object.assign(keys, { ArrowUp: () => end(true, [-1, 0]), ArrowDown: () => end(true, [1, 0]) });
    input.addEventListener('keydown', (event) => {
      const act = keys[event.key];
      if (!act || event.defaultPrevented) return;
      event.preventDefault();
      act(event);
    });
    input.addEventListener('blur', () => end(true));
    node.replaceChildren(input);
    complete?.(input, node);
    input.focus();
    if (typed === null) input.select();
  };
}
