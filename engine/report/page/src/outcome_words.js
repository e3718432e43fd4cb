// Outcomes in words and numbers: shares of the runs as per cent, differences of shares in points.
import { count, number, percent, points, runsText } from './format.js';

export const isShare = (outcome) => outcome.kind !== 'mean';
export const titleOf = (outcome) => outcome.label || outcome.id;
export const valueText = (outcome, value) => (isShare(outcome) ? percent(value) : number(value));
const WHEN = {
  end: 'at the end',
  ever: 'at any date',
  always: 'at all dates',
  first: 'the first time that',
  mean: 'the mean of',
  max: 'the highest',
  min: 'the lowest',
};
/// What it asks of the state, as the scenario has it: "at the end: stress[AFG] > 0.58".
export const askedText = ({ is, over }) => (is ? `${Object.hasOwn(WHEN, over) ? WHEN[over] : over}: ${is}` : '');

/// `infinite in 4 of 8 runs`; empty where the outcome is a number in every run.
export function straysText({ infinite = 0, no_number: noNumber = 0 }, runs) {
  const parts = [infinite && `infinite in ${count(infinite)}`, noNumber && `no number in ${count(noNumber)}`];
  const text = parts.filter(Boolean).join(' and ');
  return text && `${text} of ${runsText(runs)}`;
}
/// Its value in words, or why it has none.
export const levelText = (outcome, value, runs) =>
  value.value === null
    ? `no ${isShare(outcome) ? 'chance' : 'mean'}, ${straysText(value, runs)}`
    : valueText(outcome, value.value);
/// `, 95 % interval 1 to 2`; a single run has none.
export const intervalText = (low, high) => (low === '–' ? '' : `, 95 % interval ${low} to ${high}`);

export const changeText = (outcome, value) => (isShare(outcome) ? points(value) : number(value, { sign: true }));

/// All differences that there are: [{outcome, variant, difference}].
export function differencesOf({ json }) {
  const of = (outcome) => (outcome.differences ?? []).map((difference, variant) => ({ outcome, variant, difference }));
  return json.outcomes.flatMap(of).filter(({ difference }) => difference);
}

/// A difference with its interval, and whether it can be distinguished from zero.
export function differenceText(outcome, difference) {
  if (difference.exactly_zero) return 'no difference in any run';
  if (difference.value === null) return 'no difference: infinite or no number in some run';
  const text = (value) => changeText(outcome, value);
  const own = `difference to the baseline ${text(difference.value)}${intervalText(text(difference.low), text(difference.high))}`;
  return difference.decided ? own : `${own}: ${undecidedText(difference)}`;
}

/// Why a difference says nothing yet, and about how many runs would tell.
export function undecidedText({ runs_to_settle: needed }) {
  const text = 'cannot be distinguished from zero';
  return needed && needed < 1e9 ? `${text}; about ${count(roundedUp(needed))} runs would be needed` : text;
}

// To two digits: it is an estimate.
function roundedUp(needed) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return Math.ceil(needed / step) * step;
}

/// What a reader asks first: of one scenario what is likeliest and least likely, of several what they change most.
export const lead = (data) => (data.V > 1 ? changesInWords(data) : outcomesInWords(data));

function outcomesInWords({ json }) {
  const known = ({ variants: [first] }) => first && first.value !== null;
  const shares = json.outcomes.filter((outcome) => isShare(outcome) && known(outcome));
  if (shares.length === 0)
    return `${json.outcomes.length} outcomes, each with its mean over the runs and the 95 % interval of that mean.`;
  const value = (outcome) => outcome.variants[0].value;
  const sorted = [...shares].sort((one, other) => value(other) - value(one));
  const told = (outcome) =>
    `“${titleOf(outcome)}” (${percent(value(outcome))} of the runs${intervalText(percent(outcome.variants[0].low), percent(outcome.variants[0].high))})`;
  if (sorted.length === 1) return `${told(sorted[0])}.`;
  const first = sorted.filter((outcome) => value(outcome) >= (sorted[0].variants[0].low ?? value(sorted[0]))).slice(0, 2);
  const least = sorted.at(-1);
  const start = `Likeliest ${first.length > 1 ? 'are' : 'is'} ${first.map(told).join(' and ')}`;
  return first.includes(least) ? `${start}.` : `${start}; least likely is ${told(least)}.`;
}

// The largest decided differences of as many variants and outcomes, and how many cannot be distinguished from zero.
function changesInWords(data) {
  const all = differencesOf(data);
  const sorted = all
    .filter(({ difference, outcome }) => difference.decided && !difference.exactly_zero && isShare(outcome))
    .sort((one, other) => Math.abs(other.difference.value) - Math.abs(one.difference.value));
  const told = [];
  for (const next of sorted)
    if (told.length < 3 && !told.some(({ outcome, variant }) => outcome === next.outcome || variant === next.variant))
      told.push(next);
  const open = all.filter(({ difference: { decided, exactly_zero: same, value } }) => value !== null && !decided && !same).length;
  const first = told.length
    ? told.map((change) => changeInWords(data, change)).join(' ')
    : 'No variant changes the chance of an outcome by more than chance would.';
  return open
    ? `${first} ${open} of ${all.length} differences cannot be distinguished from zero with so many runs: their dots are hollow.`
    : first;
}

function changeInWords({ json }, { outcome, variant, difference }) {
  const way = difference.value < 0 ? 'falls' : 'rises';
  return `With “${json.variants[variant].label}” the chance of “${titleOf(outcome)}” ${way} from ${percent(outcome.variants[0]?.value)} to ${percent(outcome.variants[variant]?.value)}.`;
}
