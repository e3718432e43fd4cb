// What became of it: every outcome with its interval, variants side by side, and what each changes.
import { select } from 'd3-selection';
import { chartFrame, tableFrame } from '../frame.js';
import { count, date as dateText, number } from '../format.js';
import { fitted } from '../labels.js';
import { changesChart } from '../outcome_changes.js';
import { drawDots } from '../outcome_dots.js';
import { askedText, changeText, differencesOf, isShare, lead, levelText, straysText, titleOf, undecidedText, valueText } from '../outcome_words.js';
import { variantKey } from '../variants.js';

export default { id: 'outcomes', title: 'Outcomes', render };

function render(section, data, store) {
  const { outcomes } = data.json;
  const root = select(section);
  if (outcomes.length === 0) {
    root.append('p').text('The scenario asks for no outcomes; what follows shows how things go.');
    return;
  }
  root.append('p').attr('class', 'lead').text(lead(data));
  root
    .append('p')
    .attr('class', 'hint')
    .text(
      `${data.json.variants[0].runs === 1 ? 'One run: no intervals, no spread. ' : ''}A dot is the share of the runs in which it came so, or the mean over them; the bar is its 95\u00a0% interval: how far another set of as many runs may differ.${outcomes.some((outcome) => !isShare(outcome)) && data.json.variants[0].runs > 1 ? ' Of what is a number, bands show single runs: the light one holds nine in ten of them, the dark one half.' : ''}`,
    );
  if (data.V > 1)
    root.append('p').attr('class', 'hint press').text('Press a variant to see it alone beside the baseline, again to see all.');
  variantKey(section, data, store);
  const shares = outcomes.filter(isShare);
  if (shares.length)
    dots(section, data, store, shares, {
      title: 'How likely each outcome is',
      what: 'The share of the runs',
      name: 'outcomes',
    });
  if (data.V > 1) changesChart(section, data, store);
  const means = select(section).append('div').attr('class', 'charts stacked').node();
  const known = ({ variants }) => variants.some((value) => value && value.value !== null);
  for (const outcome of outcomes.filter((other) => !isShare(other) && known(other))) {
    dots(means, data, store, [outcome], {
      title: `${titleOf(outcome)}: the mean, and how far single runs differ`,
      what: 'Single runs as bands, the light one of nine in ten of them, the dark one of half; over them the mean over the runs',
      name: `outcome-${outcome.id}`,
      single: true,
    });
  }
  tableFrame(section, tableOf(data));
  if (data.V > 1) changesTable(section, data, store);
}

function dots(section, data, store, outcomes, { title, what, name, single = false }) {
  const open =
    data.V > 1 ? ', one for each variant; hollow where the difference to the baseline cannot be distinguished from zero' : '';
  const svg = chartFrame(section, {
    title,
    describe: `${what} as a dot with its 95 % interval as a bar${open}. ${outcomes.map((outcome) => sentence(data, outcome)).join(' ')}`,
    name,
  });
  const shown = () =>
    data.json.variants
      .map((_, variant) => variant)
      .filter((variant) => variant === 0 || store.get().variant === null || variant === store.get().variant);
  store.on(
    ['variant'],
    fitted(svg.node().parentNode, (width) => drawDots(svg, data, outcomes, shown(), width, single)),
  );
}

function sentence({ json, V }, outcome) {
  const parts = outcome.variants.map((value, variant) =>
    value
      ? `${V > 1 ? `${json.variants[variant].label} ` : ''}${levelText(outcome, value, json.variants[variant].runs)}`
      : null,
  );
  return `${titleOf(outcome)}: ${parts.filter(Boolean).join(', ')}.`;
}

function tableOf(data) {
  const rows = data.json.outcomes.flatMap((outcome) =>
    outcome.variants.map((value, variant) => (value ? rowOf(data, outcome, variant, value) : null)).filter(Boolean),
  );
  const columns = [
    { key: 'title', label: 'Outcome' },
    ...(data.V > 1 ? [{ key: 'variant', label: 'Variant' }] : []),
    { key: 'value', label: 'Value', numeric: true, text: ({ outcome, value }) => valueText(outcome, value) },
    { key: 'low', label: '95 % from', numeric: true, text: ({ outcome, low }) => valueText(outcome, low) },
    { key: 'high', label: 'to', numeric: true, text: ({ outcome, high }) => valueText(outcome, high) },
    { key: 'spread', label: 'Single runs' },
    { key: 'asked', label: 'What counts' },
  ];
  return {
    caption: 'Every outcome',
    name: 'outcomes',
    columns: columns.filter(({ key }) => !['spread', 'asked'].includes(key) || rows.some((row) => row[key])),
    rows,
  };
}

function rowOf(data, outcome, variant, value) {
  return {
    outcome,
    title: titleOf(outcome),
    variant: data.json.variants[variant].label,
    value: value.value,
    low: value.low,
    high: value.high,
    asked: askedText(outcome),
    spread: straysText(value, data.json.variants[variant].runs) || spreadOf(outcome, value, data.json.variants[variant]),
  };
}

// What nine in ten of the runs came to; of what has a date, when.
function spreadOf(outcome, { p05, p95, date_p05: early, date_p50: half, date_p95: late }, { runs }) {
  if (runs === 1) return half ? `on ${dateText(half)}` : '';
  if (half)
    return `where it happens, half by ${dateText(half)}, nine in ten from ${dateText(early)} to ${dateText(late)}`;
  return isShare(outcome) ? '' : `nine in ten from ${number(p05)} to ${number(p95)}`;
}

// What each variant changes, run by run.
function changesTable(section, data, store) {
  const sure = (difference) => {
    const { exactly_zero: same, decided, value } = difference;
    if (value === null) return 'no difference: infinite or no number in some run';
    return same ? 'the same in every run' : decided ? 'yes' : `no: ${undecidedText(difference)}`;
  };
  const rows = differencesOf(data).map(({ outcome, variant, difference }) => ({
    ...difference,
    outcome,
    variant,
    title: titleOf(outcome),
    name: data.json.variants[variant].label,
    sure: sure(difference),
  }));
  const text = (key) => (row) => changeText(row.outcome, row[key]);
  const shown = ({ variant }) => rows.filter((row) => !variant || row.variant === variant);
  const table = tableFrame(section, {
    caption: `Differences to the baseline${data.json.paired ? ', run by run on the same luck' : ''}`,
    name: 'differences',
    rows: shown(store.get()),
    columns: [
      { key: 'title', label: 'Outcome' },
      { key: 'name', label: 'Variant' },
      { key: 'value', label: 'Difference', numeric: true, text: text('value') },
      { key: 'low', label: '95 % from', numeric: true, text: text('low') },
      { key: 'high', label: 'to', numeric: true, text: text('high') },
      { key: 'sure', label: 'Decided' },
      { key: 'up', label: 'Runs up', numeric: true, text: ({ up }) => count(up ?? 0) },
      { key: 'down', label: 'Runs down', numeric: true, text: ({ down }) => count(down ?? 0) },
    ],
  });
  store.on(['variant'], (state) => table.update(shown(state)));
}
