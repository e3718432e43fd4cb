#!/usr/bin/env python3
"""Folders of results from Python: the program's and the module's are the same."""

import json
import pickle
import shlex
import shutil
import unittest
import xml.dom.minidom

import support
from support import SMALL, entente, rows_of
import numpy


class Saving(support.Place):
    def same_folders(self, *words, **how):
        """All bytes but those of the manifest (times, the name of the file) and of the list of hashes, which holds its hash."""
        a, b = self.place / "theirs", self.place / "ours"
        self.program("run", SMALL, "--quiet", "--out", a, *words)
        entente.load(SMALL).run(runs=20, **how).save(b, trajectories="--save-trajectories" in words)
        self.assertEqual([f.name for f in sorted(a.iterdir())], [f.name for f in sorted(b.iterdir())])
        for file in a.iterdir():
            if file.name not in ("manifest.json", "SHA256SUMS"):
                self.assertEqual(file.read_bytes(), (b / file.name).read_bytes(), file.name)
        theirs, ours = (json.loads((place / "manifest.json").read_text()) for place in (a, b))
        for timed in ("started", "seconds"):
            theirs.pop(timed), ours.pop(timed)
        self.assertEqual(theirs, ours)

    def test_the_bytes_of_the_program(self):
        self.same_folders("--runs", "20", "--save-trajectories")

    def test_the_same_where_not_all_is_kept(self):
        r = entente.load(SMALL).run(runs=20, keep_bytes=2000)
        self.assertLess(r.kept_runs, 20)
        r.save(self.place / "little")
        entente.load(SMALL).run(runs=20).save(self.place / "all")
        for name in ("runs.csv", "events.csv", "relations.csv"):
            self.assertEqual((self.place / "little" / name).read_bytes(), (self.place / "all" / name).read_bytes())

    def test_the_same_without_relations(self):
        self.same_folders("--runs", "20", "--relations", "never", relations=False)

    def test_variations_are_told(self):
        world = entente.load(SMALL, what_if="zealots", set={"parameters": {"start": -0.3}})
        world.run(runs=6, seed=3).save(self.place / "r")
        manifest = json.loads((self.place / "r/manifest.json").read_text())
        self.assertEqual((manifest["what_ifs"], manifest["overrides"]), (["zealots"], ['parameters={"start": -0.3}']))
        self.program(*shlex.split(manifest["command"])[1:], "--quiet", "--out", "again")
        self.assertEqual((self.place / "again/runs.csv").read_bytes(), (self.place / "r/runs.csv").read_bytes())

    def test_what_is_there_is_not_replaced(self):
        r = entente.load(SMALL).run(runs=4)
        r.save(self.place / "r")
        with self.assertRaisesRegex(entente.WriteError, "exists already .replace=True"):
            r.save(self.place / "r")
        r.save(self.place / "r", replace=True)
        (self.place / "r/mine.txt").write_text("mine")
        with self.assertRaisesRegex(entente.WriteError, "mine.txt"):
            r.save(self.place / "r", replace=True)
        with self.assertRaisesRegex(entente.WriteError, "no folder"):
            r.save(self.place / "not/there")
        self.assertEqual([f.name for f in self.place.iterdir()], ["r"])


