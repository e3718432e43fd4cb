#!/usr/bin/env python3
"""Event data imported, from Python: the program's scenario."""

from pathlib import Path

import support
from drawn_events import Events
from support import entente


class Importing(Events):
    def test_import(self):
        with open(self.place / "e.csv", "a") as file:
            file.write("2020-13-01,FRA,DEU,040\n2020-01-02,FRA,,040\n")
        words = ("import", "e.csv", "--format", "csv", "-o", "theirs.json", "--to", "2020-07-28", "--window", "28")
        theirs = self.program_json(*words)
        ours = entente.import_events(self.place / "e.csv", self.place / "ours.json", "csv", end="2020-07-28", window=28)
        for name in ("lines", "events", "window_events", "ties", "actors", "first", "start", "last"):
            self.assertEqual(ours[name], theirs[name], name)
        self.assertEqual(ours["problems"], {why: one["lines"] for why, one in theirs["left_out"].items()})
        self.assertEqual(entente.load(self.place / "ours.json").actors, entente.load(self.place / "theirs.json").actors)
        for end in ("events.csv",):
            self.assertEqual([f.read_bytes() for f in sorted(self.place.glob(f"ours*{end}"))],
                             [f.read_bytes() for f in sorted(self.place.glob(f"theirs*{end}"))])
        self.program(*words, "--force", "--quiet", "--problems", "problems.tsv")
        again = entente.import_events(self.place / "e.csv", self.place / "ours.json", "csv", end="2020-07-28", window=28, replace=True,
                                      left_out=True)
        listed = [line.split("\t") for line in (self.place / "problems.tsv").read_text().splitlines()[1:]]
        self.assertTrue(listed)
        self.assertEqual([[str(row["line"]), row["why"], row["text"]] for row in again["left_out"]], listed)
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            entente.import_events(self.place / "e.csv", self.place / "ours.json", "csv")

    def test_what_names_become(self):
        (self.place / "n.csv").write_text("date,source,target,cameo\n31/1/2020,AUS,Côte d'Ivoire,040\n1/2/2020,Iraqq,AUS,040\n")
        made = entente.import_events(self.place / "n.csv", self.place / "n.json", "csv", least_events=1, dates="dmy", codes="cow")
        self.assertEqual(made["first"], "2020-01-31")
        self.assertEqual({one["name"]: (one["actor"], one["near"]) for one in made["actors_found"]},
                         {"AUS": ("AUT", ""), "Côte d'Ivoire": ("CIV", ""), "Iraqq": ("IRAQQ", "Iraq?")})
        with self.assertRaisesRegex(ValueError, "codes has no 'cov'.*did you mean 'cow'"):
            entente.import_events(self.place / "n.csv", self.place / "m.json", "csv", codes="cov")

    def test_formats(self):
        folder = Path(support.SOURCE) / "tests/eventdata/formats"
        for name, format, events in (("acled.csv", "acled", 9), ("ucdp-ged.csv", "ucdp", 7), ("phoenix.txt", "phoenix", 6),
                                     ("gdelt-bigquery.csv", "gdelt", 5), ("icews-r.csv", "icews", 3)):
            made = entente.import_events(folder / name, self.place / f"{name}.json", format, least_events=1, window=1)
            self.assertEqual(made["events"] + made["window_events"], events, name)
        with self.assertRaisesRegex(entente.DataError, "these columns are those of ucdp"):
            entente.import_events(folder / "ucdp-ged.csv", self.place / "s.json", "acled")

    def test_import_refuses(self):
        out = self.place / "s.json"
        for call, error, word in (
                (lambda: entente.import_events("not.csv", out, "csv"), entente.FileError, "there is no file or folder not.csv"),
                (lambda: entente.import_events(self.place / "e.csv", out, "cvs"), ValueError, "did you mean 'csv'"),
                (lambda: entente.import_events(self.place / "e.csv", out, "icews"), entente.DataError, "e.csv"),
                (lambda: entente.import_events(self.place / "e.csv", "s.txt", "csv"), ValueError, "end with .json"),
                (lambda: entente.import_events(self.place / "e.csv", out, "csv", step="1 fortnight"), ValueError, "step takes")):
            with self.assertRaisesRegex(error, word):
                call()
            self.assertFalse(out.exists())


if __name__ == "__main__":
    support.main()
