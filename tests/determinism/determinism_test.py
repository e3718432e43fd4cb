#!/usr/bin/env python3
"""The same bytes come out of a run, whatever the threads, the runs of a block, and how the program was built.

determinism_test.py threads|schedules|native|baseline|debug|compiler|levels SOURCE_FOLDER PROGRAM

`schedules`: PROGRAM with many numbers of threads and sizes of blocks; `threads`: with a few of them. `native`: the bytes
of PROGRAM, which is a record_results, have the digests kept for the level of the instruction set that it is built for.
`baseline`: those of the library made by another compiler for any machine of this architecture have the digests kept in
digests.txt; ENTENTE_CLANG_RECORDER names a record_results that has it. `debug`:
PROGRAM against the one that the environment variable ENTENTE_DEBUG_PROGRAM names. `compiler`: against
ENTENTE_CLANG_PROGRAM, whose numbers may differ by 1e-9. `levels`: against the portable one that ENTENTE_PORTABLE_PROGRAM names (made with
ENTENTE_DISPATCH), at each level of the instruction set that this machine has; numbers may differ by 1e-9, and the bytes
have the digests kept for the level (ENTENTE_RENEW=1 writes them).
All of it for every shipped scenario, and three that hold what those do not. Ends with 77 (skipped) where the variable
names no program.
"""

import csv
import hashlib
import io
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TEST_DATA = ["tests/data/small.json", "tests/data/crowd.json", "tests/data/barrage.json"]
FEW_RUNS = ["--runs", "21"]  # of the shipped ones: more than a block, and no multiple of one
FILES = ["runs.csv", "trajectories.csv", "ledger.csv", "series.csv", "events.csv", "relations.csv", "outcomes.csv", "causes.csv"]
# what holds bytes only: held to them, not to numbers
BINARY = ["evolution.bin"]
SCHEDULES = [(threads, block) for block in (16, 4, 7) for threads in (1, 2, 3, 5, 8, 16)]
SKIPPED = 77
KINDS = ("threads", "schedules", "native", "baseline", "debug", "compiler", "levels")


LOADER = "/lib64/ld-linux-x86-64.so.2"
LEVELS = {"generic": "none", "x86-64-v3": "x86-64-v3", "x86-64-v4": "x86-64-v4:x86-64-v3"}


def scenarios_of(source):
    """Every shipped scenario, and those of the tests; not the one whose data do not ship, and in which nothing happens without them."""
    shipped = sorted(file for file in source.glob("scenarios/**/*.json")
                     if "library" not in file.relative_to(source).parts and file.stem != "icews14-recurrence")
    return [source / name for name in TEST_DATA] + shipped


def results(program, scenario, schedule, before=()):
    """The bytes of the result files of a run."""
    threads, block = schedule
    few = [] if scenario.parent.name == "data" else FEW_RUNS
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "results"
        subprocess.run([*before, program, "run", scenario, "--quiet", "--save-trajectories", "--out", out, *few,
                        "--threads", str(threads), "--block", str(block)], check=True)
        return {name: (out / name).read_bytes() for name in FILES + BINARY}


def recorded(program, scenario):
    """The same of record_results, which has no options."""
    few = [] if scenario.parent.name == "data" else FEW_RUNS[1:]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "results"
        subprocess.run([program, out, scenario, *few], check=True)
        return {name: (out / name).read_bytes() for name in FILES + BINARY}


def digest(files):
    """One number for all the bytes of a run."""
    return hashlib.sha256(b"".join(hashlib.sha256(files[name]).digest() for name in FILES + BINARY)).hexdigest()


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


def program_of(variable, how):
    """The program that an environment variable names, or None, said loudly."""
    named = os.environ.get(variable, "")
    if not named or not Path(named).exists():
        print(f"SKIPPED: {variable} names no program {how}; `./dev test --all` builds one and sets it")
        return None
    return named


def digests_of(level):
    """Where the digests of a level of the instruction set are kept."""
    return Path(__file__).parent / ("digests.txt" if level == "generic" else f"digests-{level}.txt")


