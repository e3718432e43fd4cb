#!/usr/bin/env python3
"""The Python module: module_test.py BUILT PACKAGE_FOLDER SOURCE_FOLDER PROGRAM"""

import csv
import importlib.util
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

BUILT, PACKAGE, SOURCE, PROGRAM = (sys.argv + [""] * 4)[1:5]
if BUILT != "1" or not importlib.util.find_spec("numpy"):
    print("SKIPPED: the Python module was not built (pybind11-dev, python3-dev), or numpy is missing")
    sys.exit(77)
sys.path.insert(0, PACKAGE)
import entente  # noqa: E402
import numpy  # noqa: E402

ARTICLE = Path(SOURCE) / "scenarios/pakistan-afghanistan-2025.json"
SMALL = Path(SOURCE) / "tests/data/small.json"
ENDLESS = {"entente": 1, "time": {"start": "2000-01-01", "end": "2400-01-01", "step": "1 day"},
           "generate_actors": {"A": {"count": 40}}, "relations": {"r": {"range": [-1, 1]}},
           "dynamics": {"n": {"type": "noise", "relation": "r", "volatility": 0.1}}}


class Loading(unittest.TestCase):
    def test_names(self):
        world = entente.load(ARTICLE)
        self.assertEqual(world.actors[:2], ["PAK", "AFG"])
        self.assertIn("trust", world.relations)
        self.assertIn("no-mediation", world.what_ifs)
        self.assertEqual(world.dates[0], "2025-05-28")
        self.assertEqual(len(world.series), 19)
        self.assertIn("ambassadors", world.outcomes)

    def test_errors_have_positions(self):
        with self.assertRaises(entente.ScenarioError) as caught:
            entente.loads('{"entente": 1,\n "actors": {"A": {}},\n "metrics": {"m": "nothing"}}', "mine.json")
        error = caught.exception
        self.assertEqual([(d.file, d.line, d.column, d.path) for d in error.diagnostics],
                         [("mine.json", 1, 1, ""), ("mine.json", 3, 20, "metrics.m")])
        self.assertEqual((error.line, error.column), (1, 1))
        self.assertIn("mine.json:3:20: error: metrics.m: 'nothing' is not known here", str(error))
        self.assertIsInstance(error, ValueError)

    def test_no_file(self):
        with self.assertRaises(entente.FileError):
            entente.load("not-there.json")
        for name in ("", ".", "a" * 5000):
            with self.assertRaises((entente.FileError, entente.ReadError)):
                entente.load(name)
        with self.assertRaisesRegex(entente.FileError, "no scenario file is named"):
            entente.load("")
        self.assertEqual(entente.loads(SMALL.read_text(), "").runs, entente.load(SMALL).runs)
        self.assertTrue(issubclass(entente.FileError, OSError))

    def test_a_folder_of_results(self):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "r"
            words = [PROGRAM, "run", str(SMALL), "--runs", "12", "--seed", "5", "--quiet", "--out", str(folder)]
            subprocess.run(words, check=True)
            world = entente.load(folder)
            self.assertEqual((world.runs, world.seed), (12, 5))
            self.assertEqual(world.hash, entente.load(SMALL).hash)
            scenario = folder / "scenario.json"
            scenario.write_text(scenario.read_text() + " ")
            with self.assertRaisesRegex(entente.ReadError, "scenario.json has changed since it was written"):
                entente.load(folder)
            scenario.write_text(scenario.read_text().replace("AAA", "AAB"))
            said = subprocess.run([PROGRAM, "story", str(folder)], stderr=subprocess.PIPE, text=True).stderr
            with self.assertRaises(entente.ReadError) as caught:
                entente.load(folder)
            self.assertEqual(f"entente: {caught.exception}\n", said)

    def test_variations(self):
        world = entente.load(ARTICLE)
        self.assertNotEqual(world.what_if("no-mediation").hash, world.hash)
        self.assertEqual(world.hash, entente.load(ARTICLE).hash)
        self.assertEqual(world.set("time.end=2025-07-01").dates[-1], "2025-07-01")
        self.assertEqual(world.set("title=Other").what_if("crackdown").title, "Other")

    def test_settings_in_vain_are_errors(self):
        world = entente.loads({"entente": 1, "time": {"start": "2025-01-01", "end": "2026-01-01"},
                               "parameters": {"zeal": {"uniform": [0, 1]}}, "metrics": {"m": "zeal"}})
        for vain, word in (({"zeel": 3}, "did you mean 'zeal'"), ({"zeal": None}, "found the text")):
            with self.assertRaisesRegex(entente.ScenarioError, word):
                world.set(**vain)
        for vain, word in (("parameters.zeal.value=3", "write parameters.zeal=3"), ("metrics.n=null", "to remove")):
            with self.assertRaisesRegex(entente.ScenarioError, word):
                world.set(vain)
        self.assertIn('"zeal": 3', world.set(zeal=3).resolved)
        with self.assertRaisesRegex(entente.ScenarioError, "unknown what-if 'nope'"):
            world.what_if("nope")
        with self.assertRaises(AttributeError):
            world.not_there


