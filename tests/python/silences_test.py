#!/usr/bin/env python3
"""What did nothing, and what a reader should know of the numbers, from Python."""

import json

import support
from support import SMALL, entente, rows_of


class Silences(support.Place):
    def test_silences(self):
        world = entente.load(SMALL).set({"rules": {"mediation": {"when": "trust[AAA,BBB] < -0.9"}}})
        self.program("run", SMALL, "--set", "rules.mediation.when=trust[AAA,BBB] < -0.9", "--runs", "12", "--quiet", "--out", "r")
        theirs = json.loads((self.place / "r/silences.json").read_text())
        ours = rows_of(world.run(runs=12).silences())
        self.assertIn("mediation", [row["id"] for row in ours])
        for row in ours:
            self.assertIn(json.dumps(row["text"]), json.dumps(theirs))


if __name__ == "__main__":
    support.main()
