// Elements of the page, made in one expression.

/// An element: `parts` are attributes, but for `text`, `class`, `on` (listeners by event) and `value` or `checked`,
/// which are properties. Attributes of null or false are left out.
export function make(tag, parts = {}, ...children) {
  const node = document.createElement(tag);
  const { text, class: names, on = {}, ...attributes } = parts;
  if (text !== undefined) node.textContent = text;
  if (names) node.className = names;
  for (const [event, heard] of Object.entries(on)) node.addEventListener(event, heard);
  for (const [name, value] of Object.entries(attributes)) setPart(node, name, value);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function setPart(node, name, value) {
  if (name === 'value' || name === 'checked' || name === 'selected') node[name] = value;
  else if (value !== null && value !== false && value !== undefined)
    node.setAttribute(name, value === true ? '' : value);
}

/// A button that is pressed by `act`.
export const button = (text, act, parts = {}) =>
  make('button', { type: 'button', text, ...parts, on: { click: act, ...parts.on } });

/// A choice of `options` [{value, text}] with its label before it.
export function choice(label, options, value, chosen, parts = {}) {
  const items = options.map((option) => make('option', { value: option.value, text: option.text }));
  const list = make('select', { ...parts, on: { change: (event) => chosen(event.target.value) } }, ...items);
  list.value = value;
  return make('label', { class: 'choose' }, make('span', { text: label }), list);
}

/// A part of the page that is folded until it is asked for; `fill(box)` draws it when it is opened first (`eager`: at once).
export function folded(title, fill, { open = false, eager = open, ...parts } = {}) {
  const box = make('div');
  let filled = false;
  const fillOnce = () => {
    if (!filled) fill(box);
    filled = true;
  };
  const node = make(
    'details',
    { ...parts, on: { toggle: () => node.open && fillOnce() } },
    make('summary', { text: title }),
    box,
  );
  node.open = open;
  if (eager) fillOnce();
  return node;
}

const FOCUSABLE = 'button:not(:disabled), input, select, textarea, summary, [tabindex]';
const nameOf = (node) => node.dataset.place ?? node.dataset.event ?? node.getAttribute('aria-label') ?? node.textContent;

/// Empties `node` and fills it anew. What had the focus keeps it: by its name, or at its place.
export function refill(node, ...children) {
  const held = node.contains(document.activeElement) ? document.activeElement : null;
  const at = held ? [...node.querySelectorAll(FOCUSABLE)].indexOf(held) : -1;
  node.replaceChildren(...children.filter(Boolean));
  if (at < 0) return;
  const all = [...node.querySelectorAll(FOCUSABLE)];
  const next = all.find((one) => nameOf(one) === nameOf(held)) ?? all[Math.min(at, all.length - 1)];
  next?.focus({ preventScroll: true });
}

/// `mediation_rate` as `mediation rate`.
export const plain = (id) => id.replaceAll('_', ' ').replaceAll('-', ' ');

/// Calls `fn` with the last arguments once a frame at most.
export function eachFrame(fn) {
  let waiting = null;
  return (...given) => {
    if (waiting === null)
      requestAnimationFrame(() => {
        const last = waiting;
        waiting = null;
        fn(...last);
      });
    waiting = given;
  };
}
