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

    def test_of_an_exploration(self):
        (self.place / "small.json").write_text(SMALL.read_text())
        world = entente.load(self.place / "small.json")
        ask = {"vary": {"zeal": (0, 2, 3)}, "runs": 12}
        part = entente.explore(world, shard=(1, 2)).sweep(**ask)
        self.assertEqual(repr(part), "<entente.Shard 1 of 2 of 'sweep' of small>")
        part.save(self.place / "x1")
        self.program("explore", "small.json", "--sweep", "zeal=0:2:3", "--runs", "12", "--shard", "2/2", "--quiet", "--out", "x2")
        merged = entente.merge([self.place / "x2", self.place / "x1"], self.place / "x")
        whole = entente.explore(world).sweep(**ask)
        self.assertEqual(str(merged), str(whole))
        for name, table in whole.tables.items():
            for column, values in table.items():
                self.assertEqual(list(map(str, values)), list(map(str, merged.tables[name][column])), (name, column))
        self.assertTrue(entente.verify(self.place / "x"))
        for call, word in ((lambda: entente.explore(world, shard=(1, 2)).tip({"zeal": (0, 2)}, "thaw").save(self.place / "t"),
                            "cannot be shared out in parts"),
                           (lambda: entente.explore({"a": [1.0]}, shard=(1, 2)), "shard is for the runs of a Scenario"),
                           (lambda: entente.merge([self.place / "x1"], self.place / "y", relations=True), "are for shards of ensembles")):
            with self.assertRaisesRegex(entente.Error, word):
                call()
        self.assertFalse((self.place / "t").exists())

    def test_a_shard_is_not_replaced_by_the_whole(self):
        place = entente.load(SMALL).run(runs=8, shard=(1, 1), evolution=False).save(self.place / "s")
        with self.assertRaisesRegex(entente.WriteError, "s, which is read, lies in it"):
            entente.merge([place], place, replace=True)
        for relations in (True, False):
            entente.merge([place], self.place / f"{relations}", relations=relations)
            self.assertEqual((self.place / f"{relations}/relations.csv").exists(), relations)


if __name__ == "__main__":
    support.main()
