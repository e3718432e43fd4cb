// Ways to choose one of several: a labelled list, or buttons side by side.
import { select } from 'd3-selection';

let made = 0;

/// A labelled <select> of `options` [{value, label}]; calls `chosen(value)` with the value as it was given.
/// Returns {show(value), offer(options), call(label), node}.
export function chooser(container, { label, options, value, chosen }) {
  const id = `choose-${++made}`;
  const box = select(container).append('span').attr('class', 'choose');
  const name = box.append('label').attr('for', id).text(label);
  const list = box.append('select').attr('id', id);
  let offered = [];
  const offer = (given) => {
    offered = given;
    list
      .selectAll('option')
      .data(given)
      .join('option')
      .attr('value', (_, i) => i)
      .text((option) => option.label);
  };
  const show = (wanted) =>
    list.property(
      'value',
      offered.findIndex((option) => option.value === wanted),
    );
  list.on('change', () => chosen(offered[list.property('value')].value));
  offer(options);
  show(value);
  return { show, offer, call: (words) => name.text(words), node: box.node() };
}

/// Buttons side by side of which one is pressed; for two to four `options` [{value, label}].
/// Returns {show(value), node}.
export function segments(container, { label, options, value, chosen }) {
  const box = select(container)
    .append('span')
    .attr('class', 'segments')
    .attr('role', 'group')
    .attr('aria-label', label);
  const buttons = box
    .selectAll('button')
    .data(options)
    .join('button')
    .attr('type', 'button')
    .text((option) => option.label)
    .on('click', (_, option) => {
      show(option.value);
      chosen(option.value);
    });
  const show = (wanted) => buttons.attr('aria-pressed', (option) => String(option.value === wanted));
  show(value);
  return { show, node: box.node() };
}

/// The list of variants, for views that show one at a time (`shown` of the store); nothing where there is only one.
export function variantChooser(container, data, store, label = 'Variant') {
  if (data.V < 2) return;
  const options = data.json.variants.map((variant, value) => ({ value, label: variant.label }));
  const list = chooser(container, {
    label,
    options,
    value: shown(store),
    chosen: (value) => store.set({ shown: value }),
  });
  store.on(['shown'], () => list.show(shown(store)));
}

/// The variant that views of one variant show.
export function shown(store) {
  return store.get().shown ?? 0;
}
