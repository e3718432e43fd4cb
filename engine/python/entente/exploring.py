"""Questions over many points: which assumption matters, where it tips, when it goes wrong, what would get us there."""

import json
import os
from typing import Generic, NamedTuple, TypeVar

from . import _engine, arguments
from .asking import Asking
from .documents import library
from .errors import ArgumentError
from .exploration import Exploration
from .exploring_words import command_of, costs, outcome_parts, ranges
from .given import design_of, given_points
from .keeping import Keeping
from .shard import Shard, shard_of

_MOST = 10**8
_Answer = TypeVar("_Answer")  # an Exploration, or a Shard of one


def explore(what, shard=None):
    """Asks many points at once, which share their luck run by run: `entente.explore(world).tip({"rate": (0, 4)}, "war")`.

    Of a Scenario it gives its Questions. Of points whose outcomes are known it gives GivenPoints, which take no new run: Results,
    a folder of results or of an exploration, a CSV file, a dict of columns, a frame of pandas or rows (dicts). With `shard` of a
    Scenario, as (1, 4), only that part of the runs is made: each question gives a Shard to be saved, and `entente.merge` the answer."""
    if isinstance(what, Asking):
        return Questions(what, None if shard is None else shard_of(shard))
    if shard is not None:
        raise ArgumentError("shard is for the runs of a Scenario; of given points none are made")
    if isinstance(what, Keeping):
        with what._place() as folder:
            given = _engine.given_results(folder)
        given.name = what.scenario.name
        return GivenPoints(given)
    if isinstance(what, (str, bytes, os.PathLike)):
        path = arguments.there("explore", what)
        return GivenPoints((_engine.given_results if os.path.isdir(path) else _engine.given_table)(path))
    return GivenPoints(given_points(what))


def _request(question, seed, **parts):
    """What is asked, without what is left open."""
    given = {name: value for name, value in parts.items() if value is not None and value is not False and value != []}
    return {"question": question, "seed": arguments.whole("seed", seed, 0, arguments.LARGEST_SEED), **given}


def _groups(groups):
    return [] if groups is None else arguments.listed("groups", groups, "lists of texts")


def _count(name, value, least=1):
    return None if value is None else arguments.whole(name, value, least, _MOST)


def _share(name, value):
    if value is None or 0 < arguments.number(name, value) < 1:
        return value
    raise ArgumentError(f"{name} is a number above 0 and below 1, not {value}")


