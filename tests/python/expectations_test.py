#!/usr/bin/env python3
"""What a scenario expects of itself, from Python: the program's verdicts."""

import json
import pickle

import support
from support import SMALL, entente, rows_of


class Expecting(support.Place):
    def test_expectations(self):
        document = json.loads(entente.load(SMALL).resolved)
        document["expect"] = {"cold": {"outcome": "thaw", "at_most": 0.9, "note": "why not"},
                              "zeal": {"outcome": "incidents", "what_if": "zealots", "increases": True},
                              "never": {"metric": "warmth", "at_least": 0.9}}
        (self.place / "e.json").write_text(json.dumps(document))
        said = json.loads(self.program("check", "e.json", "--expect", "--json", check=False).stdout)
        theirs = [[one[key] for key in ("id", "verdict", "asked", "value", "interval", "probability", "runs")]
                  for one in said["files"][0]["expectations"]]
        worlds = [entente.load(self.place / "e.json"), entente.loads(document)]
        worlds.append(pickle.loads(pickle.dumps(worlds[1])))
        for world in worlds:
            rows = rows_of(world.expectations())
            self.assertEqual([[row["id"], row["verdict"], row["asked"], row["value"], [row["low"], row["high"]],
                               row["probability"], row["runs"]] for row in rows], theirs)
            self.assertEqual([row["verdict"] for row in rows], ["passed", "passed", "failed"])
            self.assertEqual(rows[0]["note"], "why not")
        self.assertEqual(rows_of(world.set(start=-0.3).expectations()), [])


if __name__ == "__main__":
    support.main()
