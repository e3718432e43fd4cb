#!/usr/bin/env python3
"""The crises of scenarios/crises: crises_test.py PROGRAM SOURCE_DIR [SCENARIO]

Without a scenario: that all are made from the building blocks alone, and that every number in them has its source. With one:
that it is in order, that what it expects of itself comes, and that no outcome is certain either way.
"""

import csv
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "library"))
from library_test import BLOCKS, PROGRAM, SOURCE, expected

FOLDER = SOURCE / "scenarios/crises"
CRISES = {file.stem: json.loads(re.sub(r"(?m)^(\{)? *//.*$", r"\1", file.read_text())) for file in FOLDER.glob("*.json")}
OWN = {"entente", "title", "description", "note", "source", "include", "time", "runs", "seed", "actors", "parameters", "relations",
       "events", "metrics", "outcomes", "watch", "what_if", "expect"}
PATCHED = {"actors", "parameters", "relations", "events"}


def included(crisis, kind):
    """The names that its blocks declare under a key."""
    return {name for file in crisis["include"] for name in BLOCKS[Path(file).stem].get(kind, {})}


def foreign(crisis, world):
    """What a scenario, or the patch of a what-if, has that is not of the blocks of the crisis."""
    yield from (f"parameter {name}" for name in set(world.get("parameters", {})) - included(crisis, "parameters"))
    for name, relation in world.get("relations", {}).items():
        if name not in included(crisis, "relations") or set(relation) - {"ties", "storage", "note", "source"}:
            yield f"relation {name}"
    for name, event in world.get("events", {}).items():
        if event and (event.get("type", "none") not in included(crisis, "event_types") | {"none"}
                      or set(event) & {"when", "probability", "intensity"}):
            yield f"event {name}"


def without_source(crisis):
    for kind in ("actors", "parameters", "events", "metrics", "outcomes", "what_if", "expect"):
        yield from (f"{kind}.{name}" for name, item in crisis[kind].items() if not item.get("source"))
    for name, relation in crisis["relations"].items():
        yield from (f"{name}.{holder}" for holder, ties in relation.get("ties", {}).items() if not ties.get("source"))
    yield from (key for key in ("source", "note", "description") if not crisis.get(key))
    yield from () if crisis["time"].get("source") else ["time"]


def kind_of(expectation):
    """A level, a difference from the baseline, or an order of two what-ifs."""
    if expectation.get("versus", "baseline") != "baseline":
        return "order"
    compares = {"versus", "increases", "decreases"} & set(expectation)
    return "difference" if compares else "level"


class Crises(unittest.TestCase):
    def each(self, found):
        """Nothing may be found in any of them."""
        self.assertEqual({name: list(found(crisis)) for name, crisis in CRISES.items() if list(found(crisis))}, {})

    def test_the_readme_tells_of_each(self):
        told = (FOLDER / "README.md").read_text()
        self.assertGreaterEqual(len(CRISES), 3)
        self.each(lambda crisis: [what for what in crisis["what_if"] if f"`{what}`" not in told])
        self.assertEqual([name for name in CRISES if f"({name}.json)" not in told], [])

    def test_they_are_of_blocks_alone(self):
        self.each(lambda crisis: set(crisis) - OWN)
        self.each(lambda crisis: [file for file in crisis["include"] if file != f"blocks/{Path(file).stem}.json"])
        self.each(lambda crisis: foreign(crisis, crisis))

    def test_so_are_their_what_ifs(self):
        self.each(lambda crisis: [x for what in crisis["what_if"].values() for x in foreign(crisis, what["patch"])])
        self.each(lambda crisis: [key for what in crisis["what_if"].values() for key in set(what["patch"]) - PATCHED])

    def test_every_number_has_its_source(self):
        self.each(without_source)

    def test_they_ask_four_questions_and_answer_them(self):
        self.each(lambda crisis: [] if len(crisis["what_if"]) == 4 else crisis["what_if"])
        asked = lambda crisis: {said.get("what_if") for said in crisis["expect"].values()}
        self.each(lambda crisis: set(crisis["what_if"]) - asked(crisis))
        kinds = lambda crisis: {kind_of(said) for said in crisis["expect"].values()}
        self.each(lambda crisis: {"level", "difference", "order"} - kinds(crisis))

    def test_their_worlds_are_of_a_size_to_oversee(self):
        self.each(lambda crisis: [] if 10 <= len(crisis["actors"]) <= 20 else crisis["actors"])


def certain(file):
    """The outcomes that are the same, or nearly, in all runs."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([PROGRAM, "run", file, "--quiet", "--out", f"{folder}/r"], check=True)
        with open(f"{folder}/r/outcomes.csv", newline="") as table:
            rows = list(csv.DictReader(table))
    chances = {row["outcome"]: float(row["value"]) for row in rows if row["kind"] == "probability"}
    print(chances)
    return [name for name, chance in chances.items() if not 0.02 <= chance <= 0.98] if chances else ["all"]


if __name__ == "__main__":
    if len(sys.argv) > 3:
        sys.exit(expected(sys.argv[3]) or bool(certain(sys.argv[3])))
    unittest.main(argv=sys.argv[:1])