class Questions(Generic[_Answer]):
    """The questions that can be asked of a scenario; each gives an Exploration, or of a part of the runs a Shard of one.

    `vary` says what is varied: a name or several, over their distributions, or `{name: (low, high)}`, a name with None over its
    distribution; None: all that the scenario draws. `outcomes`: ids, None: all. `options`: what-ifs, and events that are left out, by id (`"id+id"`
    both), and settings (`"rules.attacks=null"`). `points` and `runs` (at each point, all with the same luck) are as is usual for the question
    where they are not given; `seed` is the scenario's. `threads` 0: all cores; numbers do not depend on it. Ctrl-C stops. Raises
    UnknownNameError for a name that there is not, DataError for what cannot be asked, RunError."""

    def __init__(self, scenario, shard=None):
        self.scenario, self._shard = scenario, shard

    def __repr__(self):
        part = "" if self._shard is None else f"shard {self._shard[0]} of {self._shard[1]} of "
        return f"<entente.Questions of {part}{self.scenario!r}>"

    def sweep(self, vary=None, outcomes=None, options=None, design=None, points=None, runs=None, seed=None, threads=0):
        """What becomes of outcomes along parameters: tables `points` and `differences` (of every point from the first, run by
        run). `vary`: `{name: (low, high, count)}`; several make a `design`: grid (None), zip, lhs or sobol, the last two of so many
        `points`. Or `design` is the points: a CSV file, a dict of columns, a frame of pandas or rows (dicts), a row a point; columns
        are parameters, `world` what-ifs as in the table `points`, and `vary` says only where they may lie beyond the ends of their
        distributions. `options`: worlds beside the scenario itself."""
        word, table = design_of(design)
        return self._ask("sweep", seed, threads, table, varied=ranges(vary, counted=table is None),
                         outcomes=arguments.texts("outcomes", outcomes), options=arguments.texts("options", options), design=word,
                         points=_count("points", points), runs=_count("runs", runs))

    def tip(self, vary, outcome, at=None, level=None, both_ways=False, options=None, runs=None, seed=None, threads=0):
        """Where an outcome tips along a parameter, `{name: (low, high)}`: each run's own threshold, the chance along it, and where
        that comes to `at` (a half); what moves thresholds. Of an outcome that is a number `level` says where it counts, as
        `"alarm >= 0.3"`. `both_ways`: also from another start, which `options` set, to see what history holds."""
        return self._ask("tip", seed, threads, varied=ranges(vary), outcomes=[arguments.text("outcome", outcome)],
                         at=None if at is None else arguments.number("at", at),
                         condition=None if level is None else arguments.text("level", level), both_ways=bool(both_ways),
                         options=arguments.texts("options", options), runs=_count("runs", runs))

    def matters(self, outcomes=None, vary=None, points=None, groups=None, until_sure=None, seed=None, threads=0):
        """Which parameters outcomes hang on, and how much of it is luck, of which rule or noise (Sobol's indices): table
        `indices`. `groups`: lists of parameters that count as one. `until_sure`: more rows until all intervals are narrower than
        that."""
        return self._ask("matters", seed, threads, varied=ranges(vary), outcomes=arguments.texts("outcomes", outcomes),
                         points=_count("points", points), groups=[arguments.texts("groups", one) for one in _groups(groups)],
                         until_sure=_share("until_sure", until_sure))

    def screen(self, outcomes=None, vary=None, points=None, seed=None, threads=0):
        """Which parameters matter at all, from few runs (Morris): table `screening`. `points`: paths."""
        return self._ask("screen", seed, threads, varied=ranges(vary), outcomes=arguments.texts("outcomes", outcomes),
                         points=_count("points", points))

    def when(self, outcome, vary=None, most=None, points=None, runs=None, seed=None, threads=0):
        """In which futures an outcome happens: boxes of at most so many (`most`) parameters (PRIM) and a tree (CART), from its
        chance at each point: tables `boxes`, `trajectory`, `tree`, `points`."""
        return self._ask("when", seed, threads, varied=ranges(vary), outcomes=[arguments.text("outcome", outcome)],
                         most=_count("most", most), points=_count("points", points), runs=_count("runs", runs))

    def reach(self, condition, options=None, most=None, costs_of=None, runs=None, seed=None, threads=0):
        """The smallest, or cheapest, set of at most so many (`most`) `options` (None: all what-ifs) that reaches a condition, as
        `"rapprochement >= 0.6"`: table `sets`. `costs_of`: `{option: cost}`, 1 each where it is not given."""
        return self._ask("reach", seed, threads, condition=arguments.text("condition", condition), options=arguments.texts("options", options),
                         most=_count("most", most), costs=costs(costs_of), runs=_count("runs", runs))

    def lever(self, condition, vary, runs=None, seed=None, threads=0):
        """The least change of parameters, `{name: (low, high)}`, that reaches a condition: table `levers`."""
        return self._ask("lever", seed, threads, condition=arguments.text("condition", condition), varied=ranges(vary),
                         runs=_count("runs", runs))

    def robust(self, outcome, options=None, at=None, lower=False, vary=None, points=None, runs=None, seed=None, threads=0):
        """How `options`, and the scenario itself, do where nobody knows the parameters: tables `robustness` and `best`. `at`: what
        is good enough; `lower`: the lower the outcome, the better."""
        return self._ask("robust", seed, threads, outcomes=[arguments.text("outcome", outcome)], options=arguments.texts("options", options),
                         at=None if at is None else arguments.number("at", at), lower=bool(lower), varied=ranges(vary),
                         points=_count("points", points), runs=_count("runs", runs))

    def worth(self, outcome, options=None, lower=False, vary=None, points=None, runs=None, seed=None, threads=0):
        """What it would be worth to know each parameter before choosing among `options` and the scenario itself: table `worth`."""
        return self._ask("worth", seed, threads, outcomes=[arguments.text("outcome", outcome)], options=arguments.texts("options", options),
                         lower=bool(lower), varied=ranges(vary), points=_count("points", points), runs=_count("runs", runs))

    def possible(self, outcomes, vary=None, runs=None, seed=None, threads=0):
        """Which pairs of two outcomes can occur at all, and how likely each is: table `possible`. `outcomes`: two ids, or
        `{id: parts}`, in so many parts each is divided."""
        return self._ask("possible", seed, threads, outcomes=outcome_parts(outcomes), varied=ranges(vary), runs=_count("runs", runs))

    def _ask(self, question, seed, threads, design=None, /, **parts):
        world = self.scenario
        request = _request(question, world.seed if seed is None else seed, **parts)
        asked = _Asked(world, request, design, arguments.whole("threads", threads, 0, 1024))
        if self._shard is None:
            made = asked.of(_engine.explore_scenario)
            return Exploration(json.loads(made.json), made)
        return Shard(world, self._shard, f"'{question}' of {world._told}",
                     lambda *place: asked.of(_engine.save_exploration_shard, self._shard, *place))


