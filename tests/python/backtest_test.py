#!/usr/bin/env python3
"""Forecasts scored, from Python: the program's scores."""

import csv

import support
from drawn_events import Events
from support import entente, rows_of
import numpy


class Backtesting(Events):
    def test_backtest(self):
        entente.import_events(self.place / "e.csv", self.place / "s.json", "csv", end="2020-07-28", window=28)
        self.program("backtest", "s.json", "--events", "e.csv", "--format", "csv", "--train-until", "2020-07-28", "--horizon",
                     "28", "--evaluations", "4", "--forecasts", "f.csv", "--quiet")
        with open(self.place / "f.csv") as file:
            theirs = list(csv.DictReader(file))
        ours = entente.load(self.place / "s.json").backtest(self.place / "e.csv", "csv", "2020-07-28", horizon=28, evaluations=4)
        rows = rows_of(ours.scores_frame())
        self.assertEqual((ours.origins, len(rows)), (["2020-07-28"], len(theirs)))
        self.assertEqual({row["forecaster"] for row in rows}, {row["forecaster"] for row in theirs})
        self.assertTrue(ours.fitted)
        numpy.testing.assert_allclose(sorted(float(row["tone"]) for row in theirs), sorted(row["tone"] for row in rows), rtol=1e-5)
        with self.assertRaisesRegex(ValueError, "'July' is not a date"):
            entente.load(self.place / "s.json").backtest(self.place / "e.csv", "csv", "July")


if __name__ == "__main__":
    support.main()
