#!/usr/bin/env python3
"""Ensembles from Python: the program's numbers, whatever the threads."""

import csv

import support
from support import ARTICLE, ENDLESS, SMALL, entente
import numpy


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

    def test_the_ledger_closes(self):
        world = entente.load(ARTICLE)
        r = world.run(runs=20)
        first = world.series.index(world.watched[0])
        change = r.series[-1, first] - r.series[0, first]
        numpy.testing.assert_allclose(r.ledger[0].sum(axis=0), change, atol=1e-9)

    def test_threads_do_not_matter(self):
        world = entente.load(SMALL)
        numpy.testing.assert_array_equal(world.run(runs=40, threads=1).series, world.run(runs=40, threads=3).series)

    def test_a_run_that_stops(self):
        world = entente.loads({**ENDLESS, "relations": {"r": {}}, "dynamics": {
            "d": {"type": "drift", "for": ["i in actor", "j in actor"], "change": "r[i,j]", "by": "exp(900 + r[i,j])"}}})
        with self.assertRaisesRegex(entente.RunError, "d"):
            world.run(runs=2)


if __name__ == "__main__":
    support.main()
