#!/usr/bin/env python3
"""A run told event by event, from Python: the program's story."""

import support
from support import SMALL, entente
import numpy


class Storytelling(support.Place):
    def same(self, ours, *words):
        theirs = self.program_json("story", SMALL, "--runs", "16", *words)
        entries = [entry for chapter in theirs["chapters"] for entry in chapter["entries"]]
        self.assertEqual((ours.run, ours.happened, ours.replays), (theirs["run"], theirs["happened"], theirs["replays"]))
        self.assertEqual([(e["date"], e["id"], e["roles"]) for e in ours.entries],
                         [(e["date"], e.get("rule", e.get("event")), e["roles"]) for e in entries])
        never = {name: None if numpy.isnan(value) else value for name, value in ours.outcomes.items()}
        self.assertEqual(never, {o["id"]: o["value"] for o in theirs["outcomes"]})

    def test_runs(self):
        results = entente.load(SMALL).run(runs=16)
        self.same(results.story())
        self.same(results.story(3), "--run", "3")
        self.same(results.story(best="incidents"), "--run", "best:incidents")
        self.same(results.story(worst="incidents", without=2), "--run", "worst:incidents", "--without", "2")
        self.same(results.story(actors=["AAA", "CCC"]), "--actors", "AAA,CCC")


if __name__ == "__main__":
    support.main()
