#!/usr/bin/env python3
"""entente beside its peers, one thread each, on the same scenario and the same luck.

compare.py ENTENTE SCENARIO [RUNS_OF_ENTENTE] [RUNS_OF_NUMPY] [RUNS_OF_OBJECTS]

Start-up, reading and compiling are left out of the peers' time, and are in entente's.
"""
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np  # noqa: E402  (after its threads are set)

import numpy_peer  # noqa: E402
import objects_peer  # noqa: E402

REPETITIONS = 3


def entente(program, scenario, runs, out):
    begin = time.perf_counter()
    subprocess.run([program, "run", scenario, "--runs", str(runs), "--threads", "1", "--quiet", "--force", "--out", out],
                   check=True)
    return time.perf_counter() - begin


def outcomes_of(folder):
    with open(Path(folder) / "runs.csv") as file:
        rows = list(csv.DictReader(file))
    return {key: np.array([float(row[key] or "nan") for row in rows]) for key in rows[0]
            if key != "run" and not key.startswith("parameter:")}


def disagreement(ours, theirs):
    """How many single outcomes of runs differ by more than rounding."""
    return {key: int(np.sum(~np.isclose(ours[key][:len(theirs[key])], theirs[key], rtol=1e-7, atol=1e-9, equal_nan=True)))
            for key in theirs}


def peers(scenario, runs_of_numpy, runs_of_objects):
    yield "numpy", runs_of_numpy, *numpy_peer.run(scenario, runs_of_numpy)
    yield "objects", runs_of_objects, *objects_peer.run(scenario, runs_of_objects)


def main(program, scenario, runs=5000, runs_of_numpy=512, runs_of_objects=16):
    rates, wrong, compared = {"entente": []}, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(REPETITIONS):
            rates["entente"].append(runs / entente(program, scenario, runs, folder + "/r"))
            ours, resolved = outcomes_of(folder + "/r"), json.load(open(folder + "/r/scenario.json"))
            for name, count, outcomes, seconds in peers(resolved, runs_of_numpy, runs_of_objects):
                rates.setdefault(name, []).append(count / seconds)
                wrong += sum(disagreement(ours, outcomes).values())
                compared += count * len(outcomes)
    engine = statistics.median(rates["entente"])
    for name, values in rates.items():
        rate = statistics.median(values)
        print(f"{name:<8} {rate:10.3f} runs per second and core   entente is {engine / rate:8.1f} times as fast")
    print(f"Python {sys.version.split()[0]}, numpy {np.__version__}; outcomes of single runs that differ: {wrong} of {compared}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *(int(n) for n in sys.argv[3:6])) if len(sys.argv) > 2 else __doc__)
