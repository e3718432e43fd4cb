#!/usr/bin/env python3
"""Events ranked, from Python: the program's ranks."""

import csv
import json
import random

import support
from support import entente, rows_of

SCENARIO = {"entente": 1, "time": {"start": "2014-01-01", "end": "2014-03-01", "step": "1 day"},
            "generate_actors": {"E": {"count": 12}},
            "generate_event_types": {"R": {"count": 2, "roles": {"by": "actor", "on": "actor"},
                                           "effects": [{"change": "memory[by, on]", "by": 1}]}},
            "relations": {"memory": {"for_each": "event_type", "storage": "sparse", "half_life": "1 day"}}}


class Ranking(support.Place):
    def setUp(self):
        super().setUp()
        (self.place / "s.json").write_text(json.dumps(SCENARIO))
        draw = random.Random(3)
        with open(self.place / "facts.tsv", "w") as file:
            for day in range(50):
                for _ in range(6):
                    source = draw.randrange(12)
                    print(source, draw.randrange(2), (source + 1) % 12 if draw.random() < .5 else draw.randrange(12), day, sep="\t", file=file)

    def test_ranks_are_those_of_the_program(self):
        self.program("backtest", "s.json", "--rank", "--facts", "facts.tsv", "--train-until", "2014-02-09", "--score",
                     "memory[from, to]", "--score", "memory[to, from]", "--forecasts", "r.csv", "--quiet")
        with open(self.place / "r.csv") as file:
            theirs = list(csv.DictReader(file))
        ours = entente.load(self.place / "s.json").rank(["memory[from, to]", "memory[to, from]"], "2014-02-09", self.place / "facts.tsv")
        rows = rows_of(ours.ranks_frame())
        self.assertEqual([(row["target_rank"], row["source_rank"]) for row in rows],
                         [(float(row["rank_of_to"]), float(row["rank_of_from"])) for row in theirs])
        self.assertEqual(ours.events * 2, len(theirs))
        first = [row for row in rows if row["score"] == 0]
        mrr = sum(1 / row["target_rank"] + 1 / row["source_rank"] for row in first) / (2 * len(first))
        self.assertAlmostEqual(ours.scores[0]["mrr"], mrr)
        self.assertLess(ours.scores[0]["mrr_interval"][0], mrr)
        self.assertIn("mrr_over_first", ours.scores[1])

    def test_half_lives_are_fitted(self):
        ours = entente.load(self.place / "s.json").rank("memory[from, to]", "2014-02-09", [self.place / "facts.tsv"],
                                                        fit_from="2014-01-20", free={"memory.half_life": (.1, 30)}, evaluations=6)
        self.assertTrue(.1 <= ours.fitted["memory.half_life"] <= 30)

    def test_wrong_ones_are_told(self):
        world = entente.load(self.place / "s.json")
        with self.assertRaisesRegex(entente.ArgumentError, "scores"):
            world.rank([], "2014-02-09", self.place / "facts.tsv")
        with self.assertRaisesRegex(entente.ArgumentError, "fit_from"):
            world.rank("0", "2014-02-09", self.place / "facts.tsv", free={"memory.half_life": (1, 2)})
        for wrong, because in (("menory[from, to]", "^scores:1:1: error: .*did you mean 'memory'"),
                               ("", "^scores:1:.*expected a value, but the expression ends here"),
                               (["0", " "], "^scores:1:.*expected a value, but the expression ends here"),
                               ("memory[to, to]", "between an actor and itself")):
            with self.assertRaisesRegex(entente.DataError, because):
                world.rank(wrong, "2014-02-09", self.place / "facts.tsv")


if __name__ == "__main__":
    support.main()
