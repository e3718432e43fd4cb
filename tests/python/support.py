"""What the tests of the Python module share: TEST.py BUILT PACKAGE_FOLDER SOURCE_FOLDER PROGRAM"""

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BUILT, PACKAGE, SOURCE, PROGRAM = (sys.argv + [""] * 4)[1:5]
if BUILT != "1" or not importlib.util.find_spec("numpy"):
    print("SKIPPED: the Python module was not built (pybind11-dev, python3-dev), or numpy is missing")
    sys.exit(77)
sys.path.insert(0, PACKAGE)
import entente  # noqa: E402

ARTICLE = Path(SOURCE) / "scenarios/pakistan-afghanistan-2025.json"
SMALL = Path(SOURCE) / "tests/data/small.json"
ENDLESS = {"entente": 1, "time": {"start": "2000-01-01", "end": "2400-01-01", "step": "1 day"},
           "generate_actors": {"A": {"count": 40}}, "relations": {"r": {"range": [-1, 1]}},
           "dynamics": {"n": {"type": "noise", "relation": "r", "volatility": 0.1}}}


def rows_of(frame):
    """A list of dicts, whether pandas is there or not."""
    return frame.to_dict("records") if hasattr(frame, "to_dict") else frame


class Place(unittest.TestCase):
    """A test with a folder of its own and the program beside it."""

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)

    def program(self, *words, check=True):
        return subprocess.run([PROGRAM, *map(str, words)], check=check, cwd=self.place, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "80"})

    def program_json(self, *words):
        return json.loads(self.program(*words, "--json").stdout)


def main():
    unittest.main("__main__", argv=sys.argv[:1], verbosity=1)
