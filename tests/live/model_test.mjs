// What changes make of a scenario, without a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, withNewEvent, withoutEvent } from '../../engine/live/page/src/model/events.js';
import { documentOf, unchanged } from '../../engine/live/page/src/model/world.js';

const base = {
  events: { talks: { date: '2025-01-01', type: 'talks', every: '1 month' } },
  what_if: { more: { patch: { events: { 'talks-2': { date: '2025-02-01', type: 'talks' } } } } },
};

test('a new event has the id of none that is, was, or comes with a what-if', () => {
  const without = withoutEvent(base, unchanged, 'talks'),
    id = newId(base, documentOf(base, without), 'talks');
  assert.equal(id, 'talks-3');
  const event = { date: '2025-03-01', type: 'talks' },
    after = withNewEvent(base, without, id, event);
  assert.deepEqual(documentOf(base, after).events, { [id]: event });
  assert.equal(newId(base, documentOf(base, after), 'talks'), 'talks-4');
  assert.equal(newId(base, base, 'toString'), 'toString');
});
