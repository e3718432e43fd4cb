// Which events of a run mattered most.

/// A number for every entry: its share of all that events moved in the tracked values, summed over these cells. Where it
/// moved none, nothing.
export function importanceOf(entries, watched) {
  const shares = (entry) => entry.changes.filter(({ cell }) => watched.has(cell));
  const moved = ({ from, to, share }) => Math.abs(share ?? to - from);
  const total = new Map();
  for (const change of entries.flatMap(shares)) total.set(change.cell, (total.get(change.cell) ?? 0) + moved(change));
  return entries.map((entry) =>
    shares(entry).reduce((sum, change) => sum + moved(change) / (total.get(change.cell) || 1), 0),
  );
}

/// The `count` entries that mattered most, in the order they happened.
export function strongest(entries, watched, count) {
  const importance = importanceOf(entries, watched);
  const ranked = entries
    .map((_, place) => place)
    .sort((one, other) => importance[other] - importance[one] || one - other);
  const kept = new Set(ranked.slice(0, count));
  return entries.filter((_, place) => kept.has(place));
}
