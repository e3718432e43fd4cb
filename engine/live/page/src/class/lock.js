// Which settings stay for the class: all others are taken away until they are given back.
import { button, make, plain, refill } from '../dom.js';

/// Whether what stands at `path` may be changed.
export const isLeft = ({ locked }, path) => locked === null || locked.includes(path);

/// Takes `node` away while what stands at `path` may not be changed.
export function lockable(app, node, path) {
  const show = () => node.classList.toggle('locked-away', !isLeft(app.store.get(), path));
  app.store.on(['locked'], show);
  show();
  return node;
}

export function lockList(app, box) {
  const { store, catalogue } = app;
  const all = [
    ...catalogue.what_ifs.map(({ id }) => ({ path: `what_if.${id}`, text: `What if: ${plain(id)}` })),
    ...catalogue.parameters.map(({ id }) => ({ path: `parameters.${id}`, text: plain(id) })),
    ...catalogue.rules.map(({ id }) => ({ path: `rules.${id}`, text: `Rule: ${plain(id)}` })),
    { path: 'events', text: 'Events' },
    { path: 'ties', text: 'Ties at the start' },
  ];
  const ticks = all.map(({ path, text }) => {
    const input = make('input', { type: 'checkbox', value: path, checked: store.get().locked?.includes(path) ?? false });
    return { input, row: make('label', { class: 'tick' }, input, make('span', { text })) };
  });
  const lock = () => store.set({ locked: ticks.filter(({ input }) => input.checked).map(({ input }) => input.value) });
  const buttons = make('div', { class: 'controls' });
  const draw = () =>
    refill(
      buttons,
      button('Leave only these', lock),
      store.get().locked === null ? null : button('Give all back', () => store.set({ locked: null })),
    );
  box.append(
    make('p', { class: 'hint', text: 'Tick what the class may change. A link keeps it so.' }),
    make('div', { class: 'ticks' }, ...ticks.map(({ row }) => row)),
    buttons,
  );
  store.on(['locked'], draw);
  draw();
}
