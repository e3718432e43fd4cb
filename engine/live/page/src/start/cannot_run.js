// Why a page with the engine does not start.
import { engineBlock } from './blocks.js';

/// What to tell: an old browser is named only where it lacks what the engine is made of, else `error` itself.
export async function cannotRun({ message }) {
  const old = await lacksFeatures().catch(() => false);
  return `This page cannot run: ${message.replace(/\.$/, '')}.${old ? ' It needs a browser of 2023 or later, with WebAssembly.' : ''}`;
}

async function lacksFeatures() {
  if (typeof WebAssembly === 'undefined' || typeof DecompressionStream === 'undefined') return true;
  return !WebAssembly.validate(await engineBlock());
}
