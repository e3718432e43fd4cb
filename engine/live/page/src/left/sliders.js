// A slider for every parameter that is drawn anew for each run. Moved, it holds the parameter at one value in all runs.
import { lockable } from '../class/lock.js';
import { button, make, plain } from '../dom.js';
import { number } from '../../../../report/page/src/format.js';
import { isFaulty } from '../model/problem.js';
import { documentOf, isChanged, withoutSetting, withSetting } from '../model/world.js';
import { valueAt } from '../model/merge.js';
import { distributionIn, drawnText, isBeyond, shapeOf } from './distribution.js';
import { same } from '../model/merge.js';

/// The density over the reach of the slider, with a tick at the centre.
const picture = ({ path, low, high, centre }) => {
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const tick = (100 * (centre - low)) / (high - low);
  for (const [name, value] of Object.entries({
    viewBox: '0 0 100 20',
    preserveAspectRatio: 'none',
    class: 'density',
    'aria-hidden': 'true',
  }))
    box.setAttribute(name, value);
  const add = (tag, parts) => {
    const node = box.appendChild(document.createElementNS('http://www.w3.org/2000/svg', tag));
    for (const [name, value] of Object.entries(parts)) node.setAttribute(name, value);
  };
  add('path', { d: path });
  add('line', { x1: tick, x2: tick, y1: 0, y2: 20 });
  return box;
};

const heldText = (distribution, at) =>
  `held at ${number(at)}${isBeyond(distribution, at) ? ', beyond what is drawn' : ''}`;

/// A row of one parameter: {id, value, distribution, note, source}.
export function sliderRow(app, parameter) {
  const { store, history, base } = app;
  const { id } = parameter,
    path = `parameters.${id}`;
  let distribution = parameter.distribution, // a what-if may draw it otherwise
    shape = shapeOf(distribution);
  const said = make('output', { class: 'value' });
  const input = make('input', {
    type: 'range',
    min: shape.low,
    max: shape.high,
    step: shape.step,
    id: `slider-${id}`,
    'data-setting': path,
    on: { input: () => history.change((what) => withSetting(base, what, path, input.valueAsNumber), path) },
  });
  const reset = button('Reset', () => { history.change((what) => withoutSetting(what, path)); input.focus(); }, {
    class: 'quiet',
    'aria-label': `Reset ${plain(id)}`,
  });
  const label = make('label', { for: input.id, text: plain(id), title: parameter.source ?? parameter.note ?? null });
  const row = make(
    'div',
    { class: 'setting slider', 'data-words': `${id} ${plain(id)}` },
    make('div', { class: 'setting-head' }, label, said, reset),
    picture(shape),
    input,
  );
  const showDrawn = (other) => {
    if (!other || same(other, distribution)) return;
    distribution = other;
    shape = shapeOf(distribution);
    for (const [name, value] of Object.entries({ min: shape.low, max: shape.high, step: shape.step })) input[name] = value;
    row.querySelector('.density').replaceWith(picture(shape));
  };
  const show = () => {
    const { what } = store.get();
    const fixed = valueAt(app.document(), path);
    showDrawn(distributionIn(fixed) ?? distributionIn(valueAt(documentOf(base, withoutSetting(what, path)), path)));
    const at = typeof fixed === 'number' ? fixed : shape.centre;
    const changed = isChanged(what, path);
    if (input.valueAsNumber !== at) input.value = at;
    const words = typeof fixed === 'number' ? heldText(distribution, at) : drawnText(distribution, number);
    said.textContent = words;
    input.setAttribute('aria-valuetext', words);
    row.classList.toggle('changed', changed);
    input.setAttribute('aria-invalid', String(isFaulty(store.get().problem, path)));
    reset.hidden = !changed;
  };
  store.on(['what', 'problem'], show);
  show();
  return lockable(app, row, path);
}
