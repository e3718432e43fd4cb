#!/usr/bin/env python3
"""Simple forecasts of monthly scores of dyads, held to the same computed here: monthly_matrices_test.py PROGRAM

The table is no part of the sources: ENTENTE_SHARED names the folder in which it is, as data/gdelt_matrices/monthly_2018_2020.csv.gz."""

import collections
import csv
import gzip
import json
import math
import os
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM = sys.argv[1]
if not os.environ.get("ENTENTE_SHARED"):
    print("SKIPPED: ENTENTE_SHARED is not set: forecasts of monthly matrices NOT CHECKED")
    sys.exit(77)
TABLE = Path(os.environ["ENTENTE_SHARED"]) / "data/gdelt_matrices/monthly_2018_2020.csv.gz"
FIRST = 23  # the number of December 2019


def series():
    found = collections.defaultdict(dict)
    with gzip.open(TABLE, "rt") as file:
        for row in csv.DictReader(file):
            year, month = map(int, row["month"].split("-"))
            found[row["a"], row["b"]][12 * (year - 2018) + month - 1] = math.asinh(float(row["score"]))
    return found


def moving_average(values, last, weight=.3):
    known = [values[month] for month in sorted(values) if month <= last]
    level = known[0]
    for value in known:
        level += weight * (value - level)
    return level


class Matrices(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        words = [PROGRAM, "backtest", "--series", TABLE, "--train-until", "2019-12-31", "--transform", "asinh", "--json"]
        cls.found = json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout)
        cls.scores = {one["months"]: one["scores"] for one in cls.found["horizons"]}

    def test_the_moving_average_is_the_one_computed_here(self):
        for ahead in (1, 3, 12):
            errors, signs = [], []
            for values in series().values():
                for last in range(FIRST, 36 - ahead):
                    if last + ahead in values and min(values) <= last:
                        made, came = moving_average(values, last), values[last + ahead]
                        errors.append(abs(made - came))
                        signs.append((made > 0) == (came > 0))
            mine = self.scores[ahead]["EWMA"]
            self.assertAlmostEqual(mine["mae"], sum(errors) / len(errors), places=10)
            self.assertAlmostEqual(mine["sign_right"], sum(signs) / len(signs), places=10)

    def test_no_simple_number_does_better_a_month_ahead(self):
        of = {name: scores["mae"] for name, scores in self.scores[1].items()}
        self.assertEqual(min(of, key=of.get), "EWMA", of)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
