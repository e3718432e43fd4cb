// What the reader has chosen: views read it, and hear when it changes.

/// {get() -> state, set(changes), on(keys, fn(state))}: fn is called when one of `keys` has another value.
export function makeStore(state) {
  const listeners = [];
  return {
    get: () => state,
    on: (keys, fn) => listeners.push({ keys, fn }),
    set(changes) {
      const changed = Object.keys(changes).filter((key) => state[key] !== changes[key]);
      if (changed.length === 0) return;
      state = { ...state, ...changes };
      for (const { keys, fn } of listeners) if (keys.some((key) => changed.includes(key))) fn(state);
    },
  };
}
