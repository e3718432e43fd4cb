// What the page holds: inflated, and numbers over time taken from their block.

async function inflated(id) {
  const text = document.getElementById(id).textContent.trim();
  if (!text) return new Uint8Array();
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// A plain loop: a page may hold megabytes.
function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let k = 0; k < text.length; ++k) bytes[k] = text.charCodeAt(k);
  return bytes;
}

/// {json, D dates, N actors, V variants} and what reads the relations over time; of a page of explorations alone all three
/// are 0.
export async function decode() {
  const [text, block] = await Promise.all([inflated('entente-data'), inflated('entente-cells')]);
  return withAccess(JSON.parse(new TextDecoder().decode(text)), block);
}

function withAccess(json, block) {
  const [D, N, V] = [json.dates, json.actors, json.variants].map((list) => list?.length ?? 0);
  const unpacked = new Map();
  const unpack = (ref) => {
    if (!unpacked.has(ref)) unpacked.set(ref, numbers(ref, block, D));
    return unpacked.get(ref);
  };
  const relationOf = (variant, relation) => json.evolution?.variants[variant]?.[relation] ?? null;
  const causes = new Map((json.causes ?? []).map((entry) => [placeOf(json, entry), entry]));
  return {
    json,
    D,
    N,
    V,
    /// {mean, p05, p95}, each an array of D numbers.
    cellSeries(variant, relation, from, to) {
      const held = relationOf(variant, relation);
      const cell = from * N + to;
      const at = held ? held.cells.indexOf(cell) : -1;
      if (at < 0) return still(held ? held.start[cell] : null, D);
      const row = (name) => [...unpack(held[name]).subarray(at * D, (at + 1) * D)];
      return { mean: row('mean'), p05: row('p05'), p95: row('p95') };
    },
    /// The N x N means at a date, row by row.
    meanAt(variant, relation, date) {
      const held = relationOf(variant, relation);
      if (!held) return new Float64Array(N * N);
      const values = Float64Array.from(held.start);
      const means = unpack(held.mean);
      held.cells.forEach((cell, at) => {
        values[cell] = means[at * D + date];
      });
      return values;
    },
    /// The causes of a place {relation, from, to}, null where they are not in the page.
    causesAt: (place) => causes.get(placeOf(json, place)) ?? null,
  };
}

// What is between two is one place, whoever is named first.
function placeOf({ relations }, { relation, from, to }) {
  const ends = relations[relation]?.symmetric && from > to ? [to, from] : [from, to];
  return [relation, ...ends].join(' ');
}

function still(value, D) {
  const same = new Array(D).fill(value);
  return { mean: same, p05: same, p95: same };
}

// Low bytes, then high bytes, of differences to the date before, folded so that they are small: 0, 1, 2, 3 are 0, -1,
// 1, -2 (engine/report/relations.cpp).
function numbers({ offset, count, bits, low, high }, block, D) {
  const step = (high - low) / (2 ** bits - 1);
  const values = new Float64Array(count);
  for (let k = 0, q = 0; k < count; ++k) {
    const folded = block[offset + k] | (block[offset + count + k] << 8);
    q = (k % D === 0 ? 0 : q) + (folded & 1 ? -(folded + 1) / 2 : folded / 2);
    values[k] = low + q * step;
  }
  return values;
}
