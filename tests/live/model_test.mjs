// What changes make of a scenario, without a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedIn } from '../../engine/live/page/src/formula.js';
import { newId, withNewEvent, withoutEvent } from '../../engine/live/page/src/model/events.js';
import { courseOf, sharedPlaces } from '../../engine/live/page/src/middle/series.js';
import { relationData } from '../../engine/live/page/src/right/relations.js';
import { documentOf, isAlone, isOlder, shownOf, unchanged } from '../../engine/live/page/src/model/world.js';
import { distributionIn, shapeOf } from '../../engine/live/page/src/left/distribution.js';
import { filesBeside } from '../../engine/live/page/src/yours/drop.js';

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

test('of another world series and relations are read where it has them', () => {
  const written = { metrics: [{ id: 'm' }], watched: ['r[A,B]'], dates: ['d1', 'd2'], actors: [{ id: 'A' }, { id: 'B' }], relations: [{ id: 'r' }] };
  const other = { metrics: [{ id: 'more' }, { id: 'm' }], watched: ['r[A,B]'], dates: ['d1', 'd2', 'd3'], actors: [{ id: 'C' }, { id: 'A' }, { id: 'B' }], relations: [{ id: 'q' }, { id: 'r' }] };
  const numbers = Float64Array.from([9, 1, 2, 9, 3, 4, 9, 5, 6]),
    statistics = Object.fromEntries(['mean', 'p05', 'p25', 'p50', 'p75', 'p95'].map((name) => [name, numbers]));
  assert.deepEqual(courseOf({ statistics }, other, 'm', written.dates).mean, [1, 3]);
  assert.deepEqual(courseOf({ statistics }, other, 'gone', written.dates).mean, [null, null]);
  assert.deepEqual(sharedPlaces(written, other), [[0, 1], [1, 2], [2, 4], [3, 5]]);
  const of = (N, D, from, to, start, mean, ids) => ({
    relations: ids.map((id) => ({ id, start: new Float64Array(N * N).fill(start), cells: [from * N + to],
      ...Object.fromEntries(['mean', 'p05', 'p95'].map((name) => [name, Float64Array.from(mean.slice(0, D))])) })),
  });
  const ties = { baseline: of(2, 2, 0, 1, 0.1, [0.2, 0.3], ['r']), variant: of(3, 3, 1, 2, 0.5, [0.6, 0.7, 0.8], ['q', 'r']) };
  const data = relationData(written, ties, [written, other]);
  assert.deepEqual([...data.meanAt(0, 0, 1)], [0.1, 0.3, 0.1, 0.1]);
  assert.deepEqual([...data.meanAt(1, 0, 1)], [0.5, 0.7, 0.5, 0.5]);
  assert.deepEqual(data.history(1, 0, 0, 1).mean, [0.6, 0.7]);
});

test('numbers are of the state that they were made of, until those of the next are there', () => {
  const changed = { whatIfs: ['more'], set: {} },
    state = { what: changed, against: null, seed: null };
  const results = { of: { what: unchanged, against: null, seed: null } };
  assert.deepEqual(shownOf({ ...state, results: null }), state);
  assert.ok(isAlone(shownOf({ ...state, results })));
  assert.ok(isOlder({ ...state, results }));
  assert.ok(!isOlder({ ...state, results: { of: state } }));
  assert.ok(!isOlder({ ...state, results: null }));
});

test('a slider is of the distribution that a document has', () => {
  const drawn = distributionIn({ note: 'a guess', triangular: [0, 1, 4] });
  assert.deepEqual(drawn, { triangular: [0, 1, 4] });
  assert.equal(shapeOf(drawn).centre, 1);
  assert.equal(distributionIn(3), null);
  assert.equal(distributionIn({ value: 3 }), null);
});

test('files that were dropped without their folder are found where the scenario looks for them', () => {
  const main = { name: 's.json', text: '{"entente": 1, "include": ["library/a.json"]}' },
    a = { name: 'a.json', text: '{"table": "b.csv"}' },
    b = { name: 'b.csv', text: 'x' };
  assert.deepEqual(filesBeside(main, [main, a, b]), { 'a.json': a.text, 'library/a.json': a.text, 'b.csv': 'x', 'library/b.csv': 'x' });
  const there = { name: 'mine/s.json', text: main.text },
    beside = { name: 'mine/library/a.json', text: a.text };
  assert.deepEqual(filesBeside(there, [there, beside]), { 'library/a.json': a.text });
});

test('named expressions are told where they are used, with those that they use', () => {
  const lets = { 'fear(a, b)': { is: 'trust[a, b] * gain', source: 'judgement' }, heat: 'mean(i in actor: fear(i, X))', idle: '1', gain: 2 };
  assert.deepEqual(namedIn(['heat > 0.2 && t > 1'], lets), [
    'let fear(a, b) be trust[a, b] * gain',
    'let heat be mean(i in actor: fear(i, X))',
    'let gain be 2',
  ]);
  assert.deepEqual(namedIn(['heating + idleness'], lets), []);
});
