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
        self.assertEqual(self.results.report(self.place / "page.html"), str(self.place / "page.html"))
        page = self.results.report()
        self.assertEqual((self.place / "page.html").read_text(), page)
        self.assertIn("Two neighbours and a mediator", page)
        self.program("report", "r", "--out", "theirs.html", "--quiet")
        self.assertEqual(entente.report(self.place / "r"), (self.place / "theirs.html").read_text())
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            self.results.report(self.place / "page.html")

    def test_live(self):
        world = entente.load(SMALL)
        page = world.live(self.place / "live.html", runs=50)
        self.assertEqual((self.place / "live.html").read_text(), page)
        self.program("live", SMALL, "--runs", "50", "--out", "theirs.html", "--quiet")
        self.assertEqual(page, (self.place / "theirs.html").read_text())
        self.assertNotEqual(world.set("parameters.zeal=2").live(runs=50), page)
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            world.live(self.place / "live.html")

    def test_edit(self):
        page = entente.edit(SMALL, self.place / "edit.html")
        self.assertEqual((self.place / "edit.html").read_text(), page)
        self.program("edit", SMALL, "--out", "theirs.html", "--quiet")
        self.assertEqual(page, (self.place / "theirs.html").read_text())
        (self.place / "wrong.json").write_text("{")
        self.assertIn("<title>wrong.json</title>", entente.edit(self.place / "wrong.json"))
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            entente.edit(SMALL, self.place / "edit.html")
        with self.assertRaises(entente.FileError):
            entente.edit(self.place / "absent.json")

    def test_several(self):
        self.program("run", SMALL, "--what-if", "zealots", "--runs", "12", "--seed", "5", "--quiet", "--out", "z")
        self.program("explore", SMALL, "--sweep", "zeal=0:2:3", "--runs", "4", "--quiet", "--out", "x")
        page = entente.report([self.place / "r", self.place / "z", self.place / "x"])
        self.program("report", "r", "z", "x", "--out", "theirs.html", "--quiet")
        theirs = (self.place / "theirs.html").read_text()
        self.assertLess(len(self.results.report()), len(page))
        self.assertLess(abs(len(page) - len(theirs)), 200)  # commands and times are others
        ran = entente.load(SMALL, "zealots").run(runs=12, seed=5)
        self.assertLess(len(self.results.report()), len(entente.report([self.results, ran, entente.open(self.place / "x")])))
        with self.assertRaisesRegex(entente.ArgumentError, "one folder at least"):
            entente.report([])

    def test_explorations(self):
        found = entente.explore(entente.load(SMALL)).sweep({"zeal": (0, 2, 3)}, runs=8)
        self.assertEqual(found.report(self.place / "asked.html"), str(self.place / "asked.html"))
        self.assertEqual((self.place / "asked.html").read_text(), found.report())
        found.save(self.place / "x")
        self.program("report", "x", "--out", "x.html", "--quiet")
        theirs = (self.place / "x.html").read_text()
        self.assertEqual(entente.report(self.place / "x"), theirs)
        self.assertEqual(entente.open(self.place / "x").report(), theirs)
        self.program("report", "r", "x", "--out", "both.html", "--quiet")
        self.assertEqual(entente.report(self.place / "r", explorations=self.place / "x"), (self.place / "both.html").read_text())
        self.assertEqual(entente.report(self.place / "r", explorations=[entente.open(self.place / "x")]),
                         (self.place / "both.html").read_text())
        self.assertGreater(len(self.results.report(explorations=found)), len(self.results.report()))
        (self.place / "x/SHA256SUMS").unlink()
        with self.assertRaisesRegex(entente.ReadError, "SHA256SUMS is missing"):
            entente.report(self.place / "x")


if __name__ == "__main__":
    support.main()
