#!/usr/bin/env python3
"""The templates of scenarios/library/templates: templates_test.py PROGRAM SOURCE_DIR [TEMPLATE [steady]]

Without more: what stands in them is whole and sourced. With a template: copied to a folder of its own, as a newcomer does, it
is in order, something happens, and what it expects comes, with another seed, too. With `steady`: no result depends on its step.
"""

import csv
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, SOURCE = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
FOLDER = SOURCE / "scenarios/library/templates"
NAMES = ["alliance", "crisis", "mediation", "rivalry"]
ENTRIES = ("parameters", "attributes", "let", "event_types", "events", "outcomes", "what_if", "expect")
SEEDS = (None, 7)  # the template's own, and another
ROUGHLY = "0.1"  # the tolerance of the quick form of `steady`, in which a run may be off by ten points


def without_remarks(text):
    """The JSON without its // remarks; a text in quotes stays, whatever is in it."""
    return re.sub(r'("(?:[^"\\]|\\.)*")|//[^\n]*', lambda found: found.group(1) or "", text)


TEXTS = {name: (FOLDER / f"{name}.json").read_text(encoding="utf-8") for name in NAMES}
TEMPLATES = {name: json.loads(without_remarks(text)) for name, text in TEXTS.items()}


def unsourced(value, path=(), sourced=False):
    """Paths of the numbers for which neither their object nor one around it, below the top level, has a source. Each effect
    and each holder of ties needs its own, but in the patch of a what-if."""
    if isinstance(value, dict):
        around = sourced and (path[0] == "what_if" or path[-1] not in ("effects", "ties"))
        sourced = around or (len(path) > 0 and bool(value.get("source")))
        for key, member in value.items():
            yield from unsourced(member, (*path, key), sourced)
    elif isinstance(value, list):
        for member in value:
            yield from unsourced(member, path, sourced)
    elif isinstance(value, (int, float)) and not sourced:
        yield ".".join(path)


class Texts(unittest.TestCase):
    def test_there_are_four(self):
        self.assertEqual(sorted(file.stem for file in FOLDER.glob("*.json")), NAMES)
        readme = (FOLDER / "README.md").read_text(encoding="utf-8")
        self.assertTrue(all(f"`{name}`" in readme for name in NAMES))
        self.assertEqual(len({template["title"] for template in TEMPLATES.values()}), len(NAMES))

    def test_every_number_has_a_source(self):
        at_the_top = {"entente", "runs", "seed"}
        for name, template in TEMPLATES.items():
            self.assertEqual(set(unsourced(template)) - at_the_top, set(), name)
            for part in ENTRIES:
                self.assertEqual([name for name, entry in template.get(part, {}).items() if not entry.get("source")], [],
                                 f"{part} of {name}")

    def test_each_teaches_blocks_and_own_rules(self):
        for name, template in TEMPLATES.items():
            self.assertIn(len(template["include"]), (1, 2), name)
            self.assertTrue(all(block.startswith("blocks/") for block in template["include"]), name)
            own = [rule for rule in template["rules"].values() if "emit" in rule]
            self.assertTrue(own and all(rule["source"] for rule in own), name)
            self.assertTrue(any(rule["emit"]["type"] in template["event_types"] for rule in own), name)
            self.assertTrue(any("scale" in relation for relation in template["relations"].values()), name)
            self.assertTrue(4 <= len(template["actors"]) <= 8 and template["watch"], name)

    def test_each_expects_of_outcomes_and_of_each_what_if(self):
        for name, template in TEMPLATES.items():
            expected = template["expect"].values()
            self.assertTrue(2 <= len(template["outcomes"]) <= 4 and 2 <= len(template["what_if"]) <= 3, name)
            self.assertEqual({entry["what_if"] for entry in expected if "what_if" in entry}, set(template["what_if"]),
                             name)
            self.assertTrue(any("at_least" in entry and "at_most" in entry for entry in expected), name)

    def test_each_part_is_explained(self):
        parts = ("BUILDING BLOCKS", "TIME.", "ACTORS.", "RELATIONS", "PARAMETERS", "EVENT TYPES", "RULES", "EVENTS", "OUTCOMES",
                 "TO WATCH", "WHAT-IFS", "EXPECTATIONS", "WHERE TO GO ON")
        for name, text in TEXTS.items():
            self.assertEqual([part for part in parts if f"// {part}" not in text], [], name)
            self.assertLessEqual(max(len(line) for line in text.splitlines() if line.strip().startswith("//")), 125, name)


class Copied(unittest.TestCase):
    """One template in a folder of its own, under another name."""

    name = ""

    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = Path(made.name)
        self.write(TEXTS[self.name])

    def write(self, text):
        (self.folder / "my.json").write_text(text, encoding="utf-8")

    def tell(self, *words):
        done = subprocess.run([PROGRAM, *words], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertEqual(done.returncode, 0, f"{words}: {done.stdout}")
        return done.stdout

    def rows(self, file):
        with open(self.folder / "result" / file, newline="", encoding="utf-8") as table:
            return list(csv.DictReader(table))

    def test_what_it_expects_comes(self):
        for seed in SEEDS:
            self.write(TEXTS[self.name] if seed is None else re.sub(r'"seed": \d+', f'"seed": {seed}', TEXTS[self.name]))
            told = json.loads(self.tell("check", "--expect", "--json", "my.json"))
            self.assertEqual(told["warnings"], 0)
            for expectation in told["files"][0]["expectations"]:
                self.assertEqual(expectation["verdict"], "passed", f"seed {seed}: {expectation}")

    def test_nothing_is_idle(self):
        self.assertEqual(json.loads(self.tell("check", "--dry", "--json", "my.json"))["found"], [])

    def test_something_happens(self):
        self.tell("run", "my.json", "--out", "result", "--quiet")
        for row in self.rows("outcomes.csv"):
            if row["kind"] == "probability":
                self.assertTrue(0.02 < float(row["value"]) < 0.98, row["outcome"])
            else:
                self.assertNotEqual(row["p05"], row["p95"], row["outcome"])
        happened = {row["type"] for row in self.rows("events.csv")}
        self.assertEqual(set(TEMPLATES[self.name]["event_types"]) - happened, set())

    def test_it_is_told_compared_and_shown(self):
        self.assertIn("How it came out", self.tell("story", "my.json"))
        self.assertIn("Outcomes", self.tell("compare", "my.json", "--all", "--runs", "100"))
        self.tell("report", "my.json", "--out", "page.html", "--quiet")
        self.assertIn("</html>", (self.folder / "page.html").read_text(encoding="utf-8"))

    def test_it_is_roughly_steady(self):
        self.steady("--tolerance", ROUGHLY)

    def steady(self, *options):
        told = json.loads(self.tell("check", "--converge", "--json", "my.json", *options))
        self.assertEqual((told["verdict"], told["rules_by_step"]), ("steady", []))


def suite():
    if len(sys.argv) <= 3:
        return unittest.defaultTestLoader.loadTestsFromTestCase(Texts)
    Copied.name = sys.argv[3]
    if len(sys.argv) <= 4:
        return unittest.defaultTestLoader.loadTestsFromTestCase(Copied)
    return unittest.FunctionTestCase(lambda: Copied("steady").debug())


if __name__ == "__main__":
    sys.exit(not unittest.TextTestRunner(verbosity=2).run(suite()).wasSuccessful())
