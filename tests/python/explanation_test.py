#!/usr/bin/env python3
"""Why something came about, from Python: the program's numbers."""

import support
from support import SMALL, entente, rows_of
import numpy

CELL = "trust[AAA,BBB]"
#: Nothing happens in it.
CALM = {"entente": 1, "time": {"start": "2025-01-01", "end": "2025-01-08", "step": "1 day"}, "actors": {"A": {}},
        "attributes": {"x": {"range": [0, 1]}}, "outcomes": {"high": {"is": "x[A] > 0.5"}},
        "dynamics": {"up": {"type": "drift", "for": "a in actor", "change": "x[a]", "by": "0.2"}}}


class Explaining(support.Place):
    def test_a_cell(self):
        theirs = self.program_json("explain", SMALL, CELL, "--runs", "16")
        ours = entente.load(SMALL).explain(CELL, runs=16)
        self.assertEqual(ours.total["start"]["mean"], theirs["start"]["mean"])
        self.assertEqual([(c["cause"], c["mean"], [c["low"], c["high"]], c["acted"]) for c in ours.total["causes"]],
                         [(c["cause"], c["mean"], c["interval"], c["acted"]) for c in theirs["causes"]])
        self.assertEqual(ours.periods, [p["name"] for p in theirs["periods"]])
        numpy.testing.assert_allclose(ours.values[:-1] + ours.changes.sum(axis=1), ours.values[1:], atol=1e-12)
        self.assertEqual(ours.changes.shape, (4, len(ours.causes), 16))
        self.assertEqual(len(rows_of(ours.causes_frame())), len(theirs["causes"]))
        self.assertEqual(rows_of(ours.periods_frame())[0]["period"], ours.periods[0])

    def test_a_stretch(self):
        theirs = self.program_json("explain", SMALL, CELL, "--runs", "16", "--from", "2025-04-01", "--to", "2025-07-01")
        ours = entente.load(SMALL).run(runs=16).explain(CELL, start="2025-04-01", end="2025-07-01")
        self.assertEqual((ours.total["from"], ours.total["to"]), (theirs["from"], theirs["to"]))
        self.assertEqual(ours.total["end"]["mean"], theirs["end"]["mean"])

    def test_a_difference(self):
        theirs = self.program_json("explain", SMALL, CELL, "--what-if", "zealots", "--versus", "baseline", "--runs", "16")
        world = entente.load(SMALL)
        ours = world.what_if("zealots").explain(CELL, versus=world, runs=16)
        self.assertEqual([(c["cause"], c["mean"]) for c in ours.total["causes"]],
                         [(c["cause"], c["mean"]) for c in theirs["causes"]])
        with self.assertRaisesRegex(ValueError, "other dates"):
            world.explain(CELL, versus=world.set("time.end=2025-06-01"))

    def test_an_outcome(self):
        theirs = self.program_json("explain", SMALL, "--outcome", "thaw", "--runs", "16", "--budget", "20")
        ours = entente.load(SMALL).run(runs=16).explain_outcome("thaw", ensembles=20)
        self.assertEqual((ours.full, ours.empty), (theirs["full"]["value"], theirs["empty"]["value"]))
        self.assertEqual([(c["cause"], c["shapley"], c["removed"]) for c in rows_of(ours.causes_frame())],
                         [(c["cause"], c["shapley"]["value"], c["removed"]["value"]) for c in theirs["causes"]])
        one = entente.load(SMALL).explain_outcome("thaw", causes="summit", runs=16)
        self.assertEqual([c["cause"] for c in one.causes], ["summit"])
        with self.assertRaisesRegex(entente.DataError, "has no event and no rule to explain it by; name processes as causes"):
            entente.loads(CALM).explain_outcome("high", runs=4)
        self.assertEqual([c["cause"] for c in entente.loads(CALM).explain_outcome("high", causes="up", runs=4).causes], ["up"])


if __name__ == "__main__":
    support.main()
