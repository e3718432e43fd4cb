#!/bin/sh
# The committed template of a page is what its sources make: rebuild.sh SOURCE_DIR report|live|edit. Skipped (77), loudly, where
# Node.js, npm or their packages are missing; with ENTENTE_BROWSER_TESTS=required in the environment it fails instead.
set -eu
engine=$1/engine page=$2
missing() {
  echo "SKIPPED: the page of $page is not made anew: $1" >&2
  [ "${ENTENTE_BROWSER_TESTS:-}" = required ] && exit 1
  exit 77
}
command -v node >/dev/null && command -v npm >/dev/null || missing "Node.js or npm is missing (Debian: apt-get install nodejs npm)"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for room in report live edit browser; do mkdir "$folder/$room"; done
cp -r "$engine/report/page" "$folder/report/page"
cp -r "$engine/live/page" "$folder/live/page"
cp -r "$engine/edit/page" "$folder/edit/page"
cp "$engine"/browser/*.js "$folder/browser"
rm -rf "$folder/report/page/node_modules"
(cd "$folder/report/page" && npm ci --silent --no-audit --no-fund) ||
  missing "its packages cannot be had (npm ci in engine/report/page)"
node "$folder/$page/page/build.mjs" "$folder/template.html"
if ! cmp "$folder/template.html" "$engine/$page/template.html"; then
  echo "engine/$page/template.html is not what engine/$page/page makes: see engine/$page/README.md" >&2
  exit 1
fi
