// The order of actors in maps and networks: by bloc at the last date, then as the scenario lists them.

/// The bloc of every actor ('+', '-' or '0': the sign in the leading eigenvector of `relation`) at date `date`, or null
/// where there are none. An unsigned relation borrows the blocs of the first signed one.
export function blocsAt(data, variant, relation, date) {
  const relations = data.json.relations;
  const own = relations[relation].blocs?.[variant]
    ? relations[relation]
    : relations.find((other) => other.blocs?.[variant]);
  return own ? alike([...own.blocs[variant][date]], own.blocs[0]?.at(-1) ?? own.blocs[variant].at(-1)) : null;
}

// The sign of an eigenvector is free: the one that agrees more with `model` is taken, so that blocs keep their names.
function alike(signs, model) {
  const product = (sign, index) => Number(`${sign}1`) * Number(`${model[index]}1`);
  const agreement = signs.reduce(
    (total, sign, index) => total + (sign === '0' || model[index] === '0' ? 0 : product(sign, index)),
    0,
  );
  const other = { '+': '-', '-': '+', 0: '0' };
  return agreement < 0 ? signs.map((sign) => other[sign]) : signs;
}

/// Indices of the actors: the larger bloc of the baseline first, those of no bloc last; the same for every date and
/// variant, so that nobody changes place while time plays.
export function orderOf(data, relation) {
  const blocs = blocsAt(data, 0, relation, data.D - 1);
  const all = data.json.actors.map((_, index) => index);
  if (!blocs) return all;
  const size = (sign) => blocs.filter((other) => other === sign).length;
  const first = size('-') > size('+') ? '-' : '+';
  const place = (index) => (blocs[index] === '0' ? 2 : Number(blocs[index] !== first));
  return all.sort((one, other) => place(one) - place(other) || one - other);
}

/// Places in `order` before which another bloc begins.
export function bordersOf(data, relation, order) {
  const blocs = blocsAt(data, 0, relation, data.D - 1);
  if (!blocs) return [];
  return order.map((_, place) => place).filter((place) => place > 0 && blocs[order[place]] !== blocs[order[place - 1]]);
}
