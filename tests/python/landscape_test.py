#!/usr/bin/env python3
"""Divisions in two that last, from Python: the program's minima."""

import support
from support import SOURCE, entente


class Landscapes(support.Place):
    def test_landscape(self):
        file = f"{SOURCE}/scenarios/classics/unix-1988.json"
        theirs = self.program_json("landscape", file)
        ours = entente.load(file).landscape()
        self.assertEqual([(m["energy"], [list(side) for side in m["sides"]], m["basin"]) for m in ours.minima],
                         [(m["energy"], m["sides"], m["basin"]) for m in theirs["minima"]])
        self.assertTrue(ours.complete)

    def test_landscape_of_results(self):
        file = f"{SOURCE}/scenarios/classics/unix-1988.json"
        self.program("run", file, "--quiet", "--out", "r", "--set", "actors.IBM.size=400")
        theirs = [m["energy"] for m in self.program_json("landscape", "r", "--run", "1")["minima"]]
        self.assertEqual([m["energy"] for m in entente.open(self.place / "r").landscape(1).minima], theirs)
        ours = entente.load(file).landscape(run=1, set="actors.IBM.size=400")
        self.assertEqual([m["energy"] for m in ours.minima], theirs)
        self.assertNotEqual([m["energy"] for m in entente.load(file).landscape(run=1).minima], theirs)


if __name__ == "__main__":
    support.main()
