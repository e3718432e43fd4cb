#!/usr/bin/env python3
"""Folders of results verified, from Python: the program's problems."""

import json

import support
from support import SMALL, entente


class Verifying(support.Place):
    def setUp(self):
        super().setUp()
        self.results = entente.load(SMALL).run(runs=12, seed=5)
        self.program("run", SMALL, "--runs", "12", "--seed", "5", "--quiet", "--out", "r")

    def test_verify(self):
        found = entente.verify(self.place / "r", replay=5)
        theirs = self.program_json("verify", "r", "--replay", "--sample", "5")[0]
        self.assertTrue(found and found.good)
        self.assertEqual((found.files, found.replayed), (theirs["files"], theirs["runs_made_again"]))
        (self.place / "r/more.csv").write_text("1")
        self.assertEqual(entente.verify(self.place / "r").problems,
                         [f"{p['file']} {p['problem']}" for p in json.loads(self.program("verify", "r", "--json", check=False).stdout)[0]["problems"]])

    def test_a_part_of_an_exploration(self):
        self.program("explore", SMALL, "--sweep", "zeal=0:2:2", "--runs", "10", "--shard", "1/2", "--quiet", "--out", "p")
        self.assertTrue(entente.verify(self.place / "p"))
        self.assertEqual(entente.verify(self.place / "p", replay=1).problems,
                         [f"{self.place / 'p'} is shard 1 of 2 of an exploration; 'entente merge' puts them together"])


if __name__ == "__main__":
    support.main()
