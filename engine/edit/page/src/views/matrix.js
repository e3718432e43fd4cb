// Ties of a relation as a matrix: what counts for each pair, where it comes from, and what writing into a cell changes.
import { darkTextOn, diverging, sequential } from '../../../../report/page/src/palette.js';
import { signOf } from '../../../../report/page/src/scale_words.js';
import { valueAt } from '../model/paths.js';
import { without, withMembers, withRaw } from '../text/edits.js';
import { expressionRaw } from '../text/literal.js';
import { nodeAt, shownOf } from '../text/tree.js';

export const isTie = (key) => key !== 'note' && key !== 'source';
export const pathOf = (relation, from, to) => ['relations', relation, 'ties', from, to];

/// The cell of two that holds the tie of a pair: of a symmetric relation it may be the other one.
export function placeOf(world, relation, from, to) {
  const own = pathOf(relation, from, to),
    other = pathOf(relation, to, from),
    { symmetric } = world.value.relations[relation];
  const holds = (path) => (valueAt(world.value, path) ?? null) !== null;
  return symmetric && !holds(own) && holds(other) ? other : own;
}

/// What a cell shows: a number as it is spelled in the text.
export function tieText(world, path) {
  const value = valueAt(world.value, path) ?? null;
  if (value === null) return '';
  const node = nodeAt(world.root, path);
  return node ? shownOf(world.text, node) : String(value);
}

/// Colours by sign, as the report's page has them: fn(text) -> colour or ''.
export function coloursOf({ range, sense }, texts) {
  const values = texts
      .filter((text) => text !== '')
      .map(Number)
      .filter(Number.isFinite),
    [low, high] = Array.isArray(range) ? range : [];
  const isEnd = (end) => typeof end === 'number';
  const ends = [isEnd(low) ? low : Math.min(0, ...values), isEnd(high) ? high : Math.max(0, ...values)],
    sign = signOf({ sense });
  const reach = Math.max(...ends.map(Math.abs)) || 1;
  const scale = ends[0] < 0 ? diverging(reach, sign) : sequential(ends[0], ends[1] > ends[0] ? ends[1] : ends[0] + 1);
  return (text) => (text !== '' && Number.isFinite(Number(text)) ? scale(Number(text)) : '');
}
export const isDarkOn = (colour) => colour === '' || darkTextOn(colour);

/// `text` with ties written: [{row, column, text}]; an empty one goes, and one of an included file is taken out by null. Of a
/// symmetric relation a pair that is given twice is written once.
export function withTies(text, world, relation, cells) {
  const { symmetric } = world.value.relations[relation],
    chosen = new Map();
  for (const { row, column, text: typed } of cells.filter((cell) => cell.row !== cell.column)) {
    const key = symmetric ? pairOf(row, column) : `${row},${column}`,
      before = chosen.get(key);
    if (!before || typed !== '')
      chosen.set(key, { path: before?.path ?? placeOf(world, relation, row, column), typed });
  }
  const all = [...chosen.values()].filter(({ path, typed }) => typed !== tieText(world, path));
  const gone = all.filter(({ typed }) => typed === '').reduce((now, { path }) => withoutTie(now, world, path), text);
  const rows = byHolder(all.filter(({ typed }) => typed !== ''));
  return [...rows].reduce(
    (now, [, row]) =>
      withMembers(
        now,
        row[0].path.slice(0, -1),
        row.map(({ path, typed }) => [path[4], expressionRaw(typed)]),
      ),
    gone,
  );
}

function byHolder(ties) {
  const rows = new Map();
  for (const tie of ties) rows.set(tie.path[3], [...(rows.get(tie.path[3]) ?? []), tie]);
  return rows;
}

function withoutTie(text, world, path) {
  const inherits = (valueAt(world.inherited, path) ?? null) !== null;
  if (valueAt(world.own, path) !== undefined) return without(text, path);
  return inherits ? withRaw(text, path, 'null') : text;
}
const pairOf = (one, other) => [one, other].sort().join();

/// `text` with `symmetric` switched. On: of two cells of a pair that before the diagonal stays, in `order` of the actors. Off: each
/// has its mirror.
export function withSymmetry(text, world, relation, on, order) {
  const all = pairsIn(world, relation, order),
    setting = ['relations', relation, 'symmetric'];
  const set = on
    ? withRaw(text, setting, 'true', {
        order: ['range', 'initial', 'half_life', 'baseline', 'saturation', 'symmetric'],
      })
    : without(text, setting);
  const kept = on || valueAt(world.inherited, setting) !== true ? set : withRaw(set, setting, 'false');
  return all.reduce((now, [from, to]) => {
    const [path, mirror] = [pathOf(relation, from, to), pathOf(relation, to, from)];
    if (!on)
      return valueAt(world.value, mirror) === undefined || valueAt(world.value, mirror) === null
        ? withRaw(now, mirror, expressionRaw(tieText(world, path)))
        : now;
    const isSecond = order.indexOf(from) > order.indexOf(to) && (valueAt(world.value, mirror) ?? null) !== null;
    if (!isSecond) return now;
    return valueAt(world.own, path) !== undefined && (valueAt(world.inherited, path) ?? null) === null
      ? without(now, path)
      : withRaw(now, path, 'null');
  }, kept);
}

/// Pairs [from, to] that have a tie.
export function pairsIn(world, relation, order) {
  const ties = world.value.relations[relation].ties ?? {};
  return Object.keys(ties).flatMap((from) =>
    Object.keys(ties[from] ?? {})
      .filter((to) => isTie(to) && ties[from][to] !== null && order.includes(to))
      .map((to) => [from, to]),
  );
}

/// How many pairs hold two different values.
export const unequalPairs = (world, relation, order) =>
  pairsIn(world, relation, order).filter(([from, to]) => {
    const mirror = tieText(world, pathOf(relation, to, from));
    return (
      order.indexOf(from) < order.indexOf(to) &&
      mirror !== '' &&
      Number(mirror) !== Number(tieText(world, pathOf(relation, from, to)))
    );
  }).length;
