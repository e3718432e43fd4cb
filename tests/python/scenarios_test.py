#!/usr/bin/env python3
"""Scenarios from Python: read, varied, pickled, and what is said where something is wrong."""

import datetime
import json
import multiprocessing
import pickle
import unittest

import support
from support import ARTICLE, SMALL, entente
import numpy


class Loading(support.Place):
    def test_names(self):
        world = entente.load(ARTICLE)
        self.assertEqual(world.actors[:2], ["PAK", "AFG"])
        self.assertIn("trust", world.relations)
        self.assertIn("no-mediation", world.what_ifs)
        self.assertEqual(world.dates[0], "2025-05-28")
        self.assertEqual(len(world.series), 19)
        self.assertIn("ambassadors", world.outcomes)
        self.assertEqual(world.series, world.metrics + world.watched)

    def test_errors_have_positions(self):
        with self.assertRaises(entente.ScenarioError) as caught:
            entente.loads('{"entente": 1,\n "actors": {"A": {}},\n "metrics": {"m": "nothing"}}', "mine.json")
        error = caught.exception
        self.assertEqual([(d.file, d.line, d.column, d.path) for d in error.diagnostics],
                         [("mine.json", 1, 1, ""), ("mine.json", 3, 20, "metrics.m")])
        self.assertEqual((error.line, error.column), (1, 1))
        self.assertIn("mine.json:3:20: error: metrics.m: 'nothing' is not known here", str(error))
        self.assertIsInstance(error, ValueError)
        self.assertEqual(str(pickle.loads(pickle.dumps(error))), str(error))

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
        for error in (entente.ReadError, entente.RunError, entente.DataError, entente.UnknownNameError, entente.ScenarioError):
            self.assertTrue(issubclass(error, entente.Error))

    def test_parameters(self):
        world = entente.load(ARTICLE)
        self.assertEqual(list(world.parameters), list(json.loads(world.resolved)["parameters"]))
        small = entente.load(SMALL)
        self.assertEqual(list(small.parameters), ["start", "zeal"])
        self.assertEqual(small.parameters["start"].distribution, {"uniform": [-0.6, -0.2]})
        self.assertEqual(small.parameters["zeal"], ("zeal", 1.0, None, "", ""))
        self.assertTrue(all(p.source for p in world.parameters.values()))
        self.assertEqual(len(world.parameters_frame()), len(world.parameters))
        again = small.set({"parameters": {"start": small.parameters["start"].distribution}})
        self.assertEqual(again.parameters, small.parameters)

    def test_words_for_wrong_types(self):
        world = entente.load(SMALL)
        for call, word in ((lambda: world.run(runs="many"), "runs takes a whole number, not 'many' [(]str[)]"),
                           (lambda: world.run(runs=2.5), "runs takes a whole number, not 2.5"),
                           (lambda: world.run(seed=None, threads="2"), "threads takes"),
                           (lambda: entente.load(3), "load takes a path, not 3"),
                           (lambda: entente.loads(3), "loads takes JSON text or a dict"),
                           (lambda: world.set(3), "set takes texts PATH=VALUE and dicts, not 3"),
                           (lambda: world.set({"title": object()}), "a scenario holds texts, numbers"),
                           (lambda: world.what_if(3), "what_if takes a text, not 3"),
                           (lambda: entente.compare(world, "other"), "compare takes a Scenario, not 'other'"),
                           (lambda: world.explain(3), "cell takes a text"),
                           (lambda: world.fit([], free=[1]), "free takes a dict"),
                           (lambda: world.state(date=3), "date takes a date, as '2025-06-01', not 3"),
                           (lambda: entente.verify(None), "verify takes a path")):
            with self.assertRaisesRegex(TypeError, word) as caught:
                call()
            self.assertNotRegex(str(caught.exception), "std::|arg0|_engine")
        for call, word in ((lambda: world.run(runs=0), "runs goes from 1 to"), (lambda: world.run(seed=-1), "seed goes from 0"),
                           (lambda: world.set({"a=b": 1}), "no '='")):
            with self.assertRaisesRegex(ValueError, word):
                call()


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
        with self.assertRaisesRegex(entente.ScenarioError, "unknown what-if 'nope'"):
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


class Dates(unittest.TestCase):
    def test_any_kind(self):
        world = entente.load(SMALL)
        text = world.state("2025-06-01")[1]
        for date in (datetime.date(2025, 6, 1), datetime.datetime(2025, 6, 1, 12), numpy.datetime64("2025-06-01")):
            numpy.testing.assert_array_equal(world.state(date)[1], text)
        with self.assertRaisesRegex(ValueError, "2025-06-02 is not a recorded date; nearest: 2025-06-01, 2025-07-01"):
            world.state("2025-06-02")


if __name__ == "__main__":
    support.main()
