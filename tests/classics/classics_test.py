#!/usr/bin/env python3
"""Published results, reproduced by the program: classics_test.py PROGRAM SOURCE_DIR [SCENARIO]

With a scenario: that what it expects of itself comes, nothing else.
"""

import csv
import datetime
import json
import math
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from bargaining import Bargaining

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
CLASSICS = SOURCE / "scenarios/classics"
NETWORKS = SOURCE / "tests/data/networks"


def told(*words, place=SOURCE):
    done = subprocess.run([PROGRAM, *words, "--json"], check=True, stdout=subprocess.PIPE, text=True, cwd=place)
    return json.loads(done.stdout)


def commands():
    """By scenario, the words of the command with which its description ends, where there is one."""
    found = {}
    for file in sorted(CLASSICS.glob("*.json")):
        _, entente, command = json.loads(file.read_text())["description"].rpartition(" entente ")
        if entente and f"{file.name} " in command + " ":
            found[file.stem] = shlex.split(command)
    return found


def sides(division):
    return {frozenset(bloc) for bloc in division["blocs"]}


def expected(file):
    """What a scenario expects of itself comes: 0, or 1 where something does not or cannot be told."""
    done = subprocess.run([PROGRAM, "check", "--expect", file], stdout=subprocess.PIPE, text=True)
    print(done.stdout)
    return int(done.returncode != 0 or "undecided  " in done.stdout or "  passed  " not in done.stdout)


