#!/usr/bin/env python3
"""What is wrong, as exceptions of Python, with what there is instead."""

import copy
import pickle
from pathlib import Path

import support
from support import SMALL, entente

CELL = "trust[AAA,BBB]"



class Errors(support.Place):
    def test_errors_have_positions(self):
        with self.assertRaises(entente.ScenarioError) as caught:
            entente.loads('{"entente": 1,\n "actors": {"A": {}},\n "metrics": {"m": "nothing"}}', "mine.json")
        error = caught.exception
        self.assertEqual([(d.file, d.line, d.column, d.path) for d in error.diagnostics],
                         [("mine.json", 1, 1, ""), ("mine.json", 3, 20, "metrics.m")])
        self.assertEqual((error.line, error.column), (1, 1))
        self.assertIn("mine.json:3:20: error: metrics.m: 'nothing' is not known here", str(error))
        self.assertIsInstance(error, ValueError)
        for other in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            self.assertEqual((str(other), other.diagnostics, other.line), (str(error), error.diagnostics, 1))

    def test_errors_made_by_hand(self):
        kinds = [one for one in vars(entente).values() if isinstance(one, type) and issubclass(one, entente.Error)]
        self.assertIn(entente.ScenarioError, kinds)
        for kind in kinds:
            error = kind("x")
            for other in (error, pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
                self.assertEqual((type(other), str(other), repr(other)), (kind, "x", f"{kind.__name__}('x')"))
                self.assertEqual(vars(other), vars(error))
        self.assertEqual((entente.ScenarioError("x").diagnostics, entente.ScenarioError("x").line), ([], None))

    def test_no_file(self):
        with self.assertRaises(entente.FileError):
            entente.load("not-there.json")
        for name in ("", ".", "a" * 5000):
            with self.assertRaises((entente.FileError, entente.ReadError)):
                entente.load(name)
        with self.assertRaisesRegex(entente.FileError, "no scenario file is named"):
            entente.load("")
        self.assertEqual(entente.loads(SMALL.read_text(), "").runs, entente.load(SMALL).runs)
        self.assertTrue(issubclass(entente.FileError, OSError))
        for error in (entente.ReadError, entente.RunError, entente.DataError, entente.UnknownNameError, entente.ScenarioError):
            self.assertTrue(issubclass(error, entente.Error))

    def test_what_is_absent_is_said_in_one_way(self):
        world, absent, kept = entente.load(SMALL), Path(self.place, "absent"), Path(self.place, "kept")
        world.run(runs=2).save(kept)
        out = Path(self.place, "out.json")
        files = (lambda: entente.load(absent), lambda: entente.blocs(absent), lambda: world.fit(absent),
                 lambda: entente.import_events(absent, out, "csv"), lambda: entente.import_events(SMALL, out, "csv", map=absent),
                 lambda: world.backtest(absent, "csv", "2025-06-01"), lambda: entente.explore(world).sweep({"zeal": (0, 2)}, design=absent))
        folders = (lambda: entente.open(absent), lambda: entente.verify(absent), lambda: entente.report(absent),
                   lambda: entente.report(kept, explorations=absent), lambda: entente.export(absent, "dot", "trust"))
        for calls, kind in ((files, entente.FileError), (folders, entente.ReadError), ((lambda: entente.explore(absent),), entente.FileError)):
            for call in calls:
                with self.assertRaises(kind) as caught:
                    call()
                self.assertEqual(str(caught.exception), f"there is no file or folder {absent}")

    def test_what_varies_is_named_as_in_python(self):
        world = entente.load(SMALL)
        for call, word in ((lambda: world.what_if("nope"), r"^what_if nope:1:9: error: 'nope' is not a what-if"),
                           (lambda: world.set("nope"), r"^set nope:1:5: error: expected PATH=VALUE")):
            with self.assertRaisesRegex(entente.ScenarioError, word) as caught:
                call()
            error = caught.exception
            self.assertTrue(str(error).startswith(f"{error.file}:{error.line}:{error.column}: "))
        with self.assertRaisesRegex(ValueError, "netcdf takes a path as file"):
            world.run(runs=2).export("netcdf")

    def test_odd_values(self):
        world = entente.load(SMALL)
        for call, kind, word in (
                (lambda: entente.load("bor\0der"), ValueError, "load takes a path, and 'bor.x00der' is none"),
                (lambda: world.fit(None, {}), TypeError, "data takes a path, a frame or rows .dicts., not None$"),
                (lambda: entente.blocs([[0, 1], [1]]), ValueError, "network takes numbers in rows of one length"),
                (lambda: entente.blocs([["a"]]), TypeError, "network takes numbers, not"),
                (lambda: entente.blocs([[0, 1], [1, 0]], seconds=float("nan")), ValueError, "seconds takes a number, not nan"),
                (lambda: world.run(evolution="no"), TypeError, "evolution takes True, False or None, not 'no'"),
                (lambda: world.set(zeal=float("nan")), ValueError, "a scenario holds finite numbers, not .*nan"),
                (lambda: entente.load(b"\xff.json"), entente.FileError, r"^there is no file or folder \\xff.json")):
            with self.assertRaisesRegex(kind, word):
                call()
        self.assertIsNone(world.run(runs=2, evolution=True).relations.get("nope"))

    def test_words_for_wrong_types(self):
        world = entente.load(SMALL)
        for call, word in ((lambda: world.run(runs="many"), "runs takes a whole number, not 'many' [(]str[)]"),
                           (lambda: world.run(runs=2.5), "runs takes a whole number, not 2.5"),
                           (lambda: world.run(seed=None, threads="2"), "threads takes"),
                           (lambda: entente.load(3), "load takes a path, not 3"),
                           (lambda: entente.loads(3), "loads takes JSON text or a dict"),
                           (lambda: world.set(3), "set takes texts PATH=VALUE and dicts, not 3"),
                           (lambda: world.set({"title": object()}), "a scenario holds texts, numbers"),
                           (lambda: world.what_if(3), "what_if takes a text, not 3"),
                           (lambda: entente.compare(world, "other"), "compare takes two Scenarios or two Results, not 'other'"),
                           (lambda: world.explain(3), "cell takes a text"),
                           (lambda: world.fit([], free=[1]), "free takes a dict"),
                           (lambda: world.state(date=3), "date takes a date, as '2025-06-01', not 3"),
                           (lambda: entente.verify(None), "verify takes a path")):
            with self.assertRaisesRegex(TypeError, word) as caught:
                call()
            self.assertNotRegex(str(caught.exception), "std::|arg0|_engine")
        for call, word in ((lambda: world.run(runs=0), "runs takes a whole number from 1 to"), (lambda: world.run(seed=-1), "seed takes a whole number from 0"),
                           (lambda: world.set({"a=b": 1}), "no '='")):
            with self.assertRaisesRegex(ValueError, word):
                call()

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
                           (lambda: world.story(64), "run takes a whole number from 0 to 63")):
            with self.assertRaisesRegex(ValueError, word):
                call()
        self.assertTrue(issubclass(entente.UnknownNameError, LookupError))

    def test_all_of_it_is_an_error_of_entente(self):
        world = entente.load(SMALL)
        for call in (lambda: world.run(runs=0), lambda: world.run(seed=-1), lambda: world.explain(CELL, start="June"),
                     lambda: world.state("1999-01-01"), lambda: world.story(64), lambda: entente.export(self.place, "svg"),
                     lambda: world.run(relations=False, evolution=True), lambda: entente.import_events(SMALL, "x.json", "xls")):
            with self.assertRaises(entente.ArgumentError) as caught:
                call()
            self.assertIsInstance(caught.exception, ValueError)
        for named in (world.parameters, world.run(runs=2).parameters):
            with self.assertRaisesRegex(entente.UnknownNameError, "'strt' is not a parameter.*did you mean 'start'"):
                named["strt"]
            self.assertNotIn("strt", named)

    def test_no_words_of_the_program(self):
        Path(self.place, "gas.json").write_text(SMALL.read_text())
        for call, word in ((lambda: entente.open(self.place / "gas.json"), r"run it first: entente.load\('.*gas.json'\).run\(\)"),
                           (lambda: entente.explore(entente.load(SMALL)).tip(None, "thaw"), r"{NAME: \(low, high\)}")):
            with self.assertRaisesRegex(entente.Error, word):
                call()

    def test_words_are_those_of_python(self):
        from entente.words import in_python

        for said, here in (("a relation must be named (--relation); there are: trust", "a relation must be named (relation); there are: trust"),
                           ("try 40 rows (--points).", "try 40 rows (points)."),
                           ("or take it as it is with --inner 0", "or take it as it is with inner_origins 0"),
                           ("a sweep is NAME=LOW:HIGH:COUNT with a COUNT of 2", "a sweep is {NAME: (low, high, count)} with a count of 2"),
                           ("cannot read /tmp/a--b.json", "cannot read /tmp/a--b.json"),
                           ("'--runs' is not an actor", "'--runs' is not an actor")):
            self.assertEqual(in_python(said), here)


if __name__ == "__main__":
    support.main()
