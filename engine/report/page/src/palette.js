// Colours of values: two ramps that differ in lightness as well as in hue, read from the styles so that they follow
// the theme, and a call when the theme changes.
import { scaleDiverging, scaleSequential } from 'd3-scale';
import { interpolateRgb, piecewise } from 'd3-interpolate';

const steps = (name) =>
  getComputedStyle(document.documentElement)
    .getPropertyValue(name)
    .trim()
    .split(/\s*,\s*/);

/// Values on both sides of zero: `reach` is the greatest distance from zero; `sign` −1: more is worse.
export function diverging(reach, sign = 1) {
  const ramp = piecewise(interpolateRgb, steps('--ramp-diverging'));
  return scaleDiverging([-reach, 0, reach], sign < 0 ? (share) => ramp(1 - share) : ramp).clamp(true);
}

/// Values from `low` to `high`, faint to strong.
export function sequential(low, high) {
  return scaleSequential([low, high], piecewise(interpolateRgb, steps('--ramp-sequential'))).clamp(true);
}

/// Calls `fn` whenever the colours of the page change: by the system, by the page's switch, for print.
export function onTheme(fn) {
  for (const query of ['(prefers-color-scheme: dark)', 'print']) matchMedia(query).addEventListener('change', fn);
  new MutationObserver(fn).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class'],
  });
}

/// Whether text on `colour` (rgb) should be dark: by its relative luminance (WCAG 2.2).
export function darkTextOn(colour) {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}
