#!/usr/bin/env python3
"""Backtests of monthly series, from Python: the program's scores."""

import json
import random

import support
from support import entente, rows_of

SCENARIO = {"entente": 1, "time": {"start": "2018-01-01", "end": "2022-01-01", "step": "1 month"},
            "actors": {code: {} for code in ("FRA", "DEU", "RUS", "UKR")},
            "event_types": {"value": {"roles": {"by": "actor", "on": "actor"}, "effects": [{"change": "memory[by, on]", "by": "intensity"}]}},
            "relations": {"memory": {"range": [-1000, 1000], "saturation": "clamp", "half_life": "90 days"}}}


class Series(support.Place):
    def setUp(self):
        super().setUp()
        (self.place / "s.json").write_text(json.dumps(SCENARIO))
        draw = random.Random(5)
        with open(self.place / "m.csv", "w") as file:
            print("month,a,b,value", file=file)
            for month in range(36):
                for pair in ("FRA,DEU", "RUS,UKR"):
                    print(f"{2018 + month // 12}-{month % 12 + 1:02},{pair},{draw.randrange(20)}", file=file)

    def told(self, *words):
        return json.loads(self.program("backtest", *words, "--series", "m.csv", "--train-until", "2019-12-31", "--json").stdout)

    def same(self, ours, theirs):
        self.assertEqual((ours.series, ours.first_origin, ours.threshold), (theirs["series"], theirs["first_origin"], theirs["threshold"]))
        scores = {(row["months"], row["forecaster"]): row for row in ours.forecasters}
        told = [(one["months"], name, row) for one in theirs["horizons"] for name, row in one["scores"].items()]
        self.assertEqual(len(told), len(scores))
        for months, name, row in told:
            for measure, value in row.items():
                self.assertAlmostEqual(scores[months, name][measure], value, places=12)

    def test_baselines_are_those_of_the_program(self):
        ours = entente.backtest_series(self.place / "m.csv", "2019-12-31")
        self.same(ours, self.told())
        self.assertEqual(ours.against_best, [])
        rows = [row for row in rows_of(ours.scores_frame()) if row["months"] == 1 and row["forecaster"] == "conflictology"]
        self.assertEqual(len(rows), 2 * 12)
        self.assertEqual(len(rows[0]["draws"]), 12)
        self.same(entente.backtest_series(self.place / "m.csv", "2019-12-31", [2], "sum", "asinh", .5, 1, .5, [0, 1, 5]),
                  self.told("--horizons", "2", "--monthly", "sum", "--transform", "asinh", "--ewma", ".5", "--threshold", "1",
                            "--level", ".5", "--bins", "0,1,5"))

    def test_a_scenario_is_held_against_the_best(self):
        ours = entente.load(self.place / "s.json").backtest_series(self.place / "m.csv", "memory[from, to] / 4", "2019-12-31", (1, 3))
        theirs = self.told("s.json", "--forecast", "memory[from, to] / 4", "--horizons", "1,3")
        self.same(ours, theirs)
        for row in ours.against_best:
            one = next(one for one in theirs["horizons"] if one["months"] == row["months"])["against_best"][row["measure"]]
            self.assertEqual(row["baseline"], one["baseline"])
            self.assertAlmostEqual(row["difference"], one["difference"], places=12)
        self.assertEqual(len(ours.against_best), 2 * 5)

    def test_wrong_ones_are_told(self):
        series = self.place / "m.csv"
        for wrong in ({"monthly": "median"}, {"transform": "log"}, {"horizons": []}, {"level": 2}, {"bins": [1, 1]}):
            with self.assertRaisesRegex(entente.ArgumentError, next(iter(wrong))):
                entente.backtest_series(series, "2019-12-31", **wrong)
        for far in (float("inf"), 1e101):
            with self.assertRaisesRegex(entente.ArgumentError, "threshold takes numbers of at most 1e\\+100"):
                entente.backtest_series(series, "2019-12-31", threshold=far)
        world = entente.load(self.place / "s.json")
        for blank in ("", " "):
            with self.assertRaisesRegex(entente.DataError, "^forecast: expected a value, but the expression ends here"):
                world.backtest_series(series, blank, "2019-12-31")
        with self.assertRaisesRegex(entente.Error, "are needed"):
            entente.backtest_series(series, "2019-12-31", [40])
        with self.assertRaisesRegex(entente.Error, "first month"):
            entente.backtest_series(series, "2017-12-31")


if __name__ == "__main__":
    support.main()
