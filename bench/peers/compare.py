#!/usr/bin/env python3
"""entente beside its numpy peer, one thread each, on the same scenario and the same luck.

compare.py ENTENTE SCENARIO [RUNS_OF_ENTENTE] [RUNS_OF_PEER]

Start-up, reading and compiling are left out of the peer's time, and are in entente's.
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


def main(program, scenario, runs=5000, peer_runs=512):
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = [], []
        for _ in range(REPETITIONS):
            ours.append(runs / entente(program, scenario, runs, folder + "/r"))
            resolved = json.load(open(folder + "/r/scenario.json"))
            outcomes, seconds = numpy_peer.run(resolved, peer_runs)
            theirs.append(peer_runs / seconds)
        different = disagreement(outcomes_of(folder + "/r"), outcomes)
    engine, peer = statistics.median(ours), statistics.median(theirs)
    print(f"runs per second and core   entente {engine:10.1f}   numpy {peer:8.1f}   ratio {engine / peer:6.1f}")
    print(f"Python {sys.version.split()[0]}, numpy {np.__version__}; outcomes of {peer_runs} runs that differ: "
          f"{sum(different.values())} of {peer_runs * len(different)}")
    for key, count in different.items():
        if count:
            print(f"  {key}: {count}")
    return 1 if sum(different.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *(int(n) for n in sys.argv[3:5])) if len(sys.argv) > 2 else __doc__)
