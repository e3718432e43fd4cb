#!/usr/bin/env python3
"""Event data imported, from Python: the program's scenario."""

from pathlib import Path

import numpy
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
        files = [file for file in folder.iterdir() if file.suffix in (".csv", ".txt", ".json")]
        self.assertGreaterEqual(len(files), 15)
        for file in files:
            format = file.stem.split("-")[0]
            made = self.as_the_program(file, format, "made.json")
            self.assertEqual(made["kind"], "ties" if file.stem == "cow-alliances" else "events", file)
            self.assertGreater(made["events"] + made["window_events"], 0, file)
        with self.assertRaisesRegex(entente.DataError, "these columns are those of ucdp"):
            entente.import_events(folder / "ucdp-ged.csv", self.place / "s.json", "acled")

    def as_the_program(self, file, format, out):
        """What Python makes of a file, whose files are those of the program."""
        ours, theirs = self.place / "ours", self.place / "theirs"
        for folder in (ours, theirs):
            folder.mkdir(exist_ok=True)
        self.program("import", file, "--format", format, "--least-events", "1", "--force", "--quiet", "-o", theirs / out)
        made = entente.import_events(file, ours / out, format, least_events=1, replace=True)
        for one in made["files"]:
            name = Path(one).name
            kept = [Path(folder / name).read_text() for folder in (ours, theirs)]
            self.assertEqual(*(text.replace(str(folder), "") for text, folder in zip(kept, (ours, theirs))), file)
        return made

    def test_matrices(self):
        folder = self.place / "matrices"
        folder.mkdir()
        for day in range(1, 4):
            numpy.save(folder / f"2020-01-0{day}.npy", numpy.array([[0.0, day, 0], [-1, 0, 2], [0, 0, 0]]))
        (folder / "actors.csv").write_text("position,code\n0,FRA\n1,DEU\n2,ITA\n")
        made = self.as_the_program(folder, "matrices", "series.csv")
        self.assertEqual((made["kind"], made["actors"]), ("series", 3))
        fewest = entente.import_events(folder, self.place / "few.csv", "matrices")
        self.assertEqual(fewest["events"], made["events"], "of series actors with one value are enough")

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
