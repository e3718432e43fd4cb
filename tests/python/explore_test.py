#!/usr/bin/env python3
"""Explorations from Python: the program's answers, of scenarios and of points whose outcomes are known."""

import csv
import json
import pickle
import random

import support
from support import SMALL, entente, rows_of
from entente.words import in_python

RANGE = {"zeal": (0, 2)}


def points(count=200):
    """y hangs on a, not on b."""
    draw = random.Random(1)
    rows = [{"a": draw.random(), "b": draw.random()} for _ in range(count)]
    return [{**row, "y": 3 * row["a"] + 0.1 * draw.random()} for row in rows]


def columns(rows):
    return {name: [row[name] for row in rows] for name in rows[0]}


class Exploring(support.Place):
    def setUp(self):
        super().setUp()
        (self.place / "small.json").write_text(SMALL.read_text())
        self.world = entente.load(self.place / "small.json")
        self.asked = entente.explore(self.world)

    def program_answer(self, *words):
        """What the program answers, from the folder that it writes."""
        self.program("explore", *words, "--out", "theirs", "--force", "--quiet")
        return json.loads((self.place / "theirs/exploration.json").read_text())

    def test_answers_are_those_of_the_program(self):
        what_if = next(iter(self.world.what_ifs))
        other = next(name for name in self.world.outcomes if name != "thaw")
        for ours, words in (
                (self.asked.sweep({"zeal": (0, 2, 3)}, runs=20, options=what_if),
                 ("--sweep", "zeal=0:2:3", "--runs", "20", "--among", what_if)),
                (self.asked.tip(RANGE, "thaw", at=0.4, runs=40), ("--tip", "zeal=0:2", "--outcome", "thaw", "--at", "0.4", "--runs", "40")),
                (self.asked.matters("thaw", vary=RANGE, points=64), ("--matters", "--vary", "zeal=0:2", "--points", "64", "--outcome", "thaw")),
                (self.asked.screen(vary=["start"], points=5, seed=3), ("--screen", "--vary", "start", "--points", "5", "--seed", "3")),
                (self.asked.when("thaw", vary=RANGE, points=30, runs=4, most=1),
                 ("--when", "thaw", "--vary", "zeal=0:2", "--points", "30", "--runs", "4", "--most", "1")),
                (self.asked.reach("thaw >= 0.9", what_if, costs_of={what_if: 2}, runs=40),
                 ("--reach", "thaw >= 0.9", "--with", what_if, "--cost", what_if + "=2", "--runs", "40")),
                (self.asked.lever("thaw >= 0.5", RANGE, runs=40), ("--reach", "thaw >= 0.5", "--lever", "zeal=0:2", "--runs", "40")),
                (self.asked.robust("thaw", what_if, vary=RANGE, points=20, runs=4, at=0.5, lower=True),
                 ("--robust", "--outcome", "thaw", "--among", what_if, "--vary", "zeal=0:2", "--points", "20", "--runs", "4", "--at",
                  "0.5", "--lower")),
                (self.asked.worth("thaw", what_if, vary=RANGE, points=100, runs=4),
                 ("--worth", "--outcome", "thaw", "--among", what_if, "--vary", "zeal=0:2", "--points", "100", "--runs", "4")),
                (self.asked.possible({"thaw": 2, other: 3}, vary=RANGE, runs=60),
                 ("--possible", f"thaw:2,{other}:3", "--vary", "zeal=0:2", "--runs", "60"))):
            with self.subTest(words=words):
                theirs = self.program_answer("small.json", *words)
                remarks = [in_python(remark) for remark in theirs["answer"]["remarks"]]
                self.assertEqual((ours.sentences, ours.remarks), (theirs["answer"]["sentences"], remarks))
                self.assertNotIn("--", " ".join(ours.remarks))
                self.assertEqual(ours.runs, theirs["runs"])
                self.assertEqual(ours.request, theirs["request"])
                for table in theirs["answer"]["tables"]:
                    own = ours.tables[table["file"][:-4]]
                    self.assertEqual(list(own), table["columns"])
                    self.assertEqual([len(values) for values in own.values()], [len(table["rows"])] * len(own))

    def test_commands_ask_the_same(self):
        found = self.asked.tip(RANGE, "thaw", at=0.4, runs=30)
        words = found.command.split()
        self.assertEqual(words[:2], ["entente", "explore"])
        self.assertEqual(self.program_answer(*words[2:])["answer"]["sentences"], found.sentences)

    def test_folders(self):
        found = self.asked.when("thaw", vary=RANGE, points=30, runs=4)
        found.save(self.place / "kept")
        again = entente.open(self.place / "kept")
        self.assertEqual((again.sentences, again.request, again.runs), (found.sentences, found.request, found.runs))
        self.assertEqual(str(again), str(found))
        self.program("verify", "kept", "--replay")
        self.assertTrue(entente.verify(self.place / "kept", replay=1))
        again.save(self.place / "copied")
        self.program("verify", "copied", "--replay")
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            again.save(self.place / "copied")
        again.save(self.place / "copied", replace=True)
        (self.place / "kept/points.csv").write_text("x\n1\n")
        with self.assertRaises(entente.ReadError):
            entente.open(self.place / "kept")
        self.assertFalse(entente.verify(self.place / "kept", replay=1))

    def test_pickles_hold_what_folders_hold(self):
        found = self.asked.when("thaw", vary=RANGE, points=30, runs=4)
        again = pickle.loads(pickle.dumps(found))
        self.assertEqual((str(again), again.request, again.runs), (str(found), found.request, found.runs))
        self.assertEqual(again.tables["boxes"].keys(), found.tables["boxes"].keys())
        pickle.loads(pickle.dumps(again)).save(self.place / "pickled")
        self.program("verify", "pickled", "--replay")
        found.save(self.place / "kept")
        opened = pickle.dumps(entente.open(self.place / "kept"))
        (self.place / "kept/points.csv").unlink()
        pickle.loads(opened).save(self.place / "opened")
        self.assertTrue(entente.verify(self.place / "opened", replay=1))
        questions = pickle.loads(pickle.dumps(self.asked))
        self.assertEqual(str(questions.when("thaw", vary=RANGE, points=30, runs=4)), str(found))

    def test_frames(self):
        found = self.asked.sweep({"zeal": (0, 2, 3)}, runs=8)
        rows = rows_of(found.frame("points"))
        self.assertEqual([row["zeal"] for row in rows], [0, 1, 2])
        self.assertEqual(rows_of(found.frame())[0].keys(), found.tables[next(iter(found.tables))].keys())
        nothing = entente.explore(points()).when("y > 2", inputs=["b"]).frame("boxes")
        self.assertEqual(len(nothing), 0)
        self.assertIn("quasi_p", getattr(nothing, "columns", ["quasi_p"]))  # of pandas its columns stay
        with self.assertRaisesRegex(entente.UnknownNameError, "did you mean 'points'"):
            found.frame("pints")

    def test_varied_worlds_and_worlds_in_memory(self):
        fixed = self.asked.sweep({"zeal": (0, 2, 3)}, runs=8).tables["points"]
        memory = entente.explore(entente.loads(SMALL.read_text())).sweep({"zeal": (0, 2, 3)}, runs=8).tables["points"]
        self.assertEqual(fixed["thaw"].tolist(), memory["thaw"].tolist())
        varied = entente.explore(self.world.set(start=-0.9)).sweep({"zeal": (0, 2, 3)}, runs=8).tables["points"]
        self.assertNotEqual(fixed["thaw"].tolist() + fixed["thaw_low"].tolist(), varied["thaw"].tolist() + varied["thaw_low"].tolist())

    def test_points_of_tables(self):
        what_if = next(iter(self.world.what_ifs))
        rows = [{"zeal": 0.5, "world": "the scenario itself"}, {"zeal": 1.5, "world": what_if}, {"zeal": 1.0, "world": what_if}]
        with open(self.place / "design.csv", "w", newline="") as file:
            out = csv.DictWriter(file, rows[0], lineterminator="\n")
            out.writeheader()
            out.writerows(rows)
        theirs = self.program_answer("small.json", "--sweep", "--design", "table=design.csv", "--runs", "8")
        for design in (rows, columns(rows), self.place / "design.csv"):
            found = self.asked.sweep(design=design, runs=8)
            self.assertEqual(found.tables["points"]["zeal"].tolist(), [0.5, 1.5, 1.0])
            self.assertEqual(found.tables["points"]["world"], [row["world"] for row in rows])
            self.assertEqual(found.request["design_hash"], theirs["request"]["design_hash"])
            self.assertEqual(found.tables["points"]["thaw"].tolist(),
                             [row[theirs["answer"]["tables"][0]["columns"].index("thaw")] for row in theirs["answer"]["tables"][0]["rows"]])
        self.assertRegex(found.command, " --sweep .*--design table=")
        self.asked.sweep(design=rows, runs=8).save(self.place / "kept")
        self.assertTrue(entente.verify(self.place / "kept", replay=1))
        with self.assertRaisesRegex(entente.DataError, "design.csv:1:1: 'zael' is not a parameter .*'zeal'"):
            self.asked.sweep(design={"zael": [1]})
        with self.assertRaisesRegex(TypeError, "design takes"):
            self.asked.sweep(design=5)

    def test_options_are_all_what_ifs_where_none_is_named(self):
        def titles(options):
            return self.asked.robust("thaw", options, vary=RANGE, points=20, runs=2).tables["best"]["option"]

        self.assertEqual(len(titles(None)), 1 + len(self.world.what_ifs))
        self.assertEqual(titles(None), titles(list(self.world.what_ifs)))

    def test_what_cannot_be_asked(self):
        for call, kind, word in ((lambda: self.asked.matters("thow"), entente.UnknownNameError, "did you mean 'thaw'"),
                                 (lambda: self.asked.screen(vary="zael"), entente.UnknownNameError, "zeal"),
                                 (lambda: self.asked.tip({"zeal": (2, 0)}, "thaw"), entente.DataError, "zeal"),
                                 (lambda: self.asked.tip({"zeal": 2}, "thaw"), TypeError, r"\(low, high\)"),
                                 (lambda: self.asked.sweep({"zeal": (0, 2, "three")}), TypeError, "count of 'zeal'"),
                                 (lambda: self.asked.reach("thaw >= 0.5", "nobody"), entente.UnknownNameError, "what-if"),
                                 (lambda: self.asked.reach("thaw", list(self.world.what_ifs)), entente.DataError, "condition"),
                                 (lambda: self.asked.reach("thaw >= 0.5", [], costs_of=3), TypeError, "costs_of"),
                                 (lambda: self.asked.matters(points=0), ValueError, "points"),
                                 (lambda: self.asked.matters(until_sure=0), ValueError, "until_sure is a number above 0")):
            with self.assertRaisesRegex(kind, word):
                call()


