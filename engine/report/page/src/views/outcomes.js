// What became of it: every outcome with its interval, variants side by side, and what each changes.
import { axisTop } from 'd3-axis';
import { scaleBand, scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { chartFrame, tableFrame } from '../frame.js';
import { count, date as dateText, number, percent } from '../format.js';
import { fitted, label } from '../labels.js';
import { colourOf, dashOf, variantKey } from '../variants.js';

export default { id: 'outcomes', title: 'Outcomes', render };

const isShare = (outcome) => outcome.kind !== 'mean';
const valueText = (outcome, value, options) => (isShare(outcome) ? percent(value, options) : number(value, options));
const titleOf = (outcome) => outcome.label || outcome.id;

function render(section, data, store) {
  const outcomes = data.json.outcomes;
  const root = select(section);
  if (outcomes.length === 0) { root.append('p').text('The scenario asks for no outcomes; what follows shows how things go.'); return; }
  root.append('p').attr('class', 'lead').text(data.V > 1 ? differencesInWords(data) : outcomesInWords(data));
  variantKey(section, data, store);
  const shares = outcomes.filter(isShare);
  if (shares.length) dots(section, data, store, shares);
  for (const outcome of outcomes.filter((other) => !isShare(other))) dots(section, data, store, [outcome]);
  tableFrame(section, tableOf(data));
  if (data.V > 1) changes(section, data, store);
}

// The likeliest and the least likely: what a reader asks first.
function outcomesInWords({ json }) {
  const shares = json.outcomes.filter(isShare).filter((outcome) => outcome.variants[0]);
  if (shares.length === 0) return `${json.outcomes.length} outcomes, each with its mean over the runs and the 95 % interval of that mean.`;
  const sorted = [...shares].sort((one, other) => other.variants[0].value - one.variants[0].value);
  const told = (outcome) => `“${titleOf(outcome)}” in ${percent(outcome.variants[0].value)} of the runs (95 % interval ${percent(outcome.variants[0].low)} to ${percent(outcome.variants[0].high)})`;
  return sorted.length === 1 ? `${told(sorted[0])}.` : `Likeliest is ${told(sorted[0])}; least likely ${told(sorted.at(-1))}.`;
}

// The largest decided differences, and how many cannot be told from zero.
function differencesInWords(data) {
  const all = data.json.outcomes.flatMap((outcome) => (outcome.differences ?? []).map((difference, variant) => ({ outcome, variant, difference })))
    .filter(({ difference }) => difference);
  const decided = all.filter(({ difference, outcome }) => difference.decided && isShare(outcome))
    .sort((one, other) => Math.abs(other.difference.value) - Math.abs(one.difference.value)).slice(0, 2);
  const open = all.filter(({ difference }) => !difference.decided && !difference.exactly_zero).length;
  const told = decided.map(({ outcome, variant }) => `with “${data.json.variants[variant].label}” the chance of “${titleOf(outcome)}” goes from ${percent(outcome.variants[0]?.value)} to ${percent(outcome.variants[variant]?.value)}`);
  const first = told.length ? `${told.join('; ')}.` : 'No variant changes the chance of an outcome by more than chance would.';
  const rest = open ? ` ${open} of ${all.length} differences cannot be told from zero with so many runs: their dots are hollow.` : '';
  return first[0].toUpperCase() + first.slice(1) + rest;
}

// A row for each outcome, in it a dot and a bar for each variant.
function dots(section, data, store, outcomes) {
  const single = outcomes.length === 1 && !isShare(outcomes[0]);
  const svg = chartFrame(section, {
    title: single ? titleOf(outcomes[0]) : 'How likely each outcome is',
    describe: `${single ? 'The mean over the runs' : 'The share of the runs'} as a dot with its 95 % interval as a bar${data.V > 1 ? ', one for each variant; hollow where the difference to the baseline cannot be told from zero' : ''}. ${outcomes.map((outcome) => sentence(data, outcome)).join(' ')}`,
    name: single ? `outcome-${outcomes[0].id}` : 'outcomes',
  });
  const shown = () => data.json.variants.map((_, variant) => variant).filter((variant) => store.get().variant === null || variant === 0 || variant === store.get().variant);
  const again = fitted(svg.node().parentNode, (width) => draw(svg, data, outcomes, shown(), width, single));
  store.on(['variant'], again);
}

function sentence(data, outcome) {
  const parts = outcome.variants.map((value, variant) => (value ? `${data.V > 1 ? `${data.json.variants[variant].label} ` : ''}${valueText(outcome, value.value)}` : null));
  return `${titleOf(outcome)}: ${parts.filter(Boolean).join(', ')}.`;
}

function draw(svg, data, outcomes, variants, width, single) {
  const narrow = width < 620;
  const lane = variants.length > 6 ? 9 : 13;
  const left = single ? 8 : narrow ? 8 : Math.min(330, width * 0.42);
  const heading = single ? 0 : narrow ? 18 : 0;
  const row = Math.max(24, variants.length * lane + 8) + heading;
  const height = 30 + outcomes.length * row;
  const x = scaleLinear(single ? reachOf(outcomes[0], variants) : [0, 1], [left + 8, width - 56]);
  if (single) x.nice();
  const y = scaleBand(outcomes.map(({ id }) => id), [28, height]);
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height).selectAll('g').remove();
  svg.append('g').attr('class', 'axis grid').attr('transform', 'translate(0,24)')
    .call(axisTop(x).ticks(Math.max(2, Math.floor(width / 130))).tickSize(-(height - 24)).tickFormat(single ? number : (value) => percent(value)));
  const groups = svg.append('g').selectAll('g').data(outcomes).join('g').attr('transform', (outcome) => `translate(0,${y(outcome.id)})`);
  if (!single) {
    groups.append('text').attr('class', 'name').attr('x', narrow ? left : left - 4).attr('y', narrow ? 12 : row / 2).attr('dy', '0.32em').attr('text-anchor', narrow ? 'start' : 'end')
      .each(function each(outcome) { label(this, titleOf(outcome), Math.floor((narrow ? width : left) / 6.6)); });
  }
  const marks = groups.selectAll('g').data((outcome) => variants.map((variant) => ({ outcome, variant, value: outcome.variants[variant], difference: outcome.differences?.[variant] }))
    .filter(({ value }) => value)).join('g').attr('class', 'mark')
    .attr('transform', ({ variant }) => `translate(0,${heading + 4 + variants.indexOf(variant) * lane + (row - heading - 8 - variants.length * lane) / 2 + lane / 2})`)
    .style('color', ({ variant }) => colourOf(variant));
  marks.append('line').attr('class', 'interval').style('stroke-dasharray', ({ variant }) => dashOf(variant)).attr('x1', ({ value }) => x(value.low ?? value.value)).attr('x2', ({ value }) => x(value.high ?? value.value));
  marks.append('circle').attr('class', ({ difference }) => (difference && !difference.decided ? 'dot hollow' : 'dot')).attr('r', lane > 10 ? 4.5 : 3.5).attr('cx', ({ value }) => x(value.value));
  marks.append('text').attr('class', 'value').attr('x', ({ value }) => x(value.high ?? value.value) + 8).attr('dy', '0.32em')
    .text(({ outcome, value }) => (variants.length > 6 ? '' : valueText(outcome, value.value)));
  marks.append('title').text(({ outcome, variant, value, difference }) => markText(data, outcome, variant, value, difference));
}

