// What the page was made with: the scenario, and the engine.

async function inflated(id) {
  const text = document.getElementById(id).textContent.trim();
  const letters = atob(text),
    bytes = new Uint8Array(letters.length);
  for (let k = 0; k < letters.length; ++k) bytes[k] = letters.charCodeAt(k); // a plain loop: it is megabytes
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).arrayBuffer();
}

/// {file, command, text, files: {name: text}, what_ifs, set, runs, seed, program}: engine/live/live_page.cpp writes it.
export const startBlock = async () => JSON.parse(new TextDecoder().decode(await inflated('entente-start')));
/// entente.wasm
export const engineBlock = () => inflated('entente-engine');
