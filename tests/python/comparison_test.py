#!/usr/bin/env python3
"""Two worlds compared from Python: the program's differences."""

import json

import support
from support import ARTICLE, SMALL, entente, rows_of


class Comparing(support.Place):
    def test_a_world_with_itself(self):
        made = entente.compare(entente.load(SMALL), entente.load(SMALL), runs=20)
        self.assertTrue(made.identical)
        self.assertEqual(made.runs, 20)
        with self.assertRaisesRegex(ValueError, "runs takes a whole number from 2"):
            entente.compare(entente.load(SMALL), entente.load(SMALL), runs=1)

    def test_results(self):
        world, more = entente.load(SMALL), entente.load(SMALL, "zealots")
        made = entente.compare(world.run(runs=20), more.run(runs=20))
        as_worlds = entente.compare(world, more, runs=20)
        self.assertEqual((made.runs, rows_of(made.outcomes_frame())), (20, rows_of(as_worlds.outcomes_frame())))
        for name, one in (("a", world), ("b", more)):
            one.run(runs=20).save(self.place / name)
        self.program("compare", "a", "b", "--quiet", "--out", "c")
        theirs = str(json.loads((self.place / "c/comparison.json").read_text()))
        for row in rows_of(entente.compare(entente.open(self.place / "a"), entente.open(self.place / "b")).outcomes_frame()):
            self.assertIn(str(row["difference"]), theirs)
        with self.assertRaisesRegex(entente.ArgumentError, "Results have theirs"):
            entente.compare(world.run(runs=2), more.run(runs=2), runs=4)

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

    def test_it_is_kept_as_the_program_keeps_it(self):
        world = entente.load(SMALL)
        more = world.what_if("zealots")
        for name, made in (("worlds", entente.compare(world, more, runs=20)), ("results", entente.compare(world.run(runs=20), more.run(runs=20)))):
            place = made.save(self.place / name)
            self.assertEqual(place, str(self.place / name))
            self.assertTrue(entente.verify(place), entente.verify(place))
            self.assertEqual(str(entente.open(place).outcomes.tolist()), str(world.run(runs=20).outcomes.tolist()))
            self.assertEqual(entente.open(place, "small+zealots").runs, 20)
            self.assertIn("Two neighbours and a mediator", entente.report(place))
        self.program("run", SMALL, "--runs", "20", "--quiet", "--out", "small")
        self.program("run", SMALL, "--what-if", "zealots", "--runs", "20", "--quiet", "--out", "small+zealots")
        self.program("compare", "small", "small+zealots", "--quiet", "--out", "theirs")
        for file in ("outcomes.csv", "differences.csv", "relations.csv", "comparison.json"):
            self.assertEqual((self.place / "worlds" / file).read_bytes(), (self.place / "theirs" / file).read_bytes(), file)
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            made.save(self.place / "results")

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
