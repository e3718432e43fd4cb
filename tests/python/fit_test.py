#!/usr/bin/env python3
"""Parameters fitted to data, from Python: the program's."""

import support
from support import SMALL, entente

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
        for call, error, word in (
                (lambda: world.fit("nothing.csv"), entente.FileError, "nothing.csv"),
                (lambda: world.fit([{"date": "2025-06-01", "wormth": 1}]), entente.DataError, "did you mean 'warmth'"),
                (lambda: world.fit([{"warmth": 1}]), entente.DataError, "data has no column date"),
                (lambda: world.fit(SERIES, {"zael": (0, 1)}), entente.UnknownNameError, "zael")):
            with self.assertRaisesRegex(error, word):
                call()
        with self.assertRaisesRegex(ValueError, "low end of 'zeal' is below"):
            world.fit(SERIES, {"zeal": (2, 0)})
        with self.assertRaisesRegex(ValueError, "draws none uniformly"):
            world.set(start=-0.3).fit(SERIES)


if __name__ == "__main__":
    support.main()
