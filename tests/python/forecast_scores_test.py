#!/usr/bin/env python3
"""Scores of samples, held to reference implementations in numpy on random samples."""

import support
from support import entente
import numpy
import unittest

VIEWS = [0, .5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5]


def crps(draws, observed):
    """The energy form, all pairs at once."""
    return numpy.abs(draws - observed).mean() - numpy.abs(draws[:, None] - draws[None, :]).mean() / 2


def threshold_crps(draws, observed, threshold):
    """The integral of the squared distance of the two distribution functions from the threshold on."""
    ends = numpy.unique(numpy.concatenate([draws, [observed, threshold]]))
    ends = ends[ends >= threshold]
    below = (draws[None, :] <= ends[:-1, None]).mean(axis=1)
    return (((below - (observed <= ends[:-1])) ** 2) * numpy.diff(ends)).sum()


def interval_score(draws, observed, level):
    alpha = 1 - level
    low, high = numpy.quantile(draws, [alpha / 2, 1 - alpha / 2])
    return high - low + 2 / alpha * (low - observed) * (observed < low) + 2 / alpha * (observed - high) * (observed > high)


def ignorance(draws, observed, bins):
    """One draw more in each bin, so that none is impossible."""
    binned = numpy.concatenate([numpy.digitize(draws, bins) - 1, numpy.arange(len(bins))])
    return -numpy.log2((binned == numpy.digitize(observed, bins) - 1).mean())


class Scores(unittest.TestCase):
    def test_they_are_those_of_the_references(self):
        random = numpy.random.default_rng(5)
        for count in (1, 2, 3, 12, 100, 1000):
            for _ in range(40):
                draws = random.negative_binomial(.4, .02, count) * random.choice([1., .37])
                observed = float(random.choice([0, random.negative_binomial(.4, .02), 4000 * random.random()]))
                threshold, level = float(60 * random.random()), float(random.choice([.5, .9, .95]))
                found = entente.forecast_scores(draws, observed, level, threshold)
                for name, reference in (("crps", crps(draws, observed)),
                                        ("threshold_crps", threshold_crps(draws, observed, threshold)),
                                        ("interval_score", interval_score(draws, observed, level)),
                                        ("ignorance", ignorance(draws, observed, VIEWS))):
                    self.assertAlmostEqual(found[name], reference, delta=1e-10 * max(1, abs(reference)), msg=(name, count))

    def test_wrong_ones_are_told(self):
        for wrong, because in ((([], 1), "draws"), (([1], "x"), "observed"), (([1], 1, 1.5), "level"),
                               (([1], 1, .9, 0, [2, 1]), "ascend"), (([1e308, -1e308], 0), "draws takes numbers of at most"),
                               (([numpy.inf, 1], 1), "draws"), (([1], -numpy.inf), "observed"), (([1], 1, .9, numpy.inf), "threshold"),
                               (([1 + 2j], 1), "draws takes a number"), ((numpy.array([1 + 2j]), 1), "draws takes a number"),
                               (([1], numpy.array(2j)), "observed takes a number")):
            with self.assertRaisesRegex((entente.ArgumentError, TypeError), because):
                entente.forecast_scores(*wrong)


if __name__ == "__main__":
    support.main()
