// Numbers that move from what is shown to what is next, so that the eye can follow.
const SPAN = 400; // milliseconds
const still = matchMedia('(prefers-reduced-motion: reduce)');

/// Returns `to(values, atOnce)`, which calls `paint` with the numbers of every frame on the way, and at last with `values`.
export function moving(paint) {
  let shown = null,
    frame = null;
  const show = (values) => {
    shown = values;
    paint(values);
  };
  return (values, atOnce = false) => {
    cancelAnimationFrame(frame);
    if (atOnce || still.matches || shown?.length !== values.length) return show(values);
    const from = shown,
      begin = performance.now();
    const step = (now) => {
      const share = Math.min(1, Math.max(0, (now - begin) / SPAN)),
        eased = share * (2 - share);
      show(share === 1 ? values : values.map((value, cell) => from[cell] + (value - from[cell]) * eased));
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
}
