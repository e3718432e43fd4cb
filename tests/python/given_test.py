#!/usr/bin/env python3
"""Odd values, one for each argument of all that is public: what is refused is refused in Python's words. With
ENTENTE_EACH_ODD_VALUE in the environment each value in each place, otherwise a quarter of them."""

import inspect
import os
import re
from pathlib import Path

import support
from support import PROGRAM, SMALL, entente
import numpy

ODD = [None, True, 3, -1, 2.5, float("nan"), float("inf"), 10**400, 1j, "", "nowhere", "no\0where", "\udcff", b"nowhere", b"\xff\0",
       Path("nowhere"), object(), [], [None], [1, [2]], [[0, 1], [1]], [["a"]], ["a", "b"], ["\udcff"],
       {}, {"a": 1}, {1: 2}, {"a": None}, {"a": "b"},
       {"a": (1, 2)}, {"a": (float("nan"), 10**400)}, {"a": [1, 2], "b": [1]}, [{"date": 3}], [{"date": "2025-03-01", "warmth": "x"}],
       [{"date": "2025-03-01", "warmth": 10**400}], numpy.array([["a"]]), numpy.zeros((2, 2, 2)), numpy.array(3), {1, 2}]
OF_OTHERS = (r"std::|arg0|_engine|ncompatible|nvoked|NoneType|cannot be converted|argument must|object is not|has no attribute|"
             r"__\w+__|dtype|array element|could not convert|codec|surrogate|embedded|unsupported|unhashable|"
             r"inhomogeneous|must be real|positional|unpack|JSON serializable|filesystem|basic_|--\w")
EACH = "ENTENTE_EACH_ODD_VALUE" in os.environ
SERIES = [{"date": f"2025-0{month}-01", "warmth": -0.3} for month in range(2, 9)]
WORLD = entente.load(SMALL)
CELL = "trust[AAA,BBB]"
RESULTS = WORLD.run(runs=24)


