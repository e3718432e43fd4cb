#!/usr/bin/env python3
"""Whether numbers hang on the step, from Python: the program's verdict."""

import support
from support import SMALL, entente, rows_of


class Converging(support.Place):
    def test_convergence(self):
        theirs = self.program_json("check", SMALL, "--converge", "--runs", "200")
        ours = entente.load(SMALL).converge(runs=200)
        self.assertEqual((ours.verdict, ours.runs, ours.confidence), (theirs["verdict"], theirs["runs"], theirs["confidence"]))
        self.assertEqual([(n["name"], n["verdict"], n["shorter_steps"]["values"]) for n in ours.numbers],
                         [(n["name"], n["verdict"], n["shorter_steps"]["values"]) for n in theirs["numbers"]])
        self.assertEqual(ours.too_long, [e["too_long"] for e in theirs["ensembles"]])
        self.assertEqual(rows_of(ours.numbers_frame())[0]["own"], theirs["numbers"][0]["shorter_steps"]["values"][0])


if __name__ == "__main__":
    support.main()