function markText(data, outcome, variant, value, difference) {
  const name = data.V > 1 ? `${data.json.variants[variant].label}: ` : '';
  const own = `${name}${valueText(outcome, value.value)}, 95 % interval ${valueText(outcome, value.low)} to ${valueText(outcome, value.high)}`;
  return difference ? `${own}; ${differenceText(outcome, difference)}` : own;
}

function reachOf(outcome, variants) {
  const values = variants.flatMap((variant) => (outcome.variants[variant] ? [outcome.variants[variant].low ?? outcome.variants[variant].value, outcome.variants[variant].high ?? outcome.variants[variant].value] : []));
  const room = (Math.max(...values) - Math.min(...values) || 1) * 0.15;
  return [Math.min(...values) - room, Math.max(...values) + room];
}

// In points of per cent where it is a difference of shares.
function pointsText(outcome, value) {
  return isShare(outcome) ? percent(value, { sign: true }).replace(' %', ' points') : number(value, { sign: true });
}

function differenceText(outcome, difference) {
  if (difference.exactly_zero) return 'no difference in any run';
  const own = `difference to the baseline ${pointsText(outcome, difference.value)}, 95 % interval ${pointsText(outcome, difference.low)} to ${pointsText(outcome, difference.high)}`;
  return difference.decided ? own : `${own}: cannot be told from zero`;
}

