// Changes of events: moved, taken out, doubled, added.
import { valueAt } from './merge.js';
import { documentOf, withoutSetting, withSetting } from './world.js';

const pathOf = (id) => `events.${id}`;

/// [{id, date, type, ...}] as the document has them.
export const eventsOf = (document) => Object.entries(document.events ?? {}).map(([id, event]) => ({ ...event, id }));

/// Ids of events of the scenario, or of a what-if that is on, that were taken out.
export const takenOut = ({ set }) =>
  Object.entries(set)
    .filter(([path, value]) => value === null && /^events\.[^.]+$/.test(path))
    .map(([path]) => path.slice('events.'.length));

/// An event that was added is one setting, and so stays one; of another only what differs is set.
export function withEvent(base, what, id, changes) {
  const added = what.set[pathOf(id)];
  if (added) return withSetting(base, what, pathOf(id), { ...added, ...changes });
  return Object.entries(changes).reduce(
    (next, [key, value]) => withSetting(base, next, `${pathOf(id)}.${key}`, value),
    what,
  );
}

export function withoutEvent(base, what, id) {
  const cleared = withoutSetting(what, pathOf(id));
  return valueAt(documentOf(base, cleared), pathOf(id)) === undefined
    ? cleared
    : withSetting(base, cleared, pathOf(id), null);
}

/// An id that is not taken: `raid-2`, `raid-3`.
export function newId(document, stem) {
  const taken = document.events ?? {};
  for (let number = 1; ; ++number) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!(id in taken)) return id;
  }
}

export const withNewEvent = (base, what, id, event) => withSetting(base, what, pathOf(id), event);
