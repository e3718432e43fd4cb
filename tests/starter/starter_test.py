#!/usr/bin/env python3
"""Scenarios that `entente new` writes, for many requests: starter_test.py PROGRAM

Each is in order without a warning, things happen in it, what it expects of itself comes, and asked for again it is the
same to the byte. Of the usual requests no chance is 0 or 1.
"""

import csv
import json
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = sys.argv[1]
MOVES = "attack talks mediation sanctions recognition aid exercise arms".split()
QUESTIONS = "war peace tension standing blocs".split()
RELATIONS = ["trust", "trade", "alliance=0:10", "hostility", "cooperation", "influence=0:100", "trust=-3:3", "ties=-10:5",
             "hostility=-2:2", "recognition", "violence", "dependence=1:5", "fear", "rivalry=-1:1"]
NAMES = ["India", "Pakistan", "China", "USA", "Russian Federation", "IR", "Boko Haram", "NATO", "Côte d'Ivoire", "X"]


def entente(*words, folder):
    return subprocess.run([PROGRAM, *words], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)


def without_remarks(text):
    return json.loads(re.sub(r"(?m)^ *//.*$", "", text))


def request(chance):
    """Options that may be given together."""
    actors = chance.choice([2, 2, 3, 4, 5, 7])
    names = (NAMES + [f"Land {k}" for k in range(40)])[:actors] if chance.random() < 0.7 else [f"A{k}" for k in range(actors)]
    chance.shuffle(names)
    moves = chance.sample([move for move in MOVES if actors > 2 or move != "mediation"], chance.randint(1, 5))
    asked = chance.sample([question for question in QUESTIONS if actors > 2 or question != "blocs"], chance.randint(1, 3))
    relations = {}
    for word in chance.sample(RELATIONS, chance.randint(1, 3)):
        relations.setdefault(word.split("=")[0], word)
    step = chance.choice(["1 day", "1 week", "2 weeks", "1 month"])
    return ["--actors", ", ".join(names), "--with", ",".join(moves), "--relations", ",".join(relations.values()),
            "--step", step, *(word for question in asked for word in ("--ask", question))]


def write_ratings(file, size, blocs):
    chance, names = random.Random(size), [f"A{k}" for k in range(size)]

    def rating(a, b):
        if blocs:
            return max(-3, min(3, (2 if a % 2 == b % 2 else -2) + chance.choice((-1, 0, 0, 1))))
        return chance.choice((-3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 3))

    rows = [[name, *("" if a == b else rating(a, b) for b in range(size))] for a, name in enumerate(names)]
    with open(file, "w", newline="") as table:
        csv.writer(table).writerows([["", *names], *rows])


class Written(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = Path(place.name)

    def written(self, *options):
        done = entente("new", "s", "--force", *options, folder=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""), options)
        return (self.folder / "s.json").read_text()

    def assert_lives(self, options, runs):
        """In order, without a warning; events happen; what it expects comes."""
        text = self.written(*options)
        self.assertEqual(text, self.written(*options), options)
        self.assertLessEqual(max(map(len, text.splitlines())), 200, options)
        checked = json.loads(entente("check", "--json", "--expect", "s.json", folder=self.folder).stdout)
        told = checked["files"][0]
        self.assertEqual((checked["errors"], checked["warnings"]), (0, 0), (options, told))
        self.assertGreater(told["to_be_judged"], 5)
        self.assertEqual({e["verdict"] for e in told["expectations"]}, {"passed"}, (options, told["expectations"]))
        ran = json.loads(entente("run", "s.json", "--runs", str(runs), "--json", "--out", "r", "--force",
                                 folder=self.folder).stdout)
        self.assertGreater(sum(type["mean"] for type in ran["events"]), 0, options)
        return without_remarks(text), ran

    def assert_open(self, options, ran):
        for outcome in ran["outcomes"]:
            if outcome["kind"] == "probability":
                self.assertTrue(0.01 < outcome["value"] < 0.99, (options, outcome))

    def test_usual_requests(self):
        for options in ([], ["--actors", "India,Pakistan"], ["--ask", "peace"], ["--ask", "standing", "--ask", "blocs"],
                        ["--with", ",".join(MOVES)], ["--relations", "trade"], ["--relations", "trust=-3:3,hostility"],
                        ["--with", "attack,sanctions", "--ask", "war"],
                        ["--actors", ",".join(f"A{k}" for k in range(10)), "--with", "exercise,arms,attack,talks"],
                        ["--start", "2020-01-01", "--end", "2021-01-01", "--step", "1 day"]):
            _, ran = self.assert_lives(options, 500)
            self.assert_open(options, ran)

    def test_any_request(self):
        chance = random.Random(26)
        for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 25):
            self.assert_lives(request(chance), 100)  # two rivals who only recognise do so once in ten runs

    def test_worlds_of_ratings_neither_sleep_nor_explode(self):
        """Ratings from -3 to 3, of two blocs and at random: what engine/starter/README.md says of them."""
        for size, blocs in ((2, True), (5, True), (5, False), (10, True), (10, False)):
            write_ratings(self.folder / "ratings.csv", size, blocs)
            options = ["--from", "ratings.csv", "--scale", "-3:3=-1:1"]
            _, ran = self.assert_lives(options, 200)
            self.assert_open(options, ran)
            attacks = sum(type["mean"] for type in ran["events"] if type["type"] == "attack")
            self.assertTrue(0.5 < attacks / 2 / size < 10, f"{attacks / 2 / size} attacks a year of each of {size}")
            with open(self.folder / "r/relations.csv", newline="") as table:
                ends = sorted(float(row["end"]) for row in csv.DictReader(table))
            self.assertTrue(-0.9 < ends[len(ends) // 2] < 0.9, ends)
            self.assertLessEqual(sum(abs(end) > 0.95 for end in ends), len(ends) // 20, "hardly a tie is at an end of the scale")

    def test_a_large_world(self):
        self.assert_lives(["--actors", ",".join(f"A{k}" for k in range(40)), "--step", "1 month"], 5)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
