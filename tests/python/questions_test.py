#!/usr/bin/env python3
"""What can be asked of a scenario from Python: the program's numbers."""

import json
import pickle
import unittest

import support
from support import ARTICLE, SMALL, SOURCE, entente, rows_of
import numpy

CELL = "trust[AAA,BBB]"


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

    def test_what_is_not_there(self):
        world = entente.load(SMALL)
        for call, word in ((lambda: world.explain("trust[AAA,BBX]"), "did you mean 'BBB'"),
                           (lambda: world.explain_outcome("thw"), "did you mean 'thaw'"),
                           (lambda: world.explain_outcome("thaw", causes=["sumit"]), "did you mean 'summit'"),
                           (lambda: world.story(best="thw"), "did you mean 'thaw'"),
                           (lambda: world.story(actors="AAB"), "did you mean 'AAA'"),
                           (lambda: world.blocs("trst"), "did you mean 'trust'")):
            with self.assertRaisesRegex(entente.UnknownNameError, word):
                call()
        for call, word in ((lambda: world.explain(CELL, start="June"), "'June' is not a date"),
                           (lambda: world.explain(CELL, start="2026-06-01"), "no step lies between"),
                           (lambda: world.story(1, best="thaw"), "one of run, best and worst"),
                           (lambda: world.story(64), "run goes from 0 to 63")):
            with self.assertRaisesRegex(ValueError, word):
                call()
        self.assertTrue(issubclass(entente.UnknownNameError, LookupError))


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

    def test_what_it_tells(self):
        story = entente.load(SMALL).story(runs=16)
        self.assertEqual(len(rows_of(story.entries_frame())), len(story.entries))
        self.assertEqual(sorted(story.telling), list(range(len(story.entries))))
        summit = next(e for e in story.entries if e["id"] == "summit")
        self.assertEqual((summit["date"], summit["roles"]), ("2025-06-01", {"one": ["AAA"], "other": ["BBB"]}))
        self.assertIn(CELL, summit["without"]["watched"])
        change = summit["changes"][0]
        self.assertAlmostEqual(change["after"] - change["before"], change["share"], places=12)


    def test_texts(self):
        results = entente.load(SMALL).run(runs=16)
        story = results.story(worst="incidents", without=2)
        words = ("story", SMALL, "--runs", "16", "--run", "worst:incidents", "--without", "2")
        self.assertEqual(story.markdown(), self.program(*words, "--markdown").stdout.replace(" (--all shows them all)", ""))
        self.assertEqual(story.text(events=None), self.program(*words, "--all").stdout)
        self.assertTrue(all(len(line) <= 60 for line in story.text(width=60).splitlines()))
        self.assertIn("trust[AAA,CCC]", results.story(actors=["AAA", "CCC"]).text())
        again = pickle.loads(pickle.dumps(story))
        self.assertEqual(again.entries, story.entries)
        self.assertEqual(again.text(), story.text())
        self.assertRaises(ValueError, story.text, width=39)


class Checking(support.Place):
    def test_convergence(self):
        theirs = self.program_json("check", SMALL, "--converge", "--runs", "200")
        ours = entente.load(SMALL).converge(runs=200)
        self.assertEqual((ours.verdict, ours.runs, ours.confidence), (theirs["verdict"], theirs["runs"], theirs["confidence"]))
        self.assertEqual([(n["name"], n["verdict"], n["shorter_steps"]["values"]) for n in ours.numbers],
                         [(n["name"], n["verdict"], n["shorter_steps"]["values"]) for n in theirs["numbers"]])
        self.assertEqual(rows_of(ours.numbers_frame())[0]["own"], theirs["numbers"][0]["shorter_steps"]["values"][0])

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

    def test_silences(self):
        world = entente.load(SMALL).set({"rules": {"mediation": {"when": "trust[AAA,BBB] < -0.9"}}})
        self.program("run", SMALL, "--set", "rules.mediation.when=trust[AAA,BBB] < -0.9", "--runs", "12", "--quiet", "--out", "r")
        theirs = json.loads((self.place / "r/silences.json").read_text())
        ours = rows_of(world.run(runs=12).silences())
        self.assertIn("mediation", [row["id"] for row in ours])
        for row in ours:
            self.assertIn(json.dumps(row["text"]), json.dumps(theirs))

    def test_schema(self):
        self.assertEqual(entente.schema(), json.loads(self.program("schema").stdout))


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

    def test_matrices_and_lists(self):
        ours = entente.blocs([[0, 1, -1], [1, 0, -1], [-1, -1, 0]], ["A", "B", "C"])
        self.assertEqual((ours.blocs, ours.frustration, ours.unique), ([["A", "B"], ["C"]], 0, True))
        (self.place / "e.csv").write_text("a,b,sign\nA,B,1\nA,C,-1\nB,C,-1\n")
        self.assertEqual(entente.blocs(self.place / "e.csv").blocs, ours.blocs)
        with self.assertRaisesRegex(ValueError, "square"):
            entente.blocs([[0, 1]], ["A"])
        (self.place / "e.csv").write_text("a,b,sign\nA,B,7x\n")
        with self.assertRaisesRegex(entente.DataError, "e.csv:2"):
            entente.blocs(self.place / "e.csv")

    def test_landscape(self):
        file = f"{SOURCE}/scenarios/classics/unix-1988.json"
        theirs = self.program_json("landscape", file)
        ours = entente.load(file).landscape()
        self.assertEqual([(m["energy"], [list(side) for side in m["sides"]], m["basin"]) for m in ours.minima],
                         [(m["energy"], m["sides"], m["basin"]) for m in theirs["minima"]])
        self.assertTrue(ours.complete)


class Article(unittest.TestCase):
    def test_all_of_it(self):
        results = entente.load(ARTICLE).run(runs=8, threads=1)
        self.assertEqual(results.explain("trust[PAK,AFG]").runs, 8)
        self.assertEqual(results.explain_outcome("ambassadors", causes=["mediation"] if "mediation" in results.scenario.causes
                                                 else results.scenario.causes[:1], ensembles=4).outcome, "ambassadors")
        self.assertGreater(results.story(actors=["PAK", "AFG"], without=2).happened, 0)
        self.assertTrue(results.blocs("trust").blocs)


if __name__ == "__main__":
    support.main()
