#!/bin/sh
# The edits of texts, tried at every place of every shipped file: edits.sh SOURCE_DIR. They need jsonc-parser, which the page's
# packages have. Skipped (77), loudly, where Node.js, npm or these are missing; with ENTENTE_BROWSER_TESTS=required it fails instead.
set -eu
missing() {
  echo "SKIPPED: edits of texts are not tried: $1" >&2
  [ "${ENTENTE_BROWSER_TESTS:-}" = required ] && exit 1
  exit 77
}
command -v node >/dev/null && command -v npm >/dev/null || missing "Node.js or npm is missing (Debian: apt-get install nodejs npm)"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/engine/edit" "$folder/engine/live/page/src/left" "$folder/tests/edit"
cp -r "$1/engine/edit/page" "$folder/engine/edit/page"
cp "$1/engine/live/page/src/left/table_text.js" "$folder/engine/live/page/src/left"
cp "$1/engine/report/page/package.json" "$1/engine/report/page/package-lock.json" "$folder"
cp "$1/tests/edit/edits.mjs" "$folder/tests/edit"
(cd "$folder" && npm ci --silent --no-audit --no-fund) || missing "its packages cannot be had (npm ci in engine/report/page)"
ENTENTE_SOURCE_DIR=$1 node --test --test-reporter=spec "$folder/tests/edit/edits.mjs"
