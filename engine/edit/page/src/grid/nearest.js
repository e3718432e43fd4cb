// Which name was meant by one that is misspelt.
const same = (text) => text.trim().toLowerCase();

/// Letters to change, add, leave out or swap with the next.
function distance(one, other) {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let k = 1; k <= one.length; ++k) {
    rows[k] = [k];
    for (let l = 1; l <= other.length; ++l) {
      const unlike = one[k - 1] === other[l - 1] ? 0 : 1,
        swapped = k > 1 && l > 1 && one[k - 1] === other[l - 2] && one[k - 2] === other[l - 1];
      rows[k][l] = Math.min(rows[k - 1][l] + 1, rows[k][l - 1] + 1, rows[k - 1][l - 1] + unlike);
      if (swapped) rows[k][l] = Math.min(rows[k][l], rows[k - 2][l - 2] + 1);
    }
  }
  return rows[one.length][other.length];
}

/// Of `all` [{key, title}] the key that is nearest to `text` by itself or by its title, or undefined: one letter in three may differ.
export function nearest(text, all) {
  const near = all.flatMap(({ key, title }) =>
    [key, title ?? key].map((name) => ({ key, name, far: distance(same(text), same(name)) })),
  );
  const close = near.filter(({ name, far }) => 3 * far <= Math.min(name.length, text.trim().length));
  return close.sort((one, other) => one.far - other.far)[0]?.key;
}
