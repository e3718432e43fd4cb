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

/// An id that nothing has or had: `raid-2`, `raid-3`. That of an event that was taken out would bring back of it what
/// the new one does not say.
export function newId(base, document, stem) {
  const patches = Object.values(base.what_if ?? {}).map(({ patch }) => patch);
  const taken = [base, document, ...patches].map((one) => one?.events ?? {});
  for (let number = 1; ; ++number) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.some((events) => Object.hasOwn(events, id))) return id;
  }
}

export const withNewEvent = (base, what, id, event) => withSetting(base, what, pathOf(id), event);
