// An outcome and its difference in words.
import { count, number, points } from '../../../../report/page/src/format.js';
import { changeText, isShare, valueText } from '../../../../report/page/src/outcome_words.js';

export const titleOf = ({ id, label }) => label || id;
export const levelText = (outcome, value) => (value === null ? 'no number' : valueText(outcome, value));
export { isShare };

/// To two digits, upwards: it is an estimate.
export function roundedUp(needed) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return Math.ceil(needed / step) * step;
}

/// {text, more: runs that would settle it, or null}
export function differenceText(outcome) {
  const { difference } = outcome;
  if (!difference) return { text: 'no difference can be told', more: null };
  if (difference.exactly_zero) return { text: 'no difference in any run', more: null };
  if (difference.value === null) return { text: 'no difference: infinite or no number in some run', more: null };
  const text = changeText(outcome, difference.value),
    [low, high] = difference.interval ?? [null, null];
  const unit = isShare(outcome)
    ? (value) => points(value).replace(' points', '')
    : (value) => number(value, { sign: true });
  const interval = low === null || low === undefined ? '' : `, 95 % interval ${unit(low)} to ${unit(high)}`;
  if (difference.decided) return { text: `${text}${interval}`, more: null };
  const needed = difference.runs_to_settle,
    more = needed && needed < 1e6 ? roundedUp(needed) : null;
  const settle = more === null ? '' : `; about ${count(more)} runs would settle it`;
  return { text: `${text}${interval}: cannot be distinguished from zero${settle}`, more };
}
