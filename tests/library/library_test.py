#!/usr/bin/env python3
"""The blocks of scenarios/library/blocks: library_test.py PROGRAM SOURCE_DIR [SCENARIO]

With a scenario of this folder: that it is in order, and what it expects of itself comes; nothing else.
"""

import json
import re
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
FOLDER = SOURCE / "scenarios/library/blocks"
BLOCKS = {file.stem: json.loads(re.sub(r"(?m)^(\{)? *//.*$", r"\1", file.read_text())) for file in FOLDER.glob("*.json")}


def expected(file):
    """0 where there is no warning and all that the scenario expects comes."""
    done = subprocess.run([PROGRAM, "check", "--expect", "--json", file], stdout=subprocess.PIPE, text=True)
    print(done.stdout)
    told = json.loads(done.stdout)
    verdicts = [expectation["verdict"] for expectation in told["files"][0]["expectations"]]
    return int(done.returncode != 0 or told["warnings"] != 0 or not verdicts or set(verdicts) != {"passed"})


class Blocks(unittest.TestCase):
    def test_each_has_a_test(self):
        self.assertEqual(len(BLOCKS), 10)
        tests = {file.stem for file in (SOURCE / "tests/library").glob("*.json")}
        self.assertEqual(tests, set(BLOCKS) | {"all"})

    def test_the_vocabulary_is_one(self):
        for kind in ("attributes", "relations"):
            said = {}
            for name, block in BLOCKS.items():
                for word, declared in block[kind].items():
                    self.assertEqual(said.setdefault(word, declared), declared, f"{word} in {name}")

    def test_names_are_of_one_block(self):
        for kind in ("parameters", "let", "event_types", "rules", "dynamics"):
            names = [re.sub(r"\(.*", "", name) for block in BLOCKS.values() for name in block.get(kind, {})]
            self.assertEqual(len(names), len(set(names)), kind)

    def test_every_parameter_has_a_range_and_a_source(self):
        for name, block in BLOCKS.items():
            for parameter, said in block["parameters"].items():
                low, high = said["uniform"]
                self.assertTrue(low < said["value"] < high and said["source"], f"{parameter} in {name}")

    def test_the_readme_knows_all(self):
        told = set(re.findall(r"`([a-z_-]+)`", (FOLDER / "README.md").read_text()))
        words = {word for block in BLOCKS.values() for kind in ("attributes", "relations") for word in block[kind]}
        self.assertLessEqual(set(BLOCKS) | words, told)
        parameters = {parameter for block in BLOCKS.values() for parameter in block["parameters"]}
        named = {word for word in told if "_" in word}
        self.assertLessEqual(named - parameters, set(), "no such parameters")


if __name__ == "__main__":
    sys.exit(expected(sys.argv[3])) if len(sys.argv) > 3 else unittest.main(argv=sys.argv[:1])