class Classics(unittest.TestCase):
    def test_all_run(self):
        files = sorted(CLASSICS.glob("*.json"))
        self.assertGreaterEqual(len(files), 18)
        for file in files:
            with tempfile.TemporaryDirectory() as folder:
                done = subprocess.run([PROGRAM, "run", file, "--runs", "4", "--out", Path(folder) / "result"],
                                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                self.assertEqual(done.returncode, 0, f"{file.name}: {done.stderr}")

    def test_commands_of_descriptions(self):
        ask_what_is_here = [words for words in commands().values() if words[0] in ("blocs", "landscape")]
        self.assertGreaterEqual(len(ask_what_is_here), 5)
        for words in ask_what_is_here:
            self.assertTrue(told(*words), words)
        elsewhere = {"arms-race-1909-1913", "arms-race-stability", "bloc-tipping", "icews14-recurrence"}
        self.assertEqual(elsewhere, {name for name, words in commands().items() if words not in ask_what_is_here},
                         "run by tests of their own")

    def test_all_are_listed(self):
        document = (CLASSICS / "README.md").read_text()
        listed = [line.split("[")[1].split("]")[0] for line in document.splitlines() if line.startswith("| [")]
        self.assertEqual(listed, sorted(file.stem for file in CLASSICS.glob("*.json")))


class Tipping(unittest.TestCase):
    """Points at which a closed form tips are found by explorations."""

    def crossings(self, name):
        with tempfile.TemporaryDirectory() as folder:
            found = told(*commands()[name], "--out", Path(folder) / "explored")
        table = next(table for table in found["answer"]["tables"] if table["file"] == "crossing.csv")
        value = table["columns"].index("value")
        return [row[value] for row in table["rows"]]

    def test_a_bloc_tips_and_returns(self):
        start, decay = 0.3, math.log(2) / 2
        tips, returns = self.crossings("bloc-tipping")
        self.assertLess(abs(tips / (decay / (4 * start)) - 1), .003)
        self.assertLess(abs(returns / (decay * (1 - start)) - 1), .003)

    def test_an_arms_race_has_no_end(self):
        tips, = self.crossings("arms-race-stability")
        self.assertLess(abs(tips / (0.4 * 0.5 / 0.25) - 1), .005)


class Fits(unittest.TestCase):
    def test_the_arms_race_before_the_first_world_war(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(CLASSICS, Path(folder) / "scenarios/classics")
            found = told(*commands()["arms-race-1909-1913"], place=folder)["parameters"]
        self.assertAlmostEqual(found["slope"]["value"], .73, delta=.005)
        self.assertAlmostEqual(found["zero"]["value"], 194, delta=1)
        self.assertTrue(all(one["identified"] and one["high"] - one["low"] < 2 for one in found.values()))


class Rounds(unittest.TestCase):
    """Four rounds of bargaining, as a program has them that knows nothing of entente."""

    def held(self, model, *words):
        with tempfile.TemporaryDirectory() as folder:
            file, out = CLASSICS / "emission-standards.json", Path(folder) / "result"
            subprocess.run([PROGRAM, "run", file, "--set", "time.end=2000-01-31", "--quiet", "--out", out, *words],
                           check=True)
            with open(out / "series.csv") as table:
                seen = {(row["date"], row["name"]): float(row["mean"]) for row in csv.DictReader(table)}
        for week in range(1, 5):
            model.bargain()
            date = str(datetime.date(2000, 1, 3) + datetime.timedelta(weeks=week))
            self.assertAlmostEqual(seen[date, "median"], model.median(), places=9)
            self.assertAlmostEqual(seen[date, "mean"], model.mean(), places=9)

    def actors(self):
        return json.loads((CLASSICS / "emission-standards.json").read_text())["actors"]

    def test_as_published(self):
        self.held(Bargaining(list(self.actors().values())))

    def test_where_britain_cares_less(self):
        actors = self.actors()
        actors["GBR"]["salience"] = 0.3
        self.held(Bargaining(list(actors.values())), "--what-if", "britain-cares-less")


class Blocs(unittest.TestCase):
    def test_highland_tribes(self):
        found = told("blocs", CLASSICS / "highland-tribes.json", "--relation", "tie")
        self.assertEqual(found["least"]["frustration"], 7)
        self.assertTrue(found["least"]["proven"] and found["least"]["unique"])
        self.assertIn(frozenset({"Gama", "Gavev", "Kotun", "Nagad"}), sides(found["least"]))
        self.assertEqual(found["triads"], {"+++": 19, "++-": 2, "+--": 40, "---": 7})
        self.assertAlmostEqual(found["walk_balance"], .35758, places=5)

    def test_europe(self):
        for year in (1872, 1882, 1890, 1891, 1904):
            found = told("blocs", CLASSICS / "europe-1872-1907.json", "--relation", "tie", "--date", f"{year}-12-31")
            self.assertEqual(found["least"]["frustration"], 1, year)
        end = told("blocs", CLASSICS / "europe-1872-1907.json", "--relation", "tie", "--date", "1907-12-31")
        self.assertEqual(sides(end["least"]), {frozenset({"GBR", "FRA", "RUS"}), frozenset({"DEU", "AUH", "ITA"})})
        self.assertEqual((end["least"]["frustration"], sum(end["triads"].values()), end["triangle_balance"]), (0, 20, 1))

    def test_karate(self):
        found = told("blocs", CLASSICS / "karate.json", "--relation", "tie")
        with open(NETWORKS / "karate_sides.csv") as file:
            hi = frozenset(f"m{row['node']}" for row in csv.DictReader(file) if row["allegiance"] == "1")
        self.assertEqual(found["actors"], 34)
        self.assertIn(hi, sides(found["leading_eigenvector"]))

    def test_five_international_networks(self):
        known = {"46-49": 17, "47-50": 18, "48-51": 20, "49-52": 15, "50-53": 15}
        for window, frustration in known.items():
            found = told("blocs", NETWORKS / "cow_first5_edges.csv", "--where", f"window={window}")
            self.assertEqual((found["least"]["frustration"], found["least"]["proven"]), (frustration, True), window)


class Landscapes(unittest.TestCase):
    def test_unix(self):
        found = told("landscape", CLASSICS / "unix-1988.json")
        self.assertEqual(found["found"], 2)
        for minimum in found["minima"]:
            self.assertAlmostEqual(minimum["energy"], -3828.9, places=9)
            self.assertEqual(minimum["basin"], 128)
        self.assertEqual({frozenset(minimum["sides"][0]) for minimum in found["minima"]},
                         {frozenset({"Sun", "Prime", "ATnT", "IBM"}), frozenset({"Sun", "Prime", "DEC", "HP"})})

    def test_powers_of_1936(self):
        self.assertEqual(told("landscape", CLASSICS / "powers-1936.json")["found"], 4)


if __name__ == "__main__":
    if len(sys.argv) > 3:
        sys.exit(expected(sys.argv[3]))
    unittest.main(argv=sys.argv[:1])
