// The part of the address after '#': a section and what the reader has chosen, so that a link shows the same again.

const isOne = (place) => place >= 0;

/// What the address asks for: {section, state}; what it names and the page does not have is passed over.
export function readAddress({ json }, hash = location.hash) {
  const [, section, asked = ''] = /^#?([^?]*)\??(.*)$/.exec(hash);
  const wanted = new URLSearchParams(asked);
  const of = (name, list, key) => (wanted.has(name) ? list.findIndex((one) => one[key] === wanted.get(name)) : -1);
  const variant = of('variant', json.variants ?? [], 'id');
  const date = (json.dates ?? []).indexOf(wanted.get('date'));
  const relation = of('relation', json.relations ?? [], 'name');
  const cell = cellOf(json, wanted.get('cell'));
  return {
    section,
    state: {
      ...(isOne(variant) ? { shown: variant, variant: wanted.has('alone') ? variant : null } : {}),
      ...(isOne(date) ? { date } : {}),
      ...(isOne(relation) ? { relation } : {}),
      ...(cell ? { cell } : {}),
    },
  };
}

function cellOf({ actors = [] }, text) {
  const [from, to] = (text ?? '').split(',').map((id) => actors.findIndex((actor) => actor.id === id));
  return isOne(from) && isOne(to) && from !== to ? { from, to } : null;
}

/// Keeps the address at what the store holds, and follows links to other sections and to other states of the page, `first`
/// where a link says nothing.
/// Returns what brings the reader to the section that the address names.
export function keepAddress({ json, D }, store, first) {
  const write = (section) => {
    const words = wordsOf(json, D, store.get());
    const hash = `#${section}${words ? `?${words}` : ''}`;
    if (hash !== location.hash && (words || location.hash)) history.replaceState(null, '', hash);
  };
  const go = (section) => document.getElementById(section)?.scrollIntoView();
  store.on(['date', 'playing', 'variant', 'shown', 'relation', 'cell'], ({ playing }) => {
    if (!playing) write(sectionInView());
  });
  addEventListener('hashchange', () => {
    const { section, state } = readAddress({ json });
    const asked = location.hash.includes('?');
    if (asked) store.set({ ...first, ...state });
    write(section);
    if (asked) go(section);
  });
  return () => {
    const { section } = readAddress({ json });
    if (section) go(section);
  };
}

// Only what is not as it is when the page opens.
function wordsOf(json, D, { date, variant, shown, relation, cell }) {
  const words = new URLSearchParams();
  const one = variant ?? shown;
  if (one || variant === 0) words.set('variant', json.variants[one].id);
  if (variant !== null) words.set('alone', 'yes');
  if (D && date !== D - 1) words.set('date', json.dates[date]);
  if (relation || cell) words.set('relation', json.relations[relation].name);
  if (cell) words.set('cell', `${json.actors[cell.from].id},${json.actors[cell.to].id}`);
  return words.toString().replaceAll('%2C', ',');
}

// The last section that begins above the middle of the window.
function sectionInView() {
  const above = [...document.querySelectorAll('main > section')].filter(
    (section) => section.getBoundingClientRect().top < innerHeight / 2,
  );
  return above.at(-1)?.id ?? '';
}
