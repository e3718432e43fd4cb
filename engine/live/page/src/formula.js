// What an event or a rule is made of, in the scenario's own words, for those who ask.
import { make } from './dom.js';

/// Folded: a line each of [word, expression] that is given. Null where none is.
export function formula(parts) {
  const lines = parts.filter(([, text]) => text).map(([word, text]) => `${word} ${text}`);
  if (lines.length === 0) return null;
  return make(
    'details',
    { class: 'formula' },
    make('summary', { text: 'Formula' }),
    make('pre', { tabindex: 0, text: lines.join('\n') }),
  );
}

export const formulaOfRule = (rule) =>
  formula([
    ['for', rule.for.join(', ')],
    ['where', rule.where],
    ['when', rule.when],
    ['rate', rule.rate && `${rule.rate} per ${rule.per}`],
    ['probability', rule.probability],
    ['cooldown', rule.cooldown],
  ]);

export const formulaOfEvent = (event) =>
  formula(['every', 'until', 'when', 'probability', 'intensity'].map((key) => [key, event[key]]));

/// `outcome` as the document has it: an expression, or an object; nothing where only a what-if has it.
export const formulaOfOutcome = (outcome) =>
  formula([
    ['is', outcome?.is ?? outcome],
    ['over', outcome?.over],
  ]);
