#!/usr/bin/env python3
"""Dates of any kind, from Python."""

import datetime
import unittest

import support
from support import SMALL, entente
import numpy


class Dates(unittest.TestCase):
    def test_any_kind(self):
        world = entente.load(SMALL)
        text = world.state("2025-06-01")[1]
        for date in (datetime.date(2025, 6, 1), datetime.datetime(2025, 6, 1, 12), numpy.datetime64("2025-06-01")):
            numpy.testing.assert_array_equal(world.state(date)[1], text)
        with self.assertRaisesRegex(ValueError, "2025-06-02 is not a recorded date; nearest: 2025-06-01, 2025-07-01"):
            world.state("2025-06-02")


if __name__ == "__main__":
    support.main()