def hold_digests(level, found):
    """Compares with the kept digests, or keeps these. Returns how many differ."""
    text = "".join(f"{name} {value}\n" for name, value in found.items())
    if os.environ.get("ENTENTE_RENEW"):
        digests_of(level).write_text(text)
    kept = dict(line.split() for line in digests_of(level).read_text().splitlines())
    for name in sorted(set(kept) | set(found)):
        if kept.get(name) != found.get(name):
            print(f"FAILED {name}: digest {found.get(name)}; {digests_of(level).name} has {kept.get(name)}")
    return sum(kept.get(name) != found.get(name) for name in set(kept) | set(found))


def levels(source, program, portable):
    failures, picked = 0, set()
    for level, mask in LEVELS.items():
        before = [LOADER, "--glibc-hwcaps-mask", mask]
        library = library_of(portable, before)
        if library in picked or level not in library and level != "generic":
            continue  # this machine does not have the level
        picked.add(library)
        digests = {}
        for scenario in scenarios_of(source):
            expected = results(program, scenario, SCHEDULES[0])
            found = results(portable, scenario, SCHEDULES[0], before)
            failures += compare_numbers(f"{scenario.name}, {level}", expected, found)
            digests[str(scenario.relative_to(source))] = digest(found)
        failures += hold_digests(level, digests)
    for library in sorted(picked):
        print("picked", library)
    if len(picked) < 2:
        print("FAILED: the loader picked the same engine at every level")
    return failures + (len(picked) < 2)


def baseline(source, recorder, level="generic"):
    return hold_digests(level, {str(scenario.relative_to(source)): digest(recorded(recorder, scenario))
                                for scenario in scenarios_of(source)})


def native(source, recorder):
    level = subprocess.check_output([recorder, "--level"], text=True).strip()
    if level not in LEVELS:
        print(f"SKIPPED: no digests are kept for '{level}', the instruction set that this build is for")
        return None
    return baseline(source, recorder, level)


def compiler(source, program, other):
    return sum(compare_numbers(f"{scenario.name}, another compiler", results(program, scenario, SCHEDULES[0]),
                               results(other, scenario, SCHEDULES[0])) for scenario in scenarios_of(source))


def empty_files(scenario, files):
    """Nothing but a header proves nothing; the tests' own scenarios have something in every file."""
    empty = [name for name in FILES if files[name].count(b"\n") < 2] if scenario.parent.name == "data" else []
    for name in empty:
        print(f"FAILED {scenario.name}: {name} is empty")
    return len(empty)


def same_bytes(source, program, other, schedules):
    failures = 0
    for scenario in scenarios_of(source):
        expected = results(program, scenario, SCHEDULES[0])
        failures += empty_files(scenario, expected)
        print(f"{digest(expected)}  {scenario.relative_to(source)}")
        few = schedules[::5] if scenario.parent.name == "classics" else schedules  # there are many, with many steps
        for schedule in few:
            label = f"{scenario.name}: {schedule[0]} threads, blocks of {schedule[1]}"
            failures += compare(label, expected, results(other, scenario, schedule))
    print(f"{failures} files differ")
    return failures


def main(kind, source, program):
    if kind == "native":
        return native(source, program)
    if kind in ("threads", "schedules"):
        return same_bytes(source, program, program, SCHEDULES[4::4] if kind == "threads" else SCHEDULES[1:])
    variable, how = {"debug": ("ENTENTE_DEBUG_PROGRAM", "built in Debug"),
                     "baseline": ("ENTENTE_CLANG_RECORDER", "made by clang"),
                     "compiler": ("ENTENTE_CLANG_PROGRAM", "made by clang"),
                     "levels": ("ENTENTE_PORTABLE_PROGRAM", "built with ENTENTE_DISPATCH")}[kind]
    other = program_of(variable, how)
    if not other:
        return None
    if kind == "debug":
        return same_bytes(source, program, other, SCHEDULES[::7])
    if kind == "baseline":
        return baseline(source, other)
    return (levels if kind == "levels" else compiler)(source, program, other)


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in KINDS:
        sys.exit(__doc__)
    failed = main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
    sys.exit(SKIPPED if failed is None else min(failed, 1))