class Odd(support.Place):
    """Each call is made with all it needs and little work, and once with each odd value in the place of each argument."""

    turn = 0

    def setUp(self):
        super().setUp()
        here = os.getcwd()
        self.addCleanup(os.chdir, here)
        os.chdir(self.place)
        RESULTS.save("kept")
        WORLD.run(runs=2, shard=(1, 1)).save("part")
        Path("events.csv").write_text("date,source,target,cameo\n2025-01-01,AAA,BBB,040\n")
        Path("facts.tsv").write_text("AAA\ttalks\tBBB\t2025-07-01\n")
        months = [f"{2021 + month // 12}-{month % 12 + 1:02}" for month in range(60)]
        Path("series.csv").write_text("date,from,to,value\n" + "".join(f"{month},AAA,BBB,{k % 5}\n" for k, month in enumerate(months)))
        Path("edges.csv").write_text("a,b,sign\nx,y,1\n")
        Path("ties.csv").write_text(",AAA,BBB\nAAA,,1\nBBB,0.5,\n")
        self.needed = {
            "path": str(SMALL), "text": SMALL.read_text(), "folder": "kept", "file": "there/page", "out": "there/scenario.json",
            "format": "csv", "shards": ["part"],
            "what": WORLD, "first": WORLD, "second": WORLD, "network": [[0, 1], [1, 0]], "actors": None, "sizes": [1, 1],
            "propensities": [[0, 1], [1, 0]], "cell": "trust[AAA,BBB]", "outcome": "thaw", "relation": "trust", "data": SERIES,
            "events": "events.csv", "train_until": "2025-06-01", "condition": "thaw >= 0.5", "options": ["zealots"],
            "vary": {"zeal": (0, 2)}, "outcomes": ["thaw", "incidents"], "run": 1, "files": ["ties.csv"], "name": "trust", "from_": "AAA", "to": "BBB",
            "key": "trust", "draws": [0, 2, 1], "observed": 1, "scores": "trust[from, to]", "forecast": "trust[from, to]"}
        self.little = {"runs": 2, "ensembles": 1, "without": 1, "evaluations": 2, "profile_points": 0, "points": 2, "seconds": 1,
                       "free": {"zeal": (0, 2)}, "starts": 1}
        self.own = {"Results.export": {"format": "dot", "relation": "trust"}, "entente.export": {"format": "dot", "relation": "trust"},
                    "entente.landscape": {"actors": ["x", "y"]}, "entente.new_scenario": {"actors": ["AAA", "BBB"]},
                    "entente.template": {"name": "crisis"}, "Scenario.rank": {"facts": "facts.tsv"},
                    "Scenario.backtest_series": {"file": "series.csv"}, "entente.backtest_series": {"file": "series.csv"}}

    def arguments(self, name, function):
        """What it is called with: what it must have, and what keeps it short."""
        given = {}
        for parameter in inspect.signature(function).parameters.values():
            if parameter.default is parameter.empty and parameter.kind == parameter.POSITIONAL_OR_KEYWORD:
                self.assertIn(parameter.name, self.needed, f"{name}: what may stand for it is to be said in `needed`")
                given[parameter.name] = self.needed[parameter.name]
            elif parameter.name in self.little:
                given[parameter.name] = self.little[parameter.name]
        return {**given, **self.own.get(name, {})}

    def callables(self):
        """Every public function, and every method of what they give, with its name."""
        explored = entente.explore(RESULTS)
        things = [WORLD, RESULTS, RESULTS.relations, RESULTS.relations["trust"], entente.explore(WORLD), explored,
                  explored.when("thaw"), WORLD.story(runs=2, without=0), WORLD.converge(runs=4), WORLD.explain(CELL, runs=2),
                  WORLD.explain_outcome("thaw", runs=2, ensembles=1), entente.compare(WORLD, WORLD, runs=2),
                  WORLD.fit(SERIES, self.little["free"], runs=2, evaluations=2, profile_points=0), WORLD.blocs("trust")]
        yield from ((f"entente.{name}", one) for name, one in inspect.getmembers(entente, inspect.isfunction))
        for thing in things:
            for key, method in inspect.getmembers(thing, inspect.ismethod):
                if not key.startswith("_"):
                    yield f"{type(thing).__name__}.{key}", method

    def said(self, function, positional, given):
        """What is wrong, or None. What is not in Python's own kinds is an error of the test."""
        try:
            function(*positional, **given)
        except (TypeError, ValueError, LookupError, OSError, RuntimeError, MemoryError) as error:
            return error

    def held(self, what, error):
        message = str(error)
        if isinstance(error, OSError) and not isinstance(error, entente.Error) or not message:
            return f"{what}: {error!r}"
        if re.search(OF_OTHERS, message):
            return f"{what}: {error!r}"

    def odd_values(self, argument):
        """All of them, or every fourth in turn: each stands in the place of many arguments."""
        if argument.kind == argument.VAR_KEYWORD:
            return ()
        self.turn += 1
        return ODD if EACH else ODD[self.turn % 4 :: 4]

    def with_odd_values(self, name, function):
        """What is said of odd values in the place of each argument."""
        given = self.arguments(name, function)
        for argument in inspect.signature(function).parameters.values():
            for value in self.odd_values(argument):
                several = argument.kind == argument.VAR_POSITIONAL
                error = self.said(function, [value] if several else [], given if several else {**given, argument.name: value})
                if error:
                    yield f"{name}({argument.name}={value!r:.60})", error

    def test_all_that_is_public(self):
        said = [one for name, function in self.callables() for one in self.with_odd_values(name, function)]
        self.assertGreater(len(said), 1000 if EACH else 250)
        bad = [found for found in (self.held(*one) for one in said) if found]
        self.assertEqual(bad, [], "\n".join(bad))


if __name__ == "__main__":
    support.main()
