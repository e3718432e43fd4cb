#!/usr/bin/env python3
"""Spreadsheets made into scenarios and back, from Python: as the program does it."""

import json
import zipfile

import support
from support import entente

TRUST = ";France;Germany;Norland\nFrance;;2;-1,5\nGermany;3;;\nNorland;;;\n"


class Spreadsheets(support.Place):
    def setUp(self):
        super().setUp()
        self.trust = self.place / "trust.csv"
        self.trust.write_text(TRUST)

    def test_import(self):
        self.program("import", "trust.csv", "--format", "matrix", "--scale", "-3:3=-1:1", "-o", "theirs.json", "--from", "2026-02-01",
                     "--to", "2026-06-01", "--step", "1 day", "--quiet")
        made = entente.import_sheets(self.trust, self.place / "ours.json", scale=(-3, 3, -1, 1), start="2026-02-01", end="2026-06-01",
                                     step="1 day")
        self.assertEqual((self.place / "ours.json").read_bytes(), (self.place / "theirs.json").read_bytes())
        self.assertEqual(made["actors"], 3)
        self.assertEqual(made["relations"]["trust"], {"ties": 3, "drawn": 0, "range": (-1, 1), "symmetric": False, "raters": []})
        self.assertEqual(made["remarks"], [])

    def test_raters(self):
        for rater, text in (("A", TRUST), ("B", TRUST.replace("3;;", "1;;"))):
            (self.place / f"trust ({rater}).csv").write_text(text)
        made = entente.import_sheets([self.place / "trust (A).csv", self.place / "trust (B).csv"], self.place / "s.json")
        self.assertEqual(made["relations"]["trust"]["raters"], ["A", "B"])
        self.assertEqual(made["relations"]["trust"]["drawn"], 1)
        self.assertEqual(list(entente.load(self.place / "s.json").parameters), ["trust_DEU_FRA"])

    def test_export(self):
        scenario = self.place / "s.json"
        entente.import_sheets(self.trust, scenario)
        for form, name in (("--xlsx", "theirs.xlsx"), ("--matrix", "theirs.csv")):
            self.program("export", "s.json", form, "--out", name, "--quiet")
        self.assertEqual(entente.export(scenario, "xlsx", file=self.place / "ours.xlsx"), str(self.place / "ours.xlsx"))
        self.assertEqual((self.place / "ours.xlsx").read_bytes(), (self.place / "theirs.xlsx").read_bytes())
        self.assertEqual(entente.export(scenario, "matrix"), (self.place / "theirs.csv").read_text())
        self.assertTrue(zipfile.is_zipfile(self.place / "ours.xlsx"))
        entente.import_sheets(self.place / "ours.xlsx", self.place / "again.json")
        ties = [json.loads(file.read_text())["relations"]["trust"]["ties"] for file in (scenario, self.place / "again.json")]
        self.assertEqual(*ties)

    def test_export_of_results(self):
        scenario = self.place / "s.json"
        entente.import_sheets(self.trust, scenario)
        results = entente.load(scenario).run(4)
        self.assertEqual(results.export("matrix", "trust"), entente.export(scenario, "matrix", "trust"), "nothing happens in it")

    def test_refuses(self):
        out = self.place / "s.json"
        bad = self.place / "bad.csv"
        bad.write_text(",A,B\nA,,much\nB,many,\n")
        for call, error, word in (
                (lambda: entente.import_sheets("not.csv", out), entente.FileError, "there is no file or folder not.csv"),
                (lambda: entente.import_sheets(bad, out), entente.DataError, "bad.csv:2:4: found 'much'(.|\n)*bad.csv:3:3: found 'many'"),
                (lambda: entente.import_sheets([], out), ValueError, "names no file"),
                (lambda: entente.import_sheets(self.trust, out, scale=(3, -3, -1, 1)), ValueError, "scale takes four numbers"),
                (lambda: entente.import_sheets(self.trust, "s.txt"), ValueError, "end with .json"),
                (lambda: entente.import_sheets(self.trust, out, step="1 fortnight"), ValueError, "step takes")):
            with self.assertRaisesRegex(error, word):
                call()
            self.assertFalse(out.exists())
        entente.import_sheets(self.trust, out)
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            entente.import_sheets(self.trust, out)
        with self.assertRaisesRegex(ValueError, "takes a path as file"):
            entente.export(out, "xlsx")
        with self.assertRaisesRegex(ValueError, "date and variant are for folders of results"):
            entente.export(out, "matrix", date="2026-01-01")
        with self.assertRaisesRegex(entente.UnknownNameError, "did you mean 'trust'"):
            entente.export(out, "matrix", "trst")


if __name__ == "__main__":
    support.main()
