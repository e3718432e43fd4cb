// What was changed, one step after the other: undo, redo, and states that are kept by name.
import { same } from './merge.js';

const TOGETHER = 1200; // milliseconds within which changes of one thing are one step

/// Keeps the history of `what` in `store`. {change(fn, key), undo(), redo(), canUndo(), canRedo(), keep(name)}.
export function makeHistory(store) {
  let past = [],
    future = [],
    last = { key: null, at: 0 };
  const go = (from, to) => {
    const next = from.pop();
    to.push(store.get().what);
    last = { key: null, at: 0 };
    store.set({ what: next, steps: store.get().steps + 1 });
  };
  return {
    /// `fn(what)` gives what comes next; `key` names the thing, so that a drag is one step.
    change(fn, key = null) {
      const before = store.get().what,
        next = fn(before),
        now = performance.now();
      if (same(before, next)) return;
      const goesOn = key !== null && key === last.key && now - last.at < TOGETHER;
      if (!goesOn) past = [...past, before];
      future = [];
      last = { key, at: now };
      store.set({ what: next, steps: store.get().steps + 1 });
    },
    undo: () => past.length > 0 && go(past, future),
    redo: () => future.length > 0 && go(future, past),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    keep(name) {
      const { saved, what } = store.get();
      store.set({ saved: [...saved.filter((other) => other.name !== name), { name, what }] });
    },
  };
}
