// The order of actors in maps and networks: by bloc at the last date, then as the scenario lists them.

/// The bloc of every actor ('+', '-' or '0': the sign in the leading eigenvector of `relation`) at date `date`, or null
/// where there are none. An unsigned relation borrows the blocs of the first signed one.
export function blocsAt(data, variant, relation, date) {
  const relations = data.json.relations;
  const own = relations[relation].blocs?.[variant];
  const blocs = own ?? relations.find((other) => other.blocs?.[variant])?.blocs[variant];
  return blocs ? [...blocs[date]] : null;
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
