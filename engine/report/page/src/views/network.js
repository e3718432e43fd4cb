// The signed network of a relation on the slider: solid lines bind, dashed lines divide; blocs are hulled.
import { select } from 'd3-selection';
import { chooser, shown, variantChooser } from '../choose.js';
import { number } from '../format.js';
import { chartFrame, omitted, readoutOf } from '../frame.js';
import { fitted } from '../labels.js';
import { tiesOf } from '../layout.js';
import { network } from '../net.js';
import { balanceText, nodeText, sentence } from '../network_words.js';
import { blocsAt } from '../order.js';
import { extentOf, valuesAt } from '../relation_values.js';
import { timebar } from '../timebar.js';
import { relationChooser } from './relations.js';

export default { id: 'network', title: 'Network', render };

const PER_ACTOR = 2.5; // ties that are drawn at first, at most

function render(section, data, store) {
  if (!data.json.evolution || data.json.relations.length === 0)
    return omitted(section, data, 'evolution', 'Relations over time were not kept.');
  const root = select(section);
  const lead = root.append('p').attr('class', 'lead');
  const balance = root.append('p').attr('class', 'balance');
  const view = {
    relation: store.get().relation,
    variant: shown(store),
    difference: false,
    threshold: 0,
    largest: 1,
    attribute: null,
  };
  const controls = root.append('div').attr('class', 'controls').node();
  const list = relationChooser(controls, data, store);
  variantChooser(controls, data, store);
  attributeChooser(controls, data, (attribute) => {
    view.attribute = attribute;
    redraw();
  });
  const limit = thresholdSlider(controls, (threshold) => {
    view.threshold = threshold;
    paint();
  });
  timebar(section, data, store);
  const svg = chartFrame(section, frame).attr('role', 'group');
  const said = readoutOf(svg);
  let drawn = null;
  const paint = () => {
    if (!drawn) return;
    const date = store.get().date;
    const ties = tiesOf(data.json.relations[view.relation], valuesAt(data, view, date), data.N);
    const count = drawn.paint(ties, blocsAt(data, view.variant, view.relation, date));
    limit.say(count, view.threshold);
    lead.text(sentence(data, view, date, ties));
    balance.text(balanceText(data, view, date));
  };
  const draw = (width) => {
    drawn = network(svg, data, view, width, (actor) =>
      said.text(actor === null ? '' : nodeText(data, view, store.get().date, actor)),
    );
    paint();
  };
  const settle = () => {
    const changed = view.relation !== store.get().relation;
    Object.assign(view, { relation: store.get().relation, variant: shown(store) });
    list.show(view.relation);
    if (changed || view.threshold === 0) Object.assign(view, limit.reset(data, view));
  };
  settle();
  const redraw = fitted(svg.node().parentNode, draw);
  store.on(['relation', 'shown'], () => {
    settle();
    redraw();
  });
  store.on(['date'], paint);
}

const frame = {
  title: 'Network of the chosen relation',
  describe:
    'Solid lines are positive ties, dashed lines negative ones, of a hostile relation the other way round; the wider the stronger, each the mean of both directions. Circles and squares are the two blocs, diamonds belong to none. Arrow keys move from actor to actor.',
  name: 'network',
};

function attributeChooser(controls, data, chosen) {
  if (data.json.attributes.length === 0) return;
  const options = [
    { value: null, label: 'the same for all' },
    ...data.json.attributes.map(({ name }, value) => ({ value, label: name })),
  ];
  chooser(controls, { label: 'Size', options, value: null, chosen });
}

function thresholdSlider(controls, chosen) {
  const box = select(controls).append('span').attr('class', 'choose');
  box.append('label').attr('for', 'network-threshold').text('Leave out ties below');
  const slider = box
    .append('input')
    .attr('type', 'range')
    .attr('id', 'network-threshold')
    .attr('min', 0)
    .on('input', (event) => chosen(event.target.valueAsNumber));
  const said = box.append('output').attr('for', 'network-threshold');
  return {
    say(count, threshold) {
      said.text(`${number(threshold)} (${count} drawn)`);
    },
    reset(data, view) {
      const largest = Math.max(...extentOf(data, view).map(Math.abs)) || 1;
      const limit = firstThreshold(data, view, largest);
      slider
        .attr('max', largest)
        .attr('step', largest / 100)
        .property('value', limit);
      return { threshold: slider.node().valueAsNumber, largest };
    },
  };
}

// A hundredth of the range, or as much as leaves so many ties that each is seen.
function firstThreshold(data, view, largest) {
  const ties = [...tiesOf(data.json.relations[view.relation], valuesAt(data, view, 0), data.N)]
    .map(Math.abs)
    .filter((tie) => tie > 0)
    .sort((one, other) => other - one);
  const drawn = 2 * Math.round(PER_ACTOR * data.N); // every tie stands twice
  return Math.max(largest / 100, ties[drawn] ?? 0);
}
