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


if __name__ == "__main__":
    support.main()
