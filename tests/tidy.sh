#!/usr/bin/env bash
# clang-tidy's findings in sources of engine/, two at a time: tidy.sh FOLDER [SOURCE...]; all without a source.
set -euo pipefail
cd "$(dirname "$0")/.."
sources=("${@:2}")
[ ${#sources[@]} -gt 0 ] || mapfile -t sources < <(git ls-files 'engine/*.cpp' | grep -v -e '^engine/python/' -e '_mpi[.]cpp$' -e '_none[.]cpp$')
printf '%s\0' "${sources[@]}" | xargs -0 -n 1 -P 2 clang-tidy -p "$1" --quiet --warnings-as-errors='*'
