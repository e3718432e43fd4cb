#!/usr/bin/env python3
"""Ensembles from Python: arrays, tables, the lock and the interrupt."""

import csv
import importlib.util
import json
import os
import pickle
import signal
import threading
import time

import support
from support import ARTICLE, ENDLESS, SMALL, entente, rows_of
import numpy

ARRAYS = ("outcomes", "series", "ledger", "start", "end")


class Running(support.Place):
    def test_numbers_are_those_of_the_program(self):
        self.program("run", ARTICLE, "--runs", "50", "--seed", "7", "--quiet", "--out", "r")
        with open(self.place / "r/runs.csv") as file:
            rows = list(csv.DictReader(file))
        world = entente.load(ARTICLE)
        results = world.run(runs=50, seed=7, threads=1)
        found = results.outcomes[world.outcomes.index("ambassadors")]
        self.assertEqual([float(row["ambassadors"]) for row in rows], list(found))
        self.assertTrue(results.parameters)
        for name, drawn in results.parameters.items():
            self.assertEqual([float(row["parameter:" + name]) for row in rows], list(drawn))
        self.assertEqual(len(results.parameters_frame()), 50)

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
        for call, word in ((lambda: r.relations["trst"], "did you mean 'trust'"), (lambda: trust.cell("AAA", "X"), "no actor 'X'")):
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

    def test_the_ledger_closes(self):
        world = entente.load(ARTICLE)
        r = world.run(runs=20)
        first = world.series.index(world.watched[0])
        change = r.series[-1, first] - r.series[0, first]
        numpy.testing.assert_allclose(r.ledger[0].sum(axis=0), change, atol=1e-9)

    def test_threads_do_not_matter(self):
        world = entente.load(SMALL)
        numpy.testing.assert_array_equal(world.run(runs=40, threads=1).series, world.run(runs=40, threads=3).series)

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

    def test_other_threads_run_meanwhile(self):
        counted = []
        done = threading.Event()
        other = threading.Thread(target=lambda: [counted.append(1) or time.sleep(0.005) for _ in iter(done.is_set, True)])
        other.start()
        entente.load(ARTICLE).run(runs=1000, threads=1)
        done.set()
        other.join()
        self.assertGreater(len(counted), 5)

    def interrupted(self, work):
        timer = threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT))
        timer.start()
        begun = time.monotonic()
        with self.assertRaises(KeyboardInterrupt):
            work()
        self.assertLess(time.monotonic() - begun, 30)

    def test_interrupts(self):
        world = entente.loads({**ENDLESS, "outcomes": {"o": {"is": "r[A0,A1]"}}, "parameters": {"p": 1},
                               "metrics": {"m": "p * r[A0,A1]"}, "event_types": {"e": {"roles": {"a": "actor"}, "effects": []}},
                               "rules": {"u": {"rate": "1", "emit": {"type": "e", "a": "A0"}}}})
        self.interrupted(lambda: world.run(runs=100000))
        self.interrupted(lambda: world.explain("r[A0,A1]", runs=2000))
        self.interrupted(lambda: world.explain_outcome("o", runs=100000))
        self.interrupted(lambda: world.story(runs=100000))
        self.interrupted(lambda: world.fit([{"date": "2001-01-01", "m": 1}, {"date": "2002-01-01", "m": 2}], {"p": (0, 2)}, runs=100000))
        hard = numpy.sign(numpy.random.default_rng(1).normal(size=(120, 120)))
        self.interrupted(lambda: entente.blocs(hard, seconds=120))
        self.interrupted(lambda: entente.compare(world, world.set(p=2), runs=1000))


class Comparing(support.Place):
    def test_a_world_with_itself(self):
        made = entente.compare(entente.load(SMALL), entente.load(SMALL), runs=20)
        self.assertTrue(made.identical)
        self.assertEqual(made.runs, 20)
        with self.assertRaisesRegex(ValueError, "runs goes from 2"):
            entente.compare(entente.load(SMALL), entente.load(SMALL), runs=1)

    def test_a_what_if(self):
        world = entente.load(ARTICLE)
        made = entente.compare(world, world.what_if("no-mediation"), runs=200)
        self.assertFalse(made.identical)
        row = next(row for row in rows_of(made.outcomes_frame()) if row["outcome"] == "ambassadors")
        one, other = (w.run(runs=200).outcomes[0].mean() for w in (world, world.what_if("no-mediation")))
        self.assertAlmostEqual(row["difference"], other - one, places=12)
        self.assertTrue(row["low"] < row["difference"] < row["high"])
        self.assertGreater(len(made.relations_frame()), 0)
        self.assertGreater(len(made.series_frame()), 0)

    def test_numbers_are_those_of_the_program(self):
        self.program("compare", SMALL, "--what-if", "zealots", "--runs", "40", "--quiet", "--out", "c")
        theirs = json.loads((self.place / "c/comparison.json").read_text())
        world = entente.load(SMALL)
        made = entente.compare(world, world.what_if("zealots"), runs=40)
        found = str(theirs)
        for row in rows_of(made.outcomes_frame()):
            self.assertIn(str(row["difference"]), found)
        self.assertEqual((made.parting["runs"], len(made.parting["parted_by_date"])), (40, len(world.dates)))
        self.assertGreater(made.parting["parted"], 0)
        self.assertIn(made.parting["p50"], world.dates)
        self.assertTrue(made.parting["cells"])
        self.assertEqual((made.only_first, made.only_second), ([], []))
        other = entente.compare(world, world.set({"outcomes": {"more": {"is": "incidents[BBB]"}}}), runs=4)
        self.assertEqual(other.only_second, ["more"])


if __name__ == "__main__":
    support.main()
