#!/usr/bin/env python3
"""Scenarios held to data from Python: event data imported, parameters fitted, forecasts scored."""

import csv
import random

import support
from support import SMALL, entente, rows_of
import numpy

SERIES = [{"date": f"2025-{month:02}-01", "warmth": -0.4 + 0.02 * month} for month in range(2, 12)]
HOW = {"runs": 8, "evaluations": 12}


class Fitting(support.Place):
    def setUp(self):
        super().setUp()
        self.file = self.place / "series.csv"
        self.file.write_text("date,warmth\n" + "".join(f"{row['date']},{row['warmth']}\n" for row in SERIES))

    def test_numbers_are_those_of_the_program(self):
        (self.place / "small.json").write_text(SMALL.read_text())
        theirs = self.program_json("fit", "small.json", "--observed", "series.csv", "--free", "zeal=0:2", "--runs", "8",
                                   "--evaluations", "12")
        ours = entente.load(SMALL).fit(self.file, {"zeal": (0, 2)}, **HOW)
        self.assertEqual(ours.values, {"zeal": theirs["parameters"]["zeal"]["value"]})
        self.assertEqual((ours.loss, ours.loss_before, ours.used), (theirs["loss"], theirs["loss_before"], theirs["observations"]))
        self.assertEqual(list(ours.profiles["zeal"]["loss"]), theirs["parameters"]["zeal"]["profile"]["loss"])
        self.assertEqual([*ours.loss_at], [one["loss"] for one in theirs["over_time"]])
        self.assertEqual(ours.fitted().parameters["zeal"].value, ours.values["zeal"])

    def test_data_of_any_kind(self):
        world, free = entente.load(SMALL), {"zeal": (0, 2)}
        loss = world.fit(self.file, free, profile_points=0, **HOW).loss
        long = [{"date": row["date"], "series": "warmth", "value": row["warmth"]} for row in SERIES]
        kinds = [SERIES, long]
        try:
            import pandas

            kinds += [pandas.DataFrame(SERIES), pandas.DataFrame(SERIES).assign(date=lambda f: pandas.to_datetime(f.date))]
        except ImportError:
            pass
        for data in kinds:
            self.assertEqual(world.fit(data, free, profile_points=0, **HOW).loss, loss)
        self.assertEqual(world.fit(SERIES, free, until="2025-06-01", profile_points=0, **HOW).used, 5)
        self.assertEqual(list(world.fit(SERIES, profile_points=0, **HOW).values), ["start"])  # the one that is drawn uniformly

    def test_what_cannot_be_used(self):
        world = entente.load(SMALL)
        for call, word in ((lambda: world.fit("nothing.csv"), "nothing.csv"),
                           (lambda: world.fit([{"date": "2025-06-01", "wormth": 1}]), "did you mean 'warmth'"),
                           (lambda: world.fit([{"warmth": 1}]), "has a date"),
                           (lambda: world.fit(SERIES, {"zael": (0, 1)}), "zael")):
            with self.assertRaisesRegex(entente.DataError, word):
                call()
        with self.assertRaisesRegex(ValueError, "low end of 'zeal' is below"):
            world.fit(SERIES, {"zeal": (2, 0)})
        with self.assertRaisesRegex(ValueError, "draws none uniformly"):
            world.set(start=-0.3).fit(SERIES)


class Events(support.Place):
    """Three dyads either way, eight months of events, drawn."""

    def setUp(self):
        super().setUp()
        draw = random.Random(5)
        pairs = [("FRA", "DEU"), ("DEU", "FRA"), ("RUS", "UKR"), ("UKR", "RUS"), ("USA", "CHN"), ("CHN", "USA")]
        with open(self.place / "e.csv", "w", newline="") as file:
            table = csv.writer(file)
            table.writerow(["date", "source", "target", "cameo"])
            for day in range(224):
                for pair in pairs:
                    for _ in range(draw.randrange(3)):
                        table.writerow([f"2020-{1 + day // 28:02}-{1 + day % 28:02}", *pair, "190" if "UKR" in pair else "040"])

    def test_import(self):
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
        with self.assertRaisesRegex(entente.WriteError, "exists already"):
            entente.import_events(self.place / "e.csv", self.place / "ours.json", "csv")

    def test_import_refuses(self):
        out = self.place / "s.json"
        for call, error, word in (
                (lambda: entente.import_events("not.csv", out, "csv"), entente.DataError, "not.csv: there is no such file"),
                (lambda: entente.import_events(self.place / "e.csv", out, "cvs"), ValueError, "did you mean 'csv'"),
                (lambda: entente.import_events(self.place / "e.csv", out, "icews"), entente.DataError, "e.csv"),
                (lambda: entente.import_events(self.place / "e.csv", "s.txt", "csv"), ValueError, "end with .json"),
                (lambda: entente.import_events(self.place / "e.csv", out, "csv", step="1 fortnight"), ValueError, "step takes")):
            with self.assertRaisesRegex(error, word):
                call()
            self.assertFalse(out.exists())

    def test_backtest(self):
        entente.import_events(self.place / "e.csv", self.place / "s.json", "csv", end="2020-07-28", window=28)
        self.program("backtest", "s.json", "--events", "e.csv", "--format", "csv", "--train-until", "2020-07-28", "--horizon",
                     "28", "--evaluations", "4", "--forecasts", "f.csv", "--quiet")
        with open(self.place / "f.csv") as file:
            theirs = list(csv.DictReader(file))
        ours = entente.load(self.place / "s.json").backtest(self.place / "e.csv", "csv", "2020-07-28", horizon=28, evaluations=4)
        rows = rows_of(ours.scores_frame())
        self.assertEqual((ours.origins, len(rows)), (["2020-07-28"], len(theirs)))
        self.assertEqual({row["forecaster"] for row in rows}, {row["forecaster"] for row in theirs})
        self.assertTrue(ours.fitted)
        numpy.testing.assert_allclose(sorted(float(row["tone"]) for row in theirs), sorted(row["tone"] for row in rows), rtol=1e-5)
        with self.assertRaisesRegex(ValueError, "'July' is not a date"):
            entente.load(self.place / "s.json").backtest(self.place / "e.csv", "csv", "July")


if __name__ == "__main__":
    support.main()