class Running(unittest.TestCase):
    def test_numbers_are_those_of_the_program(self):
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "r")
            subprocess.run([PROGRAM, "run", ARTICLE, "--runs", "50", "--seed", "7", "--quiet", "--out", out], check=True)
            with open(os.path.join(out, "runs.csv")) as file:
                rows = list(csv.DictReader(file))
        world = entente.load(ARTICLE)
        results = world.run(runs=50, seed=7, threads=1)
        found = results.outcomes[world.outcomes.index("ambassadors")]
        self.assertEqual([float(row["ambassadors"]) for row in rows], list(found))

    def test_shapes_and_no_copies(self):
        world = entente.load(ARTICLE)
        r = world.run(runs=20)
        self.assertEqual(r.outcomes.shape, (len(world.outcomes), 20))
        self.assertEqual(r.series.shape, (len(world.dates), len(world.series), 20))
        self.assertEqual(r.ledger.shape, (len(world.watched), len(world.causes), 20))
        self.assertEqual(r.end.shape, (len(world.relations), len(world.actors), len(world.actors)))
        for array in (r.outcomes, r.series, r.ledger, r.start, r.end):
            self.assertFalse(array.flags.owndata or array.flags.writeable)
        first = r.series.__array_interface__["data"][0]
        self.assertEqual(first, r.series.__array_interface__["data"][0])
        with self.assertRaises(ValueError):
            r.series[0, 0, 0] = 1

    def test_arrays_keep_what_they_look_into(self):
        series = entente.load(SMALL).run(runs=20).series
        again = entente.load(SMALL).run(runs=20).series
        numpy.testing.assert_array_equal(series, again)

    def test_the_ledger_closes(self):
        world = entente.load(ARTICLE)
        r = world.run(runs=20)
        first = world.series.index(world.watched[0])
        change = r.series[-1, first] - r.series[0, first]
        numpy.testing.assert_allclose(r.ledger[0].sum(axis=0), change, atol=1e-9)

    def test_threads_do_not_matter(self):
        world = entente.load(SMALL)
        numpy.testing.assert_array_equal(world.run(runs=40, threads=1).series, world.run(runs=40, threads=3).series)

    def test_frames(self):
        r = entente.load(ARTICLE).run(runs=20)
        outcomes, series, causes = r.outcomes_frame(), r.series_frame(), r.causes_frame()
        if importlib.util.find_spec("pandas"):
            self.assertEqual(list(outcomes.outcome), r.scenario.outcomes)
            self.assertEqual(len(series), len(r.scenario.dates) * len(r.scenario.series))
            self.assertTrue(set(causes.cell) <= set(r.scenario.watched))
            self.assertEqual(list(r.relation("trust").columns), r.scenario.actors)
        else:
            self.assertEqual([row["outcome"] for row in outcomes], r.scenario.outcomes)

    def test_a_run_that_stops(self):
        world = entente.loads({**ENDLESS, "relations": {"r": {}}, "dynamics": {
            "d": {"type": "drift", "for": ["i in actor", "j in actor"], "change": "r[i,j]", "by": "exp(900 + r[i,j])"}}})
        with self.assertRaisesRegex(entente.RunError, "d"):
            world.run(runs=2)

    def test_nonsense(self):
        with self.assertRaises(ValueError):
            entente.load(SMALL).run(runs=0)

    def test_other_threads_run_meanwhile(self):
        counted = []
        done = threading.Event()
        other = threading.Thread(target=lambda: [counted.append(1) or time.sleep(0.005) for _ in iter(done.is_set, True)])
        other.start()
        entente.load(ARTICLE).run(runs=1000, threads=1)
        done.set()
        other.join()
        self.assertGreater(len(counted), 5)

    def test_interrupt(self):
        timer = threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT))
        timer.start()
        begun = time.monotonic()
        with self.assertRaises(KeyboardInterrupt):
            entente.loads(ENDLESS).run(runs=100000)
        self.assertLess(time.monotonic() - begun, 30)


class Comparing(unittest.TestCase):
    def test_a_world_with_itself(self):
        made = entente.compare(entente.load(SMALL), entente.load(SMALL), runs=20)
        self.assertTrue(made.identical)
        self.assertEqual(made.runs, 20)

    def test_a_what_if(self):
        world = entente.load(ARTICLE)
        made = entente.compare(world, world.what_if("no-mediation"), runs=200)
        self.assertFalse(made.identical)
        row = next(row for row in made._made["outcomes"] if row["outcome"] == "ambassadors")
        one, other = (w.run(runs=200).outcomes[0].mean() for w in (world, world.what_if("no-mediation")))
        self.assertAlmostEqual(row["difference"], other - one, places=12)
        self.assertTrue(row["low"] < row["difference"] < row["high"])
        self.assertGreater(len(made.relations_frame()), 0)
        self.assertGreater(len(made.series_frame()), 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)
