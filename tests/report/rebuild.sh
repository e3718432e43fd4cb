#!/bin/sh
# The committed template of reports is what its sources make: rebuild.sh SOURCE_DIR. Skipped (77), loudly, where Node.js,
# npm or their packages are missing; with ENTENTE_BROWSER_TESTS=required in the environment it fails instead.
set -eu
report=$1/engine/report
missing() {
  echo "SKIPPED: the browser's page is not made anew: $1" >&2
  [ "${ENTENTE_BROWSER_TESTS:-}" = required ] && exit 1
  exit 77
}
command -v node >/dev/null && command -v npm >/dev/null || missing "Node.js or npm is missing (Debian: apt-get install nodejs npm)"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$report/page" "$folder/page"
rm -rf "$folder/page/node_modules"
cd "$folder/page"
npm ci --silent --no-audit --no-fund || missing "its packages cannot be had (npm ci in engine/report/page)"
node build.mjs "$folder/template.html"
if ! cmp "$folder/template.html" "$report/template.html"; then
  echo "engine/report/template.html is not what engine/report/page makes: run 'npm ci && npm run build' there" >&2
  exit 1
fi