function tableOf(data) {
  const rows = data.json.outcomes.flatMap((outcome) => outcome.variants.map((value, variant) => (value ? rowOf(data, outcome, variant, value) : null)).filter(Boolean));
  const columns = [
    { key: 'title', label: 'Outcome' },
    ...(data.V > 1 ? [{ key: 'variant', label: 'Variant' }] : []),
    { key: 'value', label: 'Value', numeric: true, text: ({ outcome, value }) => valueText(outcome, value) },
    { key: 'low', label: '95 % from', numeric: true, text: ({ outcome, low }) => valueText(outcome, low) },
    { key: 'high', label: 'to', numeric: true, text: ({ outcome, high }) => valueText(outcome, high) },
    { key: 'when', label: 'When (half of those that reach it)' },
    { key: 'spread', label: '90 % of runs' },
  ];
  return { caption: 'Every outcome', name: 'outcomes', columns: columns.filter(({ key }) => key !== 'when' || rows.some(({ when }) => when)), rows };
}

function rowOf(data, outcome, variant, value) {
  return {
    outcome, title: titleOf(outcome), variant: data.json.variants[variant].label, value: value.value, low: value.low, high: value.high,
    when: value.date_p50 ? `by ${dateText(value.date_p50)}` : '',
    spread: isShare(outcome) ? (value.date_p05 ? `${dateText(value.date_p05)} to ${dateText(value.date_p95)}` : '') : `${number(value.p05)} to ${number(value.p95)}`,
  };
}

// What each variant changes, run by run.
function changes(section, data, store) {
  const all = data.json.outcomes.flatMap((outcome) => (outcome.differences ?? []).map((difference, variant) => (difference ? { outcome, variant, ...difference } : null)).filter(Boolean));
  const rows = all.map((row) => ({ ...row, title: titleOf(row.outcome), name: data.json.variants[row.variant].label, sure: row.exactly_zero ? 'the same in every run' : row.decided ? 'yes' : 'no: cannot be told from zero' }));
  const caption = `Differences to the baseline${data.json.paired ? ', run by run on the same luck' : ''}`;
  const table = tableFrame(section, {
    caption, name: 'differences', rows,
    columns: [
      { key: 'title', label: 'Outcome' },
      { key: 'name', label: 'Variant' },
      { key: 'value', label: 'Difference', numeric: true, text: ({ outcome, value }) => pointsText(outcome, value) },
      { key: 'low', label: '95 % from', numeric: true, text: ({ outcome, low }) => pointsText(outcome, low) },
      { key: 'high', label: 'to', numeric: true, text: ({ outcome, high }) => pointsText(outcome, high) },
      { key: 'sure', label: 'Decided' },
      { key: 'up', label: 'Runs up', numeric: true, text: ({ up }) => count(up ?? 0) },
      { key: 'down', label: 'Runs down', numeric: true, text: ({ down }) => count(down ?? 0) },
    ],
  });
  store.on(['variant'], ({ variant }) => table.update(rows.filter((row) => variant === null || variant === 0 || row.variant === variant)));
}
