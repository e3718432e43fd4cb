#!/usr/bin/env python3
"""Who sides with whom, from Python: the program's blocs."""

import support
from support import SMALL, SOURCE, entente
import numpy


class Siding(support.Place):
    def test_blocs(self):
        file = f"{SOURCE}/scenarios/classics/highland-tribes.json"
        theirs = self.program_json("blocs", file, "--relation", "tie", "--clusters", "3")
        ours = entente.load(file).blocs("tie", clusters=3)
        for made, found in ((vars(ours), theirs["least"]), (ours.by_leading, theirs["leading_eigenvector"]),
                            (ours.clusters, theirs["clusters"])):
            self.assertEqual((made["blocs"], made["frustration"]), (found["blocs"], found["frustration"]))
        self.assertEqual((ours.bound, ours.proven, ours.unique), (7, True, True))
        self.assertEqual((ours.triads, ours.ties), (list(theirs["triads"].values()), theirs["ties"]))
        self.assertEqual((ours.balance, ours.walk_balance), (theirs["triangle_balance"], theirs["walk_balance"]))

    def test_blocs_of_means(self):
        self.program("run", SMALL, "--runs", "12", "--quiet", "--out", "r")
        theirs = self.program_json("blocs", "r", "--relation", "trust", "--weights")
        ours = entente.open(self.place / "r").blocs("trust", weights=True)
        self.assertEqual((ours.frustration, ours.blocs), (theirs["least"]["frustration"], theirs["least"]["blocs"]))

    def test_worlds_at_a_date(self):
        self.program("run", SMALL, "--runs", "12", "--seed", "7", "--quiet", "--out", "r")
        world, day = entente.load(SMALL), entente.load(SMALL).dates[5]
        how = ["--relation", "trust", "--weights", "--date", day, "--run", "3"]
        varied = self.program_json("blocs", SMALL, *how, "--set", "parameters.zeal=0.3")
        ours = world.blocs("trust", day, 3, weights=True, set={"parameters": {"zeal": 0.3}})
        self.assertEqual((ours.frustration, ours.leading), (varied["least"]["frustration"], self.leading(varied)))
        self.assertNotEqual(ours.leading, world.blocs("trust", day, 3, weights=True).leading)
        theirs = self.leading(self.program_json("blocs", "r", *how))
        for results in (entente.open(self.place / "r"), world.run(runs=12, seed=7)):
            self.assertEqual(results.blocs("trust", day, weights=True, run=3).leading, theirs)
            attributes, relations = results.state(day)
            self.assertTrue(numpy.isnan(attributes).all())
            numpy.testing.assert_array_equal(relations[0], results.relations[world.relations[0]].mean[5])
            numpy.testing.assert_array_equal(results.state(run=3)[1], world.state(world.dates[-1], 3, 7)[1])
            with self.assertRaisesRegex(ValueError, "run takes a whole number from 0 to 11"):
                results.blocs("trust", run=12)
            with self.assertRaisesRegex(ValueError, "is not a recorded date; nearest"):
                results.blocs("trust", "1999-01-01")

    def leading(self, found):
        return {row["actor"]: row["leading"] for row in found["of_actors"]}

    def test_matrices_and_lists(self):
        ours = entente.blocs([[0, 1, -1], [1, 0, -1], [-1, -1, 0]], ["A", "B", "C"])
        self.assertEqual((ours.blocs, ours.frustration, ours.unique), ([["A", "B"], ["C"]], 0, True))
        (self.place / "e.csv").write_text("a,b,sign\nA,B,1\nA,C,-1\nB,C,-1\n")
        self.assertEqual(entente.blocs(self.place / "e.csv").blocs, ours.blocs)
        with self.assertRaisesRegex(ValueError, "square"):
            entente.blocs([[0, 1]], ["A"])
        (self.place / "e.csv").write_text("from,to,value\nA,B,1\nB,A,1\nC,A,-2\nC,B,-1\nC,B,-1\n")
        self.assertEqual(entente.blocs(self.place / "e.csv", repeated="sum", directed=True).blocs, ours.blocs)
        with self.assertRaisesRegex(ValueError, "repeated is sum, mean or last"):
            entente.blocs(self.place / "e.csv", repeated="most")
        (self.place / "e.csv").write_text("a,b,sign\nA,B,7x\n")
        with self.assertRaisesRegex(entente.DataError, "e.csv:2"):
            entente.blocs(self.place / "e.csv")

    def test_names_stand_once(self):
        with self.assertRaisesRegex(ValueError, "actors has 'A' twice"):
            entente.blocs([[0, 1], [1, 0]], ["A", "A"])
        with self.assertRaisesRegex(ValueError, "actors has 'A' twice"):
            entente.landscape(["A", "A"], [1, 1], [[0, 1], [1, 0]])
        with self.assertRaisesRegex(ValueError, "a square matrix, not an array of 0 dimensions"):
            entente.blocs(numpy.array(1.0))

    def test_frames_bring_their_names(self):
        class Frame:  # as pandas has it
            def __init__(self, index, columns):
                self.index, self.columns = index, columns

            def __array__(self, *_, **__):
                return numpy.array([[0, -1], [-1, 0]])

        self.assertEqual(entente.blocs(Frame(["A", "B"], ["A", "B"])).blocs, [["A"], ["B"]])
        self.assertEqual(entente.blocs(Frame(["A", "B"], ["A", "B"]), ["X", "Y"]).blocs, [["X"], ["Y"]])
        with self.assertRaisesRegex(ValueError, "the rows of network are A, B, its columns B, A"):
            entente.blocs(Frame(["A", "B"], ["B", "A"]))

    def test_time_that_is_too_short(self):
        actors = 1500
        ring = numpy.zeros((actors, actors))
        ring[range(actors), [(k + 1) % actors for k in range(actors)]] = 1
        found = entente.blocs(ring, seconds=0)
        self.assertTrue(numpy.isnan(found.walk_balance))
        self.assertEqual((found.leading, found.by_leading, found.clusters_cut), (None, None, False))


if __name__ == "__main__":
    support.main()
