#!/usr/bin/env python3
"""The same bytes come out of a run, whatever the threads, the runs of a block, and how the program was built.

determinism_test.py threads|builds|levels DATA_FOLDER PROGRAM

`threads`: PROGRAM with many numbers of threads and sizes of blocks. `builds`: PROGRAM against the one that the
environment variable ENTENTE_DEBUG_PROGRAM names. `levels`: against the portable one that ENTENTE_PORTABLE_PROGRAM names
(made with ENTENTE_DISPATCH), at each level of the instruction set that this machine has; numbers may differ by 1e-9.
Ends with 77 (skipped) where the variable names none.
"""

import csv
import io
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SCENARIOS = ["small.json", "crowd.json"]
FILES = ["runs.csv", "trajectories.csv", "ledger.csv", "series.csv", "events.csv", "relations.csv", "outcomes.csv", "causes.csv"]
# what holds bytes only: held to them, not to numbers
BINARY = ["evolution.bin"]
SCHEDULES = [(threads, block) for block in (16, 4, 7) for threads in (1, 2, 3, 5, 8, 16)]
SKIPPED = 77


LOADER = "/lib64/ld-linux-x86-64.so.2"
LEVELS = {"generic": "none", "x86-64-v3": "x86-64-v3", "x86-64-v4": "x86-64-v4:x86-64-v3"}


def results(program, scenario, schedule, before=()):
    """The bytes of the result files of a run."""
    threads, block = schedule
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "results"
        subprocess.run([*before, program, "run", scenario, "--quiet", "--save-trajectories", "--out", out,
                        "--threads", str(threads), "--block", str(block)], check=True)
        return {name: (out / name).read_bytes() for name in FILES + BINARY}


def difference(name, expected, found):
    """Where two files part, for people."""
    if name in BINARY:
        return f"{name} is another"
    lines = zip(expected.split(b"\n"), found.split(b"\n"))
    for number, (one, other) in enumerate(lines, 1):
        if one != other:
            return f"{name}:{number}: {one.decode()!r} became {other.decode()!r}"
    return f"{name}: {len(expected)} bytes became {len(found)}"


def compare(label, expected, found):
    """Prints what differs. Returns how many files do."""
    different = [name for name in FILES + BINARY if expected[name] != found[name]]
    for name in different:
        print(f"FAILED {label}: {difference(name, expected[name], found[name])}")
    return len(different)


def far_apart(one, other):
    """Two fields of a table, as text."""
    try:
        a, b = float(one), float(other)
    except ValueError:
        return one != other
    return not math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) and not (math.isnan(a) and math.isnan(b))


def compare_numbers(label, expected, found):
    failures = 0
    for name in FILES:
        one, other = (list(csv.reader(io.StringIO(files[name].decode()))) for files in (expected, found))
        same = [len(row) for row in one] == [len(row) for row in other]
        if not same or any(far_apart(a, b) for x, y in zip(one, other) for a, b in zip(x, y)):
            print(f"FAILED {label}: {name} differs by more than 1e-9")
            failures += 1
    return failures


def library_of(program, before):
    """Which engine the loader picks."""
    listed = subprocess.run([*before, "--list", program], check=True, capture_output=True, text=True).stdout
    return next(line.split("=>")[1].split()[0] for line in listed.splitlines() if "libentente" in line)


def levels(data, program):
    portable = os.environ.get("ENTENTE_PORTABLE_PROGRAM", "")
    if not portable or not Path(LOADER).exists():
        print("SKIPPED: ENTENTE_PORTABLE_PROGRAM names no portable program; `./dev test` builds one and sets it")
        return SKIPPED
    failures, picked = 0, set()
    for level, mask in LEVELS.items():
        before = [LOADER, "--glibc-hwcaps-mask", mask]
        picked.add(library_of(portable, before))
        for scenario in SCENARIOS:
            expected = results(program, data / scenario, SCHEDULES[0])
            found = results(portable, data / scenario, SCHEDULES[0], before)
            failures += compare_numbers(f"{scenario}, {level}", expected, found)
    for library in sorted(picked):
        print("picked", library)
    if len(picked) < 2:
        print("FAILED: the loader picked the same engine at every level")
    return 1 if failures or len(picked) < 2 else 0


def main(kind, data, program):
    if kind == "levels":
        return levels(data, program)
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
    if len(sys.argv) != 4 or sys.argv[1] not in ("threads", "builds", "levels"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
