// The state in the address, so that a link or a bookmark brings it back.

const bytesOf = (text) => new TextEncoder().encode(text);

function toText(state) {
  const binary = Array.from(bytesOf(JSON.stringify(state)), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromText(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0))));
}

const KEPT = ['what', 'saved', 'against', 'seed', 'wanted', 'date', 'relation', 'locked', 'rounds', 'lesson'];

/// `#s=...` of what of the state is worth keeping.
export const hashOf = (state) => `#s=${toText(Object.fromEntries(KEPT.map((key) => [key, state[key]])))}`;

/// What a hash holds, or null.
export function stateIn(hash) {
  const found = /^#s=([\w-]+)$/.exec(hash);
  if (!found) return null;
  try {
    const state = fromText(found[1]);
    return Object.fromEntries(Object.entries(state).filter(([key]) => KEPT.includes(key)));
  } catch {
    return null;
  }
}

/// Writes the state into the address a little after its last change.
export function keepAddress(store) {
  let timer = null;
  store.on(KEPT, (state) => {
    clearTimeout(timer);
    timer = setTimeout(() => history.replaceState(null, '', hashOf(state)), 300);
  });
}