class GivenPoints(support.Place):
    def test_data_of_any_kind(self):
        rows = points()
        with open(self.place / "points.csv", "w", newline="") as file:
            out = csv.DictWriter(file, rows[0])
            out.writeheader()
            out.writerows(rows)
        import numpy

        kinds = [rows, columns(rows), {name: numpy.array(values) for name, values in columns(rows).items()}, self.place / "points.csv"]
        try:
            import pandas

            kinds.append(pandas.DataFrame(rows))
        except ImportError:
            pass
        for data in kinds:
            found = entente.explore(data).matters("y")
            self.assertEqual(found.tables["indices"]["column"], ["a", "b"])
            self.assertGreater(found.tables["indices"]["delta"][0], 0.4)
            self.assertEqual(found.tables["indices"]["delta_about_zero"].tolist(), [0, 1])
            self.assertEqual(found.runs, 0)
        self.assertEqual(found.sentences, entente.explore(rows).matters("y").sentences)

    def test_boxes(self):
        found = entente.explore(columns(points())).when("y > 2", inputs=["a"])
        self.assertEqual(found.tables["boxes"]["parameter"], ["a"])
        self.assertAlmostEqual(found.tables["boxes"]["low"][0], 2 / 3, delta=0.05)

    def test_folders(self):
        found = entente.explore(points()).when("y > 2", most=1)
        found.save(self.place / "kept")
        self.program("verify", "kept", "--replay")
        self.assertTrue(entente.verify(self.place / "kept", replay=1))
        self.assertEqual(entente.open(self.place / "kept").sentences, found.sentences)
        self.assertEqual(found.command, "entente explore points.csv --when 'y > 2' --seed 1 --most 1")
        self.program("explore", "kept/points.csv", "--when", "y > 2", "--most", "1", "--out", "again", "--quiet")
        self.assertEqual((self.place / "again/boxes.csv").read_bytes(), (self.place / "kept/boxes.csv").read_bytes())

    def test_pickles(self):
        given = entente.explore(points())
        again = pickle.loads(pickle.dumps(given))
        found = again.when("y > 2", most=1)
        self.assertEqual((repr(again), str(found)), (repr(given), str(given.when("y > 2", most=1))))
        pickle.loads(pickle.dumps(found)).save(self.place / "pickled")
        self.assertTrue(entente.verify(self.place / "pickled", replay=1))

    def test_results(self):
        results = entente.load(SMALL).run(runs=100)
        results.save(self.place / "base")
        found = entente.explore(results).matters()
        self.assertEqual(set(found.tables["indices"]["column"]), set(results.parameters))
        self.assertEqual(found.sentences, entente.explore(self.place / "base").matters().sentences)
        theirs = json.loads(self.program("explore", "base", "--matters", "--json").stdout)
        self.assertEqual(theirs["answer"]["sentences"], found.sentences)
        self.assertEqual(theirs["table"], "base")

    def test_points_of_a_sweep(self):
        swept = entente.explore(entente.load(SMALL)).sweep(["start", "zeal=0:2"], design="lhs", points=100, runs=8)
        swept.save(self.place / "swept")
        for place in ("swept", "swept/points.csv"):
            found = entente.explore(self.place / place).matters("thaw")
            self.assertEqual(found.tables["indices"]["column"], ["start", "zeal"])

    def test_what_cannot_be_used(self):
        rows = columns(points())
        for data, call, kind, word in (
                ({**rows, "a": [None] + rows["a"][1:]}, lambda asked: asked.matters("y"), entente.DataError, "points:2:1: there is no value"),
                ({**rows, "a": ["one"] + rows["a"][1:]}, lambda asked: asked.matters("y"), entente.DataError, "'one' is no finite number"),
                (rows, lambda asked: asked.matters("z"), entente.UnknownNameError, "no column 'z'"),
                (rows, lambda asked: asked.matters(), entente.DataError, "name the outcome"),
                (rows, lambda asked: asked.when("y > 9"), entente.DataError, "holds in no row"),
                (rows, lambda asked: asked.matters("y", inputs=3), TypeError, "inputs takes a text")):
            with self.assertRaisesRegex(kind, word):
                call(entente.explore(data))
        for data, kind, word in (({"a": [1, 2], "y": [1]}, ValueError, r"one length, not 2 \(a\), 1 \(y\)"), (3, TypeError, "not int"),
                                 ({"a": 1}, TypeError, "columns by name"), ("nothing.csv", entente.FileError, "there is no file or folder nothing.csv")):
            with self.assertRaisesRegex(kind, word):
                entente.explore(data)


if __name__ == "__main__":
    support.main()
