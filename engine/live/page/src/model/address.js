// The state in the address, so that a link or a bookmark brings it back.
import { MOST } from '../engine/stages.js';

const bytesOf = (text) => new TextEncoder().encode(text);

function toText(state) {
  const binary = Array.from(bytesOf(JSON.stringify(state)), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromText(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0))));
}

/// What tells one scenario from another in an address (FNV-1a).
export function markOf({ resolved }) {
  let mark = 0x811c9dc5;
  for (const byte of bytesOf(resolved)) mark = Math.imul(mark ^ byte, 0x01000193) >>> 0;
  return mark.toString(36);
}

const KEPT = ['what', 'saved', 'against', 'seed', 'wanted', 'date', 'relation', 'locked', 'rounds', 'lesson'];

/// `#s=...` of what of the state is worth keeping, and of which scenario it is.
export const hashOf = (state) => `#s=${toText(Object.fromEntries([...KEPT, 'of'].map((key) => [key, state[key]])))}`;

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const isText = (value) => typeof value === 'string';

// Whether each part can be what it is said to be, in a scenario.
function checksOf(catalogue) {
  const has = (list, id) => list.some((one) => one.id === id);
  // an event that was added says what and when
  const setting = ([path, value]) => !/^events\.[^.]+$/.test(path) || value === null || (isObject(value) && isText(value.type) && isText(value.date));
  const isDate = (value) => Number.isInteger(value) && value >= 0 && value < catalogue.dates.length;
  const isRelation = (value) => has(catalogue.relations, value);
  const what = (one) =>
    isObject(one) && isObject(one.set) && Object.entries(one.set).every(setting) && Array.isArray(one.whatIfs) && one.whatIfs.every((id) => has(catalogue.what_ifs, id));
  const orNull = (check) => (value) => value === null || check(value);
  const listOf = (check) => (value) => Array.isArray(value) && value.every(check);
  return {
    what,
    saved: listOf((one) => isObject(one) && isText(one.name) && what(one.what)),
    against: orNull(isText),
    seed: orNull((value) => /^\d{1,20}$/.test(String(value)) && BigInt(value) < 2n ** 64n),
    wanted: (value) => Number.isInteger(value) && value >= 1 && value <= MOST,
    date: isDate,
    relation: orNull(isRelation),
    locked: orNull(listOf(isText)),
    rounds: listOf((one) => isObject(one) && Number.isFinite(one.right) && Number.isFinite(one.of)),
    lesson: listOf((one) => isObject(one) && isText(one.text) && what(one.what) && isDate(one.date) && orNull(isRelation)(one.relation)),
  };
}

/// {state, told}: what a hash holds of that scenario; `told` says what it does not fit, or is empty.
export function stateIn(hash, catalogue) {
  const found = /^#s=([\w-]+)$/.exec(hash);
  if (!found) return { state: {}, told: '' };
  try {
    const held = fromText(found[1]);
    if (held.of !== markOf(catalogue))
      return { state: {}, told: 'The address is of another scenario, or of an earlier text of this one: it is shown as written.' };
    const checks = checksOf(catalogue);
    const knows = (name) => (held.saved ?? []).some((one) => one.name === name);
    const fits = KEPT.filter(
      (key) => key in held && checks[key](held[key]) && (key !== 'against' || held.against === null || knows(held.against)),
    );
    const all = KEPT.every((key) => !(key in held) || fits.includes(key));
    return {
      state: Object.fromEntries(fits.map((key) => [key, held[key]])),
      told: all ? '' : 'Some of what the address holds does not fit this scenario, and is left out.',
    };
  } catch {
    return { state: {}, told: 'The address cannot be read: the scenario is shown as written.' };
  }
}

/// Writes the state into the address a little after its last change, until `over` ends it.
export function keepAddress(store, over) {
  let timer = null;
  over.addEventListener('abort', () => clearTimeout(timer));
  store.on(KEPT, (state) => {
    clearTimeout(timer);
    if (!over.aborted) timer = setTimeout(() => history.replaceState(null, '', hashOf(state)), 300);
  });
}
