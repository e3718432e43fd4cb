#!/usr/bin/env bash
# What the counters of a build have counted: coverage.sh FOLDER. `./dev coverage` makes it and runs the tests before.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$1"
of=(--root "$root" --exclude-throw-branches --exclude-unreachable-branches --gcov-ignore-parse-errors)
gcovr "${of[@]}" --filter "$root/engine/" --json coverage.json --txt lines.txt
echo "lines of engine/:"
tail -n 3 lines.txt
for room in scenario language model; do
  gcovr "${of[@]}" --add-tracefile coverage.json --filter "$root/engine/$room/" --branches --txt branches.txt
  echo "branches of engine/$room/: $(tail -n 2 branches.txt | head -n 1)"
done
