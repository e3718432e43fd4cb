#!/bin/sh
# The committed entente.wasm is what the sources make: rebuild.sh SOURCE_DIR. Skipped (77), loudly, without emscripten, or
# with another version of it than it was made with, whose bytes are others.
set -eu
made_with=3.1.6
missing() {
  echo "SKIPPED: entente.wasm is not made anew: $1" >&2
  exit 77
}
command -v em++ >/dev/null || missing "emscripten is missing (Debian: apt-get install emscripten)"
version=$(em++ -dumpversion)
[ "$version" = "$made_with" ] || missing "this is emscripten $version, and it was made with $made_with"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$1"
cmake --preset wasm -B "$folder" >"$folder/log" 2>&1 && cmake --build "$folder" -j 1 >>"$folder/log" 2>&1 || {
  tail -40 "$folder/log" >&2
  exit 1
}
cmp "$folder/engine/browser/entente.wasm" engine/browser/entente.wasm || {
  echo "engine/browser/entente.wasm is not what the sources make: ./dev wasm makes it anew" >&2
  exit 1
}
