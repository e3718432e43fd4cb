#!/usr/bin/env bash
# Runs the benchmarks and prints measured, bound and ratio: run.sh FOLDER [--save | --against [FILE]] [OPTION of Google
# Benchmark...]. `./dev bench` builds them before.
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
folder=$1 kept=$bench/results/latest.json how=() then=()
out=$folder/results.json
shift
case "${1:-}" in
  --save) then=(save "$out" "$kept"); shift ;;
  --against)
    shift
    case "${1:-}" in '' | --*) ;; *) kept=$(cd "${called_from:-.}" && realpath "$1"); shift ;; esac
    then=(against "$out" "$kept")
    ;;
esac
# several repetitions in turn, so that what drifts with time does not fall on one benchmark
[ ${#then[@]} -eq 0 ] || how=(--benchmark_repetitions=3 --benchmark_enable_random_interleaving=true)
"$folder/bench_entente" --benchmark_out="$out" --benchmark_out_format=json "${how[@]}" "$@" >/dev/null 2>&1 ||
  { echo "the benchmarks failed; what they said:" >&2; "$folder/bench_entente" "$@"; exit 1; }
python3 "$bench/table.py" show "$out"
python3 "$bench/table.py" growth "$out"
[ ${#then[@]} -eq 0 ] || python3 "$bench/table.py" "${then[@]}"
