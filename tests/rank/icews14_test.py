#!/usr/bin/env python3
"""Published figures of temporal link prediction on ICEWS14: icews14_test.py PROGRAM SOURCE_DIR

The benchmark's files are no part of the sources: ENTENTE_SHARED names the folder in which they are, as data/tkg/icews14_train.tsv.gz and
so on."""

import json
import os
import subprocess
import sys
import unittest
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
SCORES = ("strict", "frequent", "combined", "learned")
if not os.environ.get("ENTENTE_SHARED"):
    print("SKIPPED: ENTENTE_SHARED is not set: published ranks on ICEWS14 NOT CHECKED")
    sys.exit(77)
DATA = Path(os.environ["ENTENTE_SHARED"]) / "data/tkg"


class Icews14(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        words = [PROGRAM, "backtest", SOURCE / "scenarios/classics/icews14-recurrence.json", "--rank", "--train-until", "2014-11-30", "--json"]
        for part in ("train", "valid", "test"):
            words += ["--facts", DATA / f"icews14_{part}.tsv.gz"]
        for score in SCORES:
            words += ["--score", f"{score}(from, to)"]
        cls.found = json.loads(subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout)
        cls.scores = dict(zip(SCORES, cls.found["scores"]))

    def value(self, score, measure):
        return 100 * self.scores[score][measure]["value"]

    def test_all_events_of_the_test_part_are_ranked(self):
        self.assertEqual((self.found["events"], self.found["candidates"], self.found["rows"]), (7371, 7127, 90730))
        self.assertEqual((self.found["from"], self.found["to"]), ("2014-12-01", "2014-12-31"))

    def test_strict_recurrency(self):
        self.assertAlmostEqual(self.value("strict", "mrr"), 35.5, delta=.1)
        self.assertAlmostEqual(self.value("strict", "hits_at_10"), 47.9, delta=.1)

    def test_with_frequency(self):
        self.assertAlmostEqual(self.value("frequent", "mrr"), 37.4, delta=.1)
        self.assertGreaterEqual(self.value("frequent", "hits_at_10"), 51.5)

    def test_with_memories_of_the_pair(self):
        self.assertGreaterEqual(self.value("combined", "mrr"), 41.1)
        self.assertGreaterEqual(self.value("combined", "hits_at_10"), 60.0)

    def test_with_weights_found_on_the_validation_part(self):
        self.assertGreater(self.value("learned", "mrr"), 42.5)
        over = self.scores["learned"]["mrr"]["over_first"]
        self.assertGreater(over["low"], .06)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
