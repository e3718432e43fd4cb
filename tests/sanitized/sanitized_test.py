#!/usr/bin/env python3
"""Runs a test suite, or a fuzzing program for five seconds, from the folder built with sanitizers.

sanitized_test.py suite PROGRAM | fuzz NAME

The environment variable ENTENTE_SANITIZED_FOLDER names the folder. Ends with 77 (skipped) where it names none.
"""

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "fuzz"))
import fuzz  # noqa: E402

SECONDS = 5
SKIPPED = 77


def suite(folder, program):
    return subprocess.run([folder / f"tests/test_{program}", "--gtest_brief=1"]).returncode


def main(kind, name):
    named = os.environ.get("ENTENTE_SANITIZED_FOLDER", "")
    if not named or not Path(named).exists():
        print("SKIPPED: ENTENTE_SANITIZED_FOLDER names no folder built with sanitizers; `./dev test --all` makes one where clang is")
        return SKIPPED
    if kind == "suite":
        return suite(Path(named), name)
    return 0 if fuzz.fuzz(Path(named), name, SECONDS, fuzz.words(Path(named), name)) else 1


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("suite", "fuzz"):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
