#!/usr/bin/env python3
"""Scenarios from Python: read, varied, pickled."""

import json
import multiprocessing
import pickle
import unittest

import support
from support import ARTICLE, SMALL, entente
import numpy


class Varying(unittest.TestCase):
    def test_variations(self):
        world = entente.load(ARTICLE)
        self.assertNotEqual(world.what_if("no-mediation").hash, world.hash)
        self.assertEqual(world.hash, entente.load(ARTICLE).hash)
        self.assertEqual(world.set("time.end=2025-07-01").dates[-1], "2025-07-01")
        self.assertEqual(world.set("title=Other").what_if("crackdown").title, "Other")
        self.assertEqual(entente.load(ARTICLE, what_if="no-mediation", set={"title": "Other"}).hash,
                         world.what_if("no-mediation").set("title=Other").hash)

    def test_dicts_are_patches(self):
        world = entente.load(SMALL)
        varied = world.set({"parameters": {"zeal": numpy.float64(1.5), "start": -0.25}, "time": {"end": "2025-06-01"}})
        self.assertEqual(varied.hash, world.set("parameters.zeal=1.5", "parameters.start=-0.25", "time.end=2025-06-01").hash)
        self.assertEqual(world.set(zeal=1.5, start=-0.25).parameters["start"].value, -0.25)
        self.assertEqual(world.set({"events": {"summit": None}}).what_if("zealots").causes[0], "friction")

    def test_settings_in_vain_are_errors(self):
        world = entente.loads({"entente": 1, "time": {"start": "2025-01-01", "end": "2026-01-01"},
                               "parameters": {"zeal": {"uniform": [0, 1]}}, "metrics": {"m": "zeal"}})
        for vain, word in (({"zeel": 3}, "did you mean 'zeal'"), ({"zeal": None}, "metrics.m: 'zeal' is not known"),
                           ({"zeal": "None"}, "found the text")):
            with self.assertRaisesRegex(entente.ScenarioError, word):
                world.set(**vain)
            with self.assertRaisesRegex(entente.ScenarioError, word):
                world.set({"parameters": vain})
        for vain, word in (("parameters.zeal.value=3", "write parameters.zeal=3"), ("metrics.n=null", "to remove")):
            with self.assertRaisesRegex(entente.ScenarioError, word):
                world.set(vain)
        self.assertIn('"zeal": 3', world.set(zeal=3).resolved)
        with self.assertRaisesRegex(entente.ScenarioError, "'nope' is not a what-if"):
            world.what_if("nope")
        with self.assertRaises(AttributeError):
            world.not_there

    def test_runs_of_variations(self):
        world = entente.load(SMALL)
        numpy.testing.assert_array_equal(world.run(runs=8, what_if="zealots", set={"parameters": {"start": -0.3}}).series,
                                         world.what_if("zealots").set(start=-0.3).run(runs=8).series)


def ending(world):
    """In another process."""
    return world.run(runs=4, threads=1)


class Pickling(support.Place):
    def test_worlds(self):
        world = entente.load(SMALL).what_if("zealots").set(start=-0.3)
        again = pickle.loads(pickle.dumps(world))
        self.assertEqual((again.hash, again.name, again.runs, again.seed), (world.hash, world.name, world.runs, world.seed))
        self.assertEqual(again.what_if("no-summit").hash, world.what_if("no-summit").hash)
        self.assertEqual(again.set(start=-0.2).hash, world.set(start=-0.2).hash)
        self.assertEqual(repr(again), repr(world))

    def test_worlds_need_no_file(self):
        article = entente.load(ARTICLE)  # it includes a library
        self.assertEqual(pickle.loads(pickle.dumps(article)).hash, article.hash)
        file = self.place / "mine.json"
        file.write_text(SMALL.read_text())
        whole = pickle.dumps(entente.load(file))
        file.unlink()
        self.assertEqual(pickle.loads(whole).what_if("zealots").hash, entente.load(SMALL).what_if("zealots").hash)

    def test_a_world_whose_file_has_changed(self):
        file = self.place / "mine.json"
        file.write_text(SMALL.read_text())
        world = entente.load(file)
        file.write_text(SMALL.read_text().replace("-0.3", "-0.35"))
        with self.assertRaisesRegex(pickle.PicklingError, "mine.json is not what it was"):
            pickle.dumps(world)

    def test_tables(self):
        (self.place / "e.csv").write_text("date,type,by,against\n2025-03-01,incident,AAA,BBB\n")
        file = self.place / "mine.json"
        file.write_text(SMALL.read_text().replace('"entente": 1,', '"entente": 1, "events_csv": "e.csv",'))
        world = entente.load(file)
        again = pickle.loads(pickle.dumps(world))
        self.assertEqual(again.hash, world.hash)
        self.assertNotEqual(again.hash, entente.load(SMALL).hash)
        self.assertEqual(pickle.loads(pickle.dumps(again)).hash, world.hash)

    def test_spawned_processes(self):
        world = entente.load(SMALL)
        worlds = [world, world.what_if("zealots")]
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            found = pool.map(ending, worlds)
        for one, results in zip(worlds, found):
            here = one.run(runs=4)
            numpy.testing.assert_array_equal(results.series, here.series)
            numpy.testing.assert_array_equal(results.relations["trust"].p95, here.relations["trust"].p95)
            self.assertEqual(results.scenario.hash, one.hash)


class Schema(support.Place):
    def test_schema(self):
        self.assertEqual(entente.schema(), json.loads(self.program("schema").stdout))

    def test_check(self):
        self.assertEqual(entente.check(SMALL), [])
        luck = {"entente": 1, "time": {"start": "2025-01-01", "end": "2025-03-01"}, "runs": 20, "seed": 4, "actors": {"A": {}, "B": {}},
                "relations": {"r": {"range": [-1, 1]}}, "watch": ["r[A,B]"],
                "dynamics": {"n": {"type": "noise", "relation": "r", "volatility": 0.1}},
                "what_if": {"more": {"patch": {"runs": 50}}, "broken": {"patch": {"rus": 1}}}}
        file = self.place / "luck.json"
        file.write_text(json.dumps(luck))
        self.assertEqual([(one.severity, one.path, one.line) for one in entente.check(file)], [("error", "what_if.broken.patch.rus", 1)])
        del luck["what_if"]["broken"]
        file.write_text(json.dumps(luck))
        theirs = self.program_json("check", file)["files"][0]["diagnostics"]
        self.assertEqual([one.message for one in entente.check(file)], [one["message"] for one in theirs])
        self.assertRegex(entente.check(file)[0].message, "what-if 'more' changes nothing that is recorded")
        with self.assertRaises(entente.FileError):
            entente.check(self.place / "absent.json")


if __name__ == "__main__":
    support.main()