class Opening(support.Place):
    def setUp(self):
        super().setUp()
        self.program("run", SMALL, "--runs", "12", "--seed", "5", "--quiet", "--out", "r")

    def test_what_it_holds_and_what_is_made_again(self):
        opened, run = entente.open(self.place / "r"), entente.load(SMALL).run(runs=12, seed=5)
        numpy.testing.assert_array_equal(opened.outcomes, run.outcomes)
        numpy.testing.assert_array_equal(opened.parameters["start"], run.parameters["start"])
        numpy.testing.assert_array_equal(opened.relations["trust"].mean, run.relations["trust"].mean)
        self.assertEqual(rows_of(opened.outcomes_frame())[:3], rows_of(run.outcomes_frame())[:3])
        self.assertIsNone(opened._ran)  # nothing was run until here
        numpy.testing.assert_array_equal(opened.series, run.series)
        numpy.testing.assert_array_equal(opened.end, run.end)
        self.assertEqual(opened.scenario.hash, run.scenario.hash)

    def test_a_scenario_of_it(self):
        world = entente.load(self.place / "r")
        self.assertEqual((world.runs, world.seed), (12, 5))
        self.assertEqual(world.hash, entente.load(SMALL).hash)
        self.assertEqual(world.what_if("zealots").hash, entente.load(SMALL).what_if("zealots").hash)

    def test_which_it_is(self):
        shutil.copy(SMALL, self.place / "gas.json")
        self.program("compare", "gas.json", "--what-if", "zealots", "--runs", "12", "--quiet", "--out", "c")
        base, other = entente.open(self.place / "c"), entente.open(self.place / "c", "zealots")
        self.assertEqual(repr(base), "<entente.Results gas: 12 runs, seed 7>")
        self.assertEqual(repr(other), "<entente.Results gas, zealots: 12 runs, seed 7>")
        for one in (other, pickle.loads(pickle.dumps(other))):
            self.assertEqual((one.scenario.name, repr(one)), ("gas", repr(other)))
        other.save(self.place / "again")
        self.assertEqual(repr(entente.open(self.place / "again")), repr(other))
        self.assertEqual(repr(entente.load(self.place / "again", set={"parameters": {"start": -0.3}})),
                         "<entente.Scenario gas, zealots, parameters={\"start\": -0.3}: 3 actors, 12 steps>")

    def test_what_it_is_instead(self):
        self.program("compare", SMALL, "--what-if", "zealots", "--runs", "4", "--quiet", "--out", "c")
        self.program("explore", SMALL, "--sweep", "zeal=0:2:3", "--runs", "4", "--quiet", "--out", "x")
        for folder, word in (("c", "c is not a folder of results of a run, but of a comparison; its runs are in .*c/baseline and"),
                             ("x", "x is not a folder of results of a run, but of an exploration$")):
            with self.assertRaisesRegex(entente.ReadError, word):
                entente.load(self.place / folder)

    def test_altered(self):
        scenario = self.place / "r/scenario.json"
        scenario.write_text(scenario.read_text() + " ")
        for read in (entente.load, entente.open):
            with self.assertRaisesRegex(entente.ReadError, "scenario.json has changed since it was written"):
                read(self.place / "r")
        self.assertFalse(entente.verify(self.place / "r"))
        scenario.write_text(scenario.read_text().replace("AAA", "AAB"))
        said = self.program("story", self.place / "r", check=False).stderr
        for read in (entente.load, entente.open):
            with self.assertRaises(entente.ReadError) as caught:
                read(self.place / "r")
            self.assertEqual(f"entente: {caught.exception}\n", said)

    def test_none(self):
        for read in (entente.open, entente.verify, entente.report):
            with self.assertRaises(entente.ReadError):
                read(self.place / "not there")
        with self.assertRaisesRegex(entente.ReadError, "not a folder of results"):
            entente.open(self.place)

    def test_a_comparison(self):
        self.program("compare", SMALL, "--what-if", "zealots", "--runs", "12", "--seed", "5", "--quiet", "--out", "c")
        world = entente.load(SMALL)
        numpy.testing.assert_array_equal(entente.open(self.place / "c").outcomes, world.run(runs=12, seed=5).outcomes)
        numpy.testing.assert_array_equal(entente.open(self.place / "c", "zealots").outcomes,
                                         world.what_if("zealots").run(runs=12, seed=5).outcomes)
        with self.assertRaisesRegex(entente.UnknownNameError, "did you mean 'zealots'"):
            entente.open(self.place / "c", "zealot")
        self.assertTrue(entente.verify(self.place / "c", replay=3))
        whole, one = entente.report(self.place / "c"), entente.report(self.place / "r")
        self.assertGreater(len(whole), len(one))


class Telling(support.Place):
    def setUp(self):
        super().setUp()
        self.results = entente.load(SMALL).run(runs=12, seed=5)
        self.program("run", SMALL, "--runs", "12", "--seed", "5", "--quiet", "--out", "r")

    def test_networks(self):
        for format in ("graphml", "gexf", "dot"):
            theirs = self.program("export", "r", f"--{format}", "--relation", "trust", "--date", "2025-06-01").stdout
            self.assertEqual(self.results.export(format, "trust", date="2025-06-01"), theirs)
            self.assertEqual(entente.export(self.place / "r", format, "trust", self.place / format, "2025-06-01"),
                             str(self.place / format))
            self.assertEqual((self.place / format).read_text(), theirs)
        xml.dom.minidom.parseString(self.results.export("gexf", "trust"))
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            self.results.export("dot", "trust", self.place / "dot")
        for wrong, word in ((("svg", "trust"), "format is one of"), (("dot",), "relation must"), (("netcdf",), "netcdf takes a path as file")):
            with self.assertRaisesRegex(ValueError, word):
                self.results.export(*wrong)

    @unittest.skipUnless(entente._engine.has_netcdf(), "built without NetCDF")
    def test_netcdf(self):
        self.assertEqual(self.results.export("netcdf", file=self.place / "r.nc"), str(self.place / "r.nc"))
        self.assertEqual((self.place / "r.nc").read_bytes()[1:4], b"HDF")


if __name__ == "__main__":
    support.main()
