// What a map or a network shows of a relation: the mean at a date, of a variant or as its difference to the baseline.
import { extent, max } from 'd3-array';
import { diverging, sequential } from './palette.js';
import { signOf } from './scale_words.js';

/// Values of relation `relation` of `variant` at `date`, N * N, row = from; less the baseline's if `difference`.
export function valuesAt(data, { variant, relation, difference }, date) {
  const values = data.meanAt(variant, relation, date);
  if (!difference) return values;
  const baseline = data.meanAt(0, relation, date);
  return values.map((value, index) => value - baseline[index]);
}

/// The colours of what `valuesAt` gives: one scale for all dates. Both sides of zero for differences and signed
/// relations; else from the lowest to the highest.
export function colourOf(data, shown) {
  const { low, high, signed } = data.json.relations[shown.relation];
  const sign = signOf(data.json.relations[shown.relation]);
  if (shown.difference) return diverging(reachOf(data, shown) || 1, sign);
  const bounds = finite(low) && finite(high) ? [low, high] : extentOf(data, shown);
  if (signed) return diverging(Math.max(-bounds[0], bounds[1]) || 1, sign);
  return sequential(bounds[0], bounds[1] > bounds[0] ? bounds[1] : bounds[0] + 1);
}

const finite = (value) => value !== null && Number.isFinite(value);

/// Lowest and highest value over all dates, and of all variants where no difference is shown.
export function extentOf(data, shown) {
  const variants = shown.difference ? [shown.variant] : data.json.variants.map((_, variant) => variant);
  const extents = variants.flatMap((variant) =>
    data.json.dates.map((_, date) => extent(valuesAt(data, { ...shown, variant }, date))),
  );
  return extent(extents.flat());
}

function reachOf(data, shown) {
  return max(extentOf(data, shown).map(Math.abs));
}
