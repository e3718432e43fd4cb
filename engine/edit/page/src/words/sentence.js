// What entries of a scenario say, in plain words; expressions stand between backticks.
import { distributionIn, drawnText } from '../../../../live/page/src/left/distribution.js';
import { date, number } from '../../../../report/page/src/format.js';
import { scaleInWords } from '../../../../report/page/src/scale_words.js';

const plain = (id) =>
  String(id ?? '…')
    .replaceAll('_', ' ')
    .replaceAll('-', ' ');
const listed = (parts, last = 'and') =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
const asList = (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const code = (expression) => `\`${expression}\``;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const isoDate = (iso) => (/^\d{4}-\d\d-\d\d$/.test(iso ?? '') ? date(iso) : String(iso ?? 'a date'));
const nameOfLet = (lets) =>
  Object.keys(lets ?? {}).length > 0 ? ` (with ${listed(Object.keys(lets))} as defined)` : '';

// `for every i and j in state`
function forEach(bindings) {
  const groups = new Map();
  for (const binding of asList(bindings)) {
    const [variable, group] = String(binding).split(/\s+in\s+/);
    groups.set(group, [...(groups.get(group) ?? []), variable]);
  }
  const parts = [...groups].map(([group, variables]) => `every ${listed(variables.map(code))} in ${group}`);
  return parts.length > 0 ? `for ${listed(parts)}` : '';
}

const roleText = (roles) =>
  listed(Object.entries(roles).map(([role, who]) => `${plain(role)} ${asList(who).join(', ')}`));
const KNOWN = ['type', 'intensity', 'date', 'when', 'probability', 'every', 'until', 'note', 'source'];
const rolesIn = (emission) =>
  Object.fromEntries(Object.entries(emission ?? {}).filter(([key, value]) => !KNOWN.includes(key) && value !== null));
function emitted(emission) {
  const roles = roleText(rolesIn(emission)),
    strength = emission?.intensity === undefined ? '' : `, of intensity ${code(emission.intensity)}`;
  return `${plain(emission?.type)}${roles ? ` (${roles})` : ''}${strength}`;
}

function frequency({ rate, per = 'year', probability }) {
  if (rate !== undefined) return `happens ${code(rate)} times a ${String(per).replace(/s$/, '')} on average`;
  return probability === undefined ? 'happens' : `happens with the probability ${code(probability)}`;
}

/// `step`: of the scenario, as `1 week`.
export const ruleSentence = (step) => (id, rule) => {
  const conditions = [
    rule.where !== undefined && `where ${code(rule.where)}`,
    rule.when !== undefined && `while ${code(rule.when)}`,
  ].filter(Boolean);
  const parts = [`in each step (${step})`, forEach(rule.for), ...conditions].filter(Boolean);
  const rest = rule.cooldown === undefined ? '' : `, at most once in ${rule.cooldown}`;
  return `${capital(parts.join(', '))}: ${emitted(rule.emit)} ${frequency(rule)}${rest}${nameOfLet(rule.let)}.`;
};

function effectText(written) {
  const effect = written ?? {},
    cell = code(effect.change || '…'),
    where = effect.where === undefined ? '' : ` where ${code(effect.where)}`;
  const each = [forEach(effect.for), where.trim()].filter(Boolean).join(', ');
  const what =
    effect.raise_to !== undefined
      ? `${cell} rises to ${code(effect.raise_to)} where it is below`
      : effect.lower_to !== undefined
        ? `${cell} falls to ${code(effect.lower_to)} where it is above`
        : `${cell} changes by ${code(effect.by ?? '…')}`;
  return `${each ? `${each}, ` : ''}${what}${effect.lasting === undefined ? '' : `, ${code(effect.lasting)} of it for good`}`;
}

export function typeSentence(id, type) {
  const roles = Object.entries(type.roles ?? {}).map(
    ([role, kind]) => `${plain(role)} (${kind === 'group' ? 'a group' : 'an actor'})`,
  );
  const effects = asList(type.effects).map(effectText);
  return `${capital(plain(id))}${roles.length > 0 ? `, with ${listed(roles)}` : ''}: ${effects.length > 0 ? effects.join('; ') : 'it changes nothing yet'}${nameOfLet(type.let)}.`;
}

export function eventSentence(id, event) {
  const every = event.every
    ? ` and every ${String(event.every).replace(/^1 /, '')} after${event.until ? ` until ${isoDate(event.until)}` : ''}`
    : '';
  const chance = event.probability === undefined ? '' : `, with the probability ${code(event.probability)}`;
  return `On ${isoDate(event.date)}${every}${event.when === undefined ? '' : `, if ${code(event.when)}`}: ${emitted(event)}${chance}.`;
}

export function processSentence(id, process) {
  const settings = Object.entries(process).filter(
    ([key, value]) => !['type', 'for', 'let', 'note', 'source'].includes(key) && typeof value !== 'object',
  );
  const each = forEach(process.for);
  return `${capital(plain(process.type))}${each ? `, ${each}` : ''}: ${listed(settings.map(([key, value]) => `${plain(key)} ${code(value)}`))}.`;
}

const OVER = {
  end: (is) => `${is}, at the end`,
  ever: (is) => `whether ${is} at any time`,
  always: (is) => `whether ${is} at all times`,
  mean: (is) => `${is}, on average over time`,
  max: (is) => `the most of ${is} over time`,
  min: (is) => `the least of ${is} over time`,
  first: (is) => `after how many years ${is} first holds`,
};
export function outcomeSentence(id, outcome) {
  const is = typeof outcome === 'object' ? outcome?.is : outcome;
  return `${capital((OVER[outcome?.over ?? 'end'] ?? OVER.end)(code(is ?? '…')))}.`;
}
export const metricSentence = (id, metric) =>
  `At every date: ${code(typeof metric === 'object' ? metric.value : metric)}.`;
export const whatIfSentence = (id, { describe, patch }) =>
  capital(describe || `changes ${listed(Object.keys(patch ?? {})) || 'nothing yet'}.`);

export function expectationSentence(id, one) {
  const what = one.outcome ?? one.metric ?? '…',
    world = one.what_if ? ` with ${one.what_if}` : one.set ? ` with ${listed(asList(one.set))}` : '';
  const bounds = [
    one.increases && 'is higher',
    one.decreases && 'is lower',
    one.at_least !== undefined && `is at least ${one.at_least}`,
    one.at_most !== undefined && `is at most ${one.at_most}`,
  ].filter(Boolean);
  return `${capital(what)}${world} ${listed(bounds) || '…'}${one.versus || one.increases || one.decreases ? ` than ${one.versus && one.versus !== 'baseline' ? `with ${one.versus}` : 'as things are'}` : ''}.`;
}

export function parameterSentence(id, parameter) {
  if (typeof parameter !== 'object')
    return `Always ${typeof parameter === 'number' ? number(parameter) : code(parameter)}.`;
  const distribution = distributionIn(parameter);
  const sound = distribution && Object.values(distribution)[0].every?.((one) => typeof one === 'number');
  return sound
    ? `${capital(drawnText(distribution, number))}.`
    : `Always ${typeof parameter.value === 'number' ? number(parameter.value) : '…'}.`;
}

/// Of a relation, without its ties: range, sense, words for values, half-life.
export function relationSentence({ range, sense, scale, half_life: halfLife }) {
  const [low, high] = Array.isArray(range) ? range : [null, null],
    ends = [
      low === null ? 'without a lower end' : `from ${number(low)}`,
      high === null ? 'without an upper end' : `to ${number(high)}`,
    ];
  const words = Object.entries(scale ?? {})
    .filter(([, word]) => word !== null)
    .map(([at, word]) => ({ at: Number(at), word }))
    .sort((one, other) => one.at - other.at);
  const parts = [
    ends.join(' '),
    sense && `more of it is ${sense}`,
    words.length > 0 && scaleInWords({ scale: words }),
    halfLife && `half-life ${halfLife}`,
  ];
  return `${capital(parts.filter(Boolean).join('; '))}`;
}
