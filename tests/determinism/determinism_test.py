#!/usr/bin/env python3
"""The same bytes come out of a run, whatever the threads, the runs of a block, and how the program was built.

determinism_test.py threads|builds DATA_FOLDER PROGRAM

`threads`: PROGRAM with many numbers of threads and sizes of blocks. `builds`: PROGRAM against the one that the
environment variable ENTENTE_DEBUG_PROGRAM names; ends with 77 (skipped) where it names none.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

SCENARIOS = ["small.json", "crowd.json"]
FILES = ["runs.csv", "trajectories.csv", "ledger.csv", "series.csv", "events.csv", "relations.csv", "outcomes.csv", "causes.csv"]
SCHEDULES = [(threads, block) for block in (16, 4) for threads in (1, 2, 3, 8)]
SKIPPED = 77


def results(program, scenario, schedule):
    """The bytes of the result files of a run."""
    threads, block = schedule
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "results"
        subprocess.run([program, "run", scenario, "--quiet", "--save-trajectories", "--out", out,
                        "--threads", str(threads), "--block", str(block)], check=True)
        return {name: (out / name).read_bytes() for name in FILES}


def difference(name, expected, found):
    """Where two files part, for people."""
    lines = zip(expected.split(b"\n"), found.split(b"\n"))
    for number, (one, other) in enumerate(lines, 1):
        if one != other:
            return f"{name}:{number}: {one.decode()!r} became {other.decode()!r}"
    return f"{name}: {len(expected)} bytes became {len(found)}"


def compare(label, expected, found):
    """Prints what differs. Returns how many files do."""
    different = [name for name in FILES if expected[name] != found[name]]
    for name in different:
        print(f"FAILED {label}: {difference(name, expected[name], found[name])}")
    return len(different)


def main(kind, data, program):
    other = program
    if kind == "builds":
        other = os.environ.get("ENTENTE_DEBUG_PROGRAM", "")
        if not other:
            print("SKIPPED: ENTENTE_DEBUG_PROGRAM names no program built in Debug; `./dev test` builds one and sets it")
            return SKIPPED
    failures = 0
    for scenario in SCENARIOS:
        expected = results(program, data / scenario, SCHEDULES[0])
        for name in FILES:
            if expected[name].count(b"\n") < 2:  # nothing but a header proves nothing
                print(f"FAILED {scenario}: {name} is empty")
                failures += 1
        for schedule in SCHEDULES[1:] if kind == "threads" else SCHEDULES[::3]:
            label = f"{scenario}, {kind}: {schedule[0]} threads, blocks of {schedule[1]}"
            failures += compare(label, expected, results(other, data / scenario, schedule))
    print(f"{failures} files differ")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("threads", "builds"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
