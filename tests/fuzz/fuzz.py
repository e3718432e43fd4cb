#!/usr/bin/env python3
"""Runs the fuzzing programs, and says what each did.

fuzz.py BUILD_FOLDER SECONDS [NAME...]

Each starts from its committed corpus and from what earlier runs found (BUILD_FOLDER/corpus/NAME). A finding is a crash,
an answer that takes longer than 5 s, or more than 2 GB of memory: it stays in BUILD_FOLDER/findings, with what was said,
and the exit code is 1.
"""

import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NAMES = sorted(source.name.removesuffix("_fuzz.cpp") for source in HERE.glob("*_fuzz.cpp"))
LIMITS = ["-timeout=5", "-rss_limit_mb=2048", "-max_len=10000", "-print_final_stats=1"]


def words(build, name="all"):
    """The dictionary, made from the format's description; a file a user, since several may run at once."""
    made = subprocess.run([build / "tests/fuzz/fuzz_words"], check=True, capture_output=True, text=True).stdout
    file = build / f"words-{name}"
    file.write_text(made)
    return f"-dict={file}"


def figures(text):
    """What libFuzzer tells at the end: executions, edges reached, inputs kept."""
    done = re.findall(r"stat::number_of_executed_units:\s*(\d+)", text)
    reached = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", text)
    cov, _, corpus = reached[-1] if reached else ("?", "", "?")
    return f"{done[-1] if done else '?'} executions, {cov} edges reached, {corpus} inputs kept"


def fuzz(build, name, seconds, dictionary):
    """True: nothing was found."""
    kept, findings = build / "corpus" / name, build / "findings" / name
    for folder in (kept, findings):
        folder.mkdir(parents=True, exist_ok=True)
    corpora = [folder for folder in (kept, HERE / "corpus" / name) if folder.exists()]
    done = subprocess.run([build / f"tests/fuzz/fuzz_{name}", *LIMITS, dictionary, f"-max_total_time={seconds}",
                           f"-artifact_prefix={findings}/", *corpora],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    (findings / "said.txt").write_text(done.stdout)
    print(f"{name}: {figures(done.stdout)}" + ("" if done.returncode == 0 else f"; FINDING, see {findings}"), flush=True)
    if done.returncode:
        print(done.stdout[-4000:])
    return done.returncode == 0


def main(build, seconds, names):
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        sys.exit(f"there is no fuzzing program {unknown[0]}; there are {', '.join(NAMES)}")
    dictionary = words(build)
    return all([fuzz(build, name, seconds, dictionary) for name in names or NAMES])


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(0 if main(Path(sys.argv[1]).resolve(), int(sys.argv[2]), sys.argv[3:]) else 1)