class _Asked(NamedTuple):
    """A question about a scenario."""

    world: Asking
    request: dict
    design: object  #: a table of the engine's; None: the request says which points
    threads: int

    def of(self, call, *more):
        """What a call of the engine makes of it."""
        origin, what_ifs, settings = self.world._origin, list(self.world._what_ifs), list(self.world._settings)
        command = command_of(origin.file, self.request, what_ifs, settings)
        with origin.on_disk() as file:
            variation = _engine.Variation(file, what_ifs, settings, library())
            question = _engine.Question(variation, origin.file, json.dumps(self.request), self.design, self.threads, command)
            return call(question, *more)


def _points_again(*table):
    """What a pickle holds of them."""
    return GivenPoints(_engine.GivenTable(*table))


class GivenPoints:
    """Points whose outcomes are known: the questions that take no new run; each gives an Exploration. They can be pickled. `inputs` are columns, or
    where none is named what was drawn or varied, of data from elsewhere all numbers but the outcome. Raises UnknownNameError for
    a column that there is not, DataError for a table that cannot be used: with holes, or with texts in a column of numbers
    (it says where), too few rows, an outcome that never varies."""

    def __init__(self, given):
        self._given = given

    def __repr__(self):
        return f"<entente.GivenPoints of {self._given.name}>"

    def __reduce__(self):
        return _points_again, (self._given.name, self._given.title, self._given.text)

    def matters(self, outcomes=None, inputs=None, seed=1):
        """Which inputs the distributions of outcomes hang on: delta (Borgonovo) and PAWN (Kolmogorov and Smirnov) with intervals by
        the bootstrap, in the table `indices`. `outcomes` None: all, where it is known which columns are."""
        return self._ask("matters", seed, varied=arguments.texts("inputs", inputs), outcomes=arguments.texts("outcomes", outcomes))

    def when(self, outcome, inputs=None, most=None, seed=1):
        """For which inputs an outcome happens: boxes of at most so many (`most`) inputs (PRIM) and a tree (CART): tables `boxes`,
        `trajectory`, `tree`. `outcome`: a column that is 0 or 1, or a chance, or a condition as `"losses > 0.5"`."""
        return self._ask("when", seed, varied=arguments.texts("inputs", inputs), outcomes=[arguments.text("outcome", outcome)],
                         most=_count("most", most))

    def _ask(self, question, seed, **parts):
        request = _request(question, seed, **parts)
        file = self._given.name if os.path.exists(self._given.name) else "points.csv"  # as its folder has them
        made = _engine.explore_points(self._given, json.dumps(request), command_of(file, request, given=True))
        return Exploration(json.loads(made.json), made)
