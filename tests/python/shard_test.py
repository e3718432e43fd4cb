#!/usr/bin/env python3
"""Shards of an ensemble from Python: run, and put together."""

import support
from support import SMALL, entente


class Shards(support.Place):
    def test_merged_they_are_a_single_run(self):
        world = entente.load(SMALL)
        places = [world.run(runs=40, shard=(k, 3)).save(self.place / f"s{k}") for k in (1, 2)]
        self.program("run", SMALL, "--runs", "40", "--shard", "3/3", "--quiet", "--out", "s3")
        merged = entente.merge([*places, self.place / "s3"], self.place / "all", trajectories=True)
        world.run(runs=40).save(self.place / "one", trajectories=True)
        self.assertEqual([f.name for f in sorted((self.place / "all").iterdir())],
                         [f.name for f in sorted((self.place / "one").iterdir())])
        for file in (self.place / "one").iterdir():
            if file.name not in ("manifest.json", "SHA256SUMS"):
                self.assertEqual(file.read_bytes(), (self.place / "all" / file.name).read_bytes(), file.name)
        self.assertEqual(repr(merged), "<entente.Results small: 40 runs, seed 7>")
        self.program("merge", "s1", "s2", "s3", "--quiet", "--out", "theirs")
        self.assertEqual((self.place / "theirs/runs.csv").read_bytes(), (self.place / "all/runs.csv").read_bytes())

    def test_what_is_wrong(self):
        world = entente.load(SMALL)
        place = world.run(runs=40, shard=(1, 2)).save(self.place / "s1")
        self.assertEqual(place, str(self.place / "s1"))
        for call, kind, word in ((lambda: entente.merge([place], self.place / "x"), entente.DataError, "2 of 2|missing"),
                                 (lambda: entente.open(place), entente.ReadError, "; entente.merge puts them together"),
                                 (lambda: entente.merge(place, self.place / "x"), TypeError, "merge takes a list of folders"),
                                 (lambda: world.run(shard=(3, 2)), entente.ArgumentError, "number takes a whole number from 1 to 2, not 3"),
                                 (lambda: world.run(shard=3), TypeError, "shard takes .number, of."),
                                 (lambda: world.run(shard=(1, 2)).save(place), entente.WriteError, "exists already")):
            with self.assertRaisesRegex(kind, word):
                call()
        self.assertFalse((self.place / "x").exists())


if __name__ == "__main__":
    support.main()
