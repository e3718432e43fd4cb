// How variants are told apart: a colour, a pattern of dashes and a name each, the same everywhere.
import { select } from 'd3-selection';

const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 2', '12 4', '1 2', '6 2 1 2', '3 5', '10 2 2 2 2 2', '5 5'];

export const colourOf = (variant) => `var(--v${variant % DASHES.length})`;
export const dashOf = (variant) => DASHES[variant % DASHES.length];

/// Buttons with the names of the variants and their lines; a click isolates one (store: `variant`), another click
/// shows all. Nothing where there is one variant only.
export function variantKey(container, data, store) {
  if (data.V < 2) return;
  const key = select(container)
    .append('div')
    .attr('class', 'key')
    .attr('role', 'group')
    .attr('aria-label', 'Variants: press one to see it alone');
  const buttons = key
    .selectAll('button')
    .data(data.json.variants.map(({ label }) => label))
    .join('button')
    .attr('type', 'button')
    .on('click', (event) => {
      const number = buttons.nodes().indexOf(event.currentTarget);
      const all = store.get().variant === number;
      store.set({ variant: all ? null : number, shown: all ? 0 : number });
    });
  sample(buttons);
  // buttons are not printed
  lineKey(
    container,
    data.json.variants.map(({ label }) => label),
    true,
  );
  const show = () =>
    buttons
      .attr('aria-pressed', (_, variant) => String(store.get().variant === variant))
      .classed('dim', (_, variant) => store.get().variant !== null && store.get().variant !== variant && variant !== 0);
  store.on(['variant'], show);
  show();
}

/// The lines of `labels` with their names, to be looked at; `printed`: on paper alone.
export function lineKey(container, labels, printed = false) {
  const key = select(container)
    .append('p')
    .attr('class', printed ? 'key printed' : 'key lines');
  sample(key.selectAll('span').data(labels).join('span').attr('class', 'line'));
}

// The line and the name of each.
function sample(items) {
  const line = items.append('svg').attr('width', 26).attr('height', 10).attr('aria-hidden', 'true').append('line');
  line
    .attr('x1', 0)
    .attr('x2', 26)
    .attr('y1', 5)
    .attr('y2', 5)
    .attr('stroke-width', 2.5)
    .style('stroke', (_, variant) => colourOf(variant))
    .style('stroke-dasharray', (_, variant) => dashOf(variant));
  items.append('span').text(String);
}
