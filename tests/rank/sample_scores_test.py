#!/usr/bin/env python3
"""Scores of forecasts of series, as the program prints them, held to reference implementations: sample_scores_test.py PROGRAM

CRPS by all pairs of draws, the weighted one by its integral, the interval score by quantiles between neighbours, and ignorance in the
bins of VIEWS, each bin with one draw more."""

import csv
import math
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
VIEWS = [0, .5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5]
THRESHOLD, LEVEL = 7.3, .8


def crps(draws, y):
    n = len(draws)
    return math.fsum(abs(a - y) for a in draws) / n - math.fsum(abs(a - b) for a in draws for b in draws) / (2 * n * n)


def threshold_crps(draws, y):
    ends = sorted({*draws, y, THRESHOLD})
    ends = [end for end in ends if end >= THRESHOLD]
    below = [sum(draw <= end for draw in draws) / len(draws) for end in ends]
    return math.fsum((p - (y <= a)) ** 2 * (b - a) for a, b, p in zip(ends, ends[1:], below))


def quantile(draws, share):
    draws = sorted(draws)
    at = share * (len(draws) - 1)
    low = min(math.floor(at), len(draws) - 1)
    high = min(low + 1, len(draws) - 1)
    return draws[low] + (at - low) * (draws[high] - draws[low])


def interval_score(draws, y):
    alpha = 1 - LEVEL
    low, high = quantile(draws, alpha / 2), quantile(draws, 1 - alpha / 2)
    return high - low + 2 / alpha * max(low - y, y - high, 0)


def ignorance(draws, y):
    bin_of = lambda value: sum(value >= end for end in VIEWS) - 1  # noqa: E731
    hits = sum(bin_of(draw) == bin_of(y) for draw in draws) + (bin_of(y) >= 0)
    return -math.log2(hits / (len(draws) + len(VIEWS)))


class Scores(unittest.TestCase):
    def forecasts(self, *words):
        """Every forecast for series of counts that are drawn."""
        draw = random.Random(8)
        with tempfile.TemporaryDirectory() as folder:
            with open(Path(folder) / "counts.csv", "w") as file:
                print("month,from,to,value", file=file)
                for series in range(12):
                    for month in range(48):
                        value = int(draw.gammavariate(.4, 10 ** draw.uniform(0, 3)))
                        print(f"{2017 + month // 12}-{month % 12 + 1:02},A{series},B,{value}", file=file)
            subprocess.run([PROGRAM, "backtest", "--series", "counts.csv", "--train-until", "2019-12-31", "--forecasts",
                            "f.csv", "--threshold", str(THRESHOLD), "--level", str(LEVEL), *words], cwd=folder, check=True, stdout=subprocess.DEVNULL)
            with open(Path(folder) / "f.csv", newline="") as file:
                return list(csv.DictReader(file))

    def is_near(self, row, name, reference):
        self.assertAlmostEqual(float(row[name]), reference, delta=1e-10 * max(1, abs(reference)), msg=(name, row))

    def test_they_are_those_of_the_references(self):
        rows = self.forecasts()
        self.assertGreater(len(rows), 1000)
        for row in rows:
            draws, y = [float(one) for one in row["draws"].split()], float(row["observed"])
            self.is_near(row, "crps", crps(draws, y))
            self.is_near(row, "threshold_crps", threshold_crps(draws, y))
            self.is_near(row, "interval_score", interval_score(draws, y))
            if row["forecaster"] == "conflictology":  # counts, as what came
                self.assertEqual(len(draws), 12)
                self.is_near(row, "ignorance", ignorance(draws, y))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
