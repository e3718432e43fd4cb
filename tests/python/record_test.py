#!/usr/bin/env python3
"""What an ensemble leaves behind, as arrays and tables of Python."""

import csv
import importlib.util
import pickle
import unittest

import support
from support import ARTICLE, SMALL, entente, rows_of
import numpy

ARRAYS = ("outcomes", "series", "ledger", "start", "end")



class Recording(support.Place):
    def test_shapes_and_no_copies(self):
        world = entente.load(ARTICLE)
        r = world.run(runs=20)
        n = len(world.actors)
        self.assertEqual(r.outcomes.shape, (len(world.outcomes), 20))
        self.assertEqual(r.series.shape, (len(world.dates), len(world.series), 20))
        self.assertEqual(r.ledger.shape, (len(world.watched), len(world.causes), 20))
        self.assertEqual(r.end.shape, (len(world.relations), n, n))
        for array in (*(getattr(r, name) for name in ARRAYS), *r.parameters.values()):
            self.assertFalse(array.flags.owndata or array.flags.writeable)
        first = r.series.__array_interface__["data"][0]
        self.assertEqual(first, r.series.__array_interface__["data"][0])
        with self.assertRaises(ValueError):
            r.series[0, 0, 0] = 1

    def test_relations_over_time(self):
        self.program("run", SMALL, "--runs", "30", "--quiet", "--out", "r", "--save-trajectories")
        world = entente.load(SMALL)
        r = world.run(runs=30)
        trust = r.relations["trust"]
        for array in (trust.mean, trust.sd, trust.p05, trust.p95):
            self.assertEqual(array.shape, (len(world.dates), 3, 3))
            self.assertFalse(array.flags.writeable)
        numpy.testing.assert_allclose(trust.mean[-1], r.end[0], atol=1e-6)
        numpy.testing.assert_allclose(trust.mean[0], r.start[0], atol=1e-6)
        watched = r.series[:, world.series.index("trust[AAA,BBB]")]
        numpy.testing.assert_allclose(trust.mean[:, 0, 1], watched.mean(axis=1), atol=1e-6)
        numpy.testing.assert_allclose(trust.sd[:, 0, 1], watched.std(axis=1, ddof=1), atol=1e-6)
        numpy.testing.assert_allclose(trust.p05[:, 0, 1], numpy.quantile(watched, 0.05, axis=1), atol=1e-6)
        numpy.testing.assert_allclose(trust.p95[:, 0, 1], numpy.quantile(watched, 0.95, axis=1), atol=1e-6)
        self.assertEqual((trust.runs, trust.band_runs, list(r.relations)), (30, 30, ["trust"]))
        rows = rows_of(trust.cell("AAA", "BBB"))
        self.assertEqual([row["date"] for row in rows], world.dates)
        self.assertAlmostEqual(rows[-1]["mean"], float(r.end[0, 0, 1]), places=6)
        for call, word in ((lambda: r.relations["trst"], "did you mean 'trust'"), (lambda: trust.cell("AAA", "X"), "'X' is not an actor")):
            with self.assertRaisesRegex(entente.UnknownNameError, word):
                call()

    def test_relations_that_were_not_recorded(self):
        r = entente.load(SMALL).run(runs=4, relations=False)
        for call, word in ((lambda: r.end, "relations=True"), (lambda: r.relations, "evolution=True")):
            with self.assertRaisesRegex(entente.UnknownNameError, word):
                call()
        with self.assertRaisesRegex(ValueError, "needs the relations"):
            entente.load(SMALL).run(runs=4, relations=False, evolution=True)

    def test_arrays_keep_what_they_look_into(self):
        series = entente.load(SMALL).run(runs=20).series
        again = entente.load(SMALL).run(runs=20).series
        numpy.testing.assert_array_equal(series, again)

    def test_pickled_whole(self):
        r = entente.load(SMALL).run(runs=20)
        again = pickle.loads(pickle.dumps(r))
        for name in ARRAYS:
            numpy.testing.assert_array_equal(getattr(again, name), getattr(r, name))
        self.assertIsNone(again._ran)  # nothing was run again
        self.assertEqual(rows_of(again.causes_frame()), rows_of(r.causes_frame()))
        numpy.testing.assert_array_equal(again.relations["trust"].mean, r.relations["trust"].mean)
        numpy.testing.assert_array_equal(again.parameters["start"], r.parameters["start"])
        again.save(self.place / "r")
        numpy.testing.assert_array_equal(entente.open(self.place / "r").outcomes, r.outcomes)

    def test_frames_are_as_the_files(self):
        r = entente.load(SMALL, set={"outcomes": {"same": {"is": "1"}}}).run(runs=20)
        r.save(self.place / "r")
        for name, found in (("outcomes", r.outcomes_frame()), ("series", r.series_frame()), ("causes", r.causes_frame())):
            with open(self.place / f"r/{name}.csv", newline="") as file:
                theirs = list(csv.DictReader(file))
            ours = rows_of(found)
            self.assertEqual(list(ours[0]), list(theirs[0]))
            self.assertEqual(len(ours), len(theirs))
            for mine, row in zip(ours, theirs):
                for key, text in row.items():
                    if isinstance(mine[key], float) and text:
                        self.assertEqual(mine[key], float(text), (name, key))

    @unittest.skipUnless(importlib.util.find_spec("pandas"), "pandas is missing")
    def test_empty_frames_have_columns(self):
        bare = entente.loads({"entente": 1, "time": {"start": "2025-01-01", "end": "2025-01-03", "step": "1 day"},
                              "actors": {"A": {}, "B": {}}})
        r = bare.run(runs=2)
        for found, column in ((r.outcomes_frame(), "value"), (r.series_frame(), "p25"), (r.causes_frame(), "acted"),
                              (bare.expectations(), "verdict")):
            self.assertEqual((len(found), column in found.columns), (0, True))

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


if __name__ == "__main__":
    support.main()
