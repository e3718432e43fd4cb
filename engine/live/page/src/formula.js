// What an event or a rule is made of, in the scenario's own words, for those who ask.
import { make } from './dom.js';

const nameOf = (signature) => signature.split('(')[0].trim();
const isNamed = (text, name) => new RegExp(`\\b${name}\\b`).test(text);

/// Of named expressions (`let` of a scenario and of its rule) those that texts use, and those that these use: lines.
export function namedIn(texts, lets) {
  const all = Object.entries(lets).map(([signature, said]) => ({ signature, text: String(said?.is ?? said) })),
    found = new Set();
  for (const used = [...texts]; used.length > 0; ) {
    const text = used.pop();
    for (const one of all)
      if (!found.has(one) && isNamed(text, nameOf(one.signature))) {
        found.add(one);
        used.push(one.text);
      }
  }
  return all.filter((one) => found.has(one)).map(({ signature, text }) => `let ${signature} be ${text}`);
}

/// Folded: a line each of [word, expression] that is given, and of the named expressions in them. Null where none is.
export function formula(parts, lets = {}) {
  const given = parts.filter(([, text]) => text);
  const lines = [...given.map(([word, text]) => `${word} ${text}`), ...namedIn(given.map(([, text]) => String(text)), lets)];
  if (given.length === 0) return null;
  return make(
    'details',
    { class: 'formula' },
    make('summary', { text: 'Formula' }),
    make('pre', { tabindex: 0, text: lines.join('\n') }),
  );
}

/// `document_`: the scenario, whose named expressions are told where they are used.
export const formulaOfRule = (rule, document_) =>
  formula(
    [
      ['for', rule.for.join(', ')],
      ['where', rule.where],
      ['when', rule.when],
      ['rate', rule.rate && `${rule.rate} per ${rule.per}`],
      ['probability', rule.probability],
      ['cooldown', rule.cooldown],
    ],
    { ...document_.let, ...document_.rules?.[rule.id]?.let },
  );

export const formulaOfEvent = (event, document_) =>
  formula(['every', 'until', 'when', 'probability', 'intensity'].map((key) => [key, event[key]]), document_.let);

/// `outcome` as the document has it: an expression, or an object; nothing where only a what-if has it.
export const formulaOfOutcome = (outcome, document_) =>
  formula(
    [
      ['is', outcome?.is ?? outcome],
      ['over', outcome?.over],
    ],
    document_.let,
  );
