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
        self.are_those_of_the_program(ours)
        with self.assertRaisesRegex(ValueError, "'July' is not a date"):
            entente.load(self.place / "s.json").backtest(self.place / "e.csv", "csv", "July")
        for option in ("tone", "activity"):
            for wrong, because in (("", "expected a value, but the expression ends here"), ("0/0", "not a number on 2020-")):
                with self.assertRaisesRegex(entente.DataError, f"^{option}: {because}"):
                    entente.load(self.place / "s.json").backtest(self.place / "e.csv", "csv", "2020-07-28", horizon=28,
                                                                 evaluations=2, **{option: wrong})

    def are_those_of_the_program(self, ours):
        """What the command prints is in the object."""
        theirs = self.program_json("backtest", "s.json", "--events", "e.csv", "--format", "csv", "--train-until", "2020-07-28",
                                   "--horizon", "28", "--evaluations", "4")
        self.assertEqual((ours.events, ours.lines), (theirs["events"], theirs["lines"]))
        for row in rows_of(ours.forecasters_frame()):
            for score, value in theirs["scores"][row["forecaster"]].items():
                self.assertAlmostEqual(row[score], numpy.inf if value is None else value, msg=score)
        self.assertEqual(len(ours.forecasters), len(theirs["scores"]))
        for measure, difference in theirs["against_best"].items():
            mine = ours.against_best[measure]
            self.assertEqual((mine["baseline"], mine["verdict"]), (difference["baseline"], difference["verdict"]))
            numpy.testing.assert_allclose(mine["difference"], difference["difference"])
            self.assertLessEqual(mine["low"], mine["high"])
        self.assertEqual([(one["low"], one["high"], one["count"]) for one in ours.calibration],
                         [(one["from"], one["to"], one["count"]) for one in theirs["calibration"]])
        for mine, one in zip(ours.calibration, theirs["calibration"]):
            self.assertEqual((mine["forecast"] or 0, mine["observed"] or 0), (one["said"], one["came"]))
        text = self.program("backtest", "s.json", "--events", "e.csv", "--format", "csv", "--train-until", "2020-07-28", "--horizon",
                            "28", "--evaluations", "4").stdout
        own = ours.forecasters[0]
        self.assertIn(f"central 50 %: {100 * own['tone_within_50']:.0f} %, 90 %: {100 * own['tone_within_90']:.0f} %", text)


if __name__ == "__main__":
    support.main()
