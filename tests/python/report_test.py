#!/usr/bin/env python3
"""The page of results, from Python."""

import support
from support import SMALL, entente


class Reporting(support.Place):
    def setUp(self):
        super().setUp()
        self.results = entente.load(SMALL).run(runs=12, seed=5)
        self.program("run", SMALL, "--runs", "12", "--seed", "5", "--quiet", "--out", "r")

    def test_report(self):
        page = self.results.report(self.place / "page.html")
        self.assertEqual((self.place / "page.html").read_text(), page)
        self.assertIn("Two neighbours and a mediator", page)
        self.program("report", "r", "--out", "theirs.html", "--quiet")
        self.assertEqual(entente.report(self.place / "r"), (self.place / "theirs.html").read_text())
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            self.results.report(self.place / "page.html")


if __name__ == "__main__":
    support.main()
