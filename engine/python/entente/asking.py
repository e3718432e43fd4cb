"""What can be asked of a scenario, besides running it."""

import json
import math

from . import _engine, arguments
from .balance import blocs_at, landscape_at
from .convergence import Convergence
from .documents import library
from .errors import ArgumentError, ScenarioError
from .explanation import CellExplanation, OutcomeExplanation
from .fitting import Backtest, Fit, Ranking, SeriesBacktest, event_file, observed, series_asked
from .story import Story
from .tables import frame


class Asking:
    """The questions; the scenario has them all."""

    def explain(self, cell, versus=None, start=None, end=None, runs=None, seed=None, threads=0):
        """What each cause changed of a cell, as `trust[PAK,AFG]`, from `start` to `end` (dates; the whole run), in total and by
        calendar quarter: a CellExplanation. With `versus`, another Scenario of the same dates, what makes the difference of
        this one to it, run by run. Raises UnknownNameError for a cell that there is not."""
        other = None if versus is None else scenario_of("versus", versus)._world
        dates = (arguments.date("start", start) or "", arguments.date("end", end) or "")
        luck = arguments.luck(self, runs, seed, threads)
        return CellExplanation(_engine.explain_cell(self._world, arguments.text("cell", cell), luck, *dates, other))

    def explain_outcome(self, outcome, causes=None, ensembles=250, seconds=math.inf, precision=0.05, runs=None, seed=None,
                        threads=0):
        """Which events and rules (or `causes`, ids of any) made an outcome likely: an OutcomeExplanation. Ends when intervals
        are narrow, as `precision` says in standard deviations of the outcome, or after so many `ensembles` or `seconds`."""
        named = None if causes is None else arguments.texts("causes", causes)
        return OutcomeExplanation(_engine.explain_outcome(
            self._world, arguments.text("outcome", outcome), arguments.luck(self, runs, seed, threads), named,
            arguments.whole("ensembles", ensembles, 1, 10**9), arguments.number("seconds", seconds),
            arguments.number("precision", precision)))

    def story(self, run=None, best=None, worst=None, actors=(), without=100, runs=None, seed=None, threads=0):
        """One run of the ensemble, told: a Story. The run is the most typical one, unless it is named by number, or as the one
        with most of an outcome (`best`) or least of it (`worst`). `actors`: only what involves one of them, and the cells
        between them. It is replayed without each of `without` events, to tell what would be otherwise."""
        if sum(one is not None for one in (run, best, worst)) > 1:
            raise ArgumentError("give one of run, best and worst")
        luck = arguments.luck(self, runs, seed, threads)
        if run is not None:
            run = arguments.whole("run", run, 0, luck.runs - 1)
        outcome = arguments.text("best" if worst is None else "worst", best or worst or "")
        actors = arguments.texts("actors", actors)
        how = {"run": run, "outcome": outcome, "most": best is not None, "actors": actors,
               "without": arguments.whole("without", without, 0, 10**6), "runs": luck.runs, "seed": luck.seed,
               "threads": threads, "what_ifs": list(self._what_ifs), "settings": list(self._settings)}
        return Story(self._watching(actors), how)

    def _watching(self, actors):
        """The same draws and the same runs, the cells between the actors being watched."""
        if not actors:
            return self
        try:
            return self.set("watch=" + json.dumps(_engine.cells_among(self._world, actors)))
        except ScenarioError:  # its own tracked values serve as well
            return self

    def converge(self, tolerance=0.02, runs=20000, seed=None, threads=0):
        """Whether what it finds hangs on the length of its step: a Convergence. It is run at its own step, at a half and a quarter
        of it, and with more substeps, with as many runs as the tolerance (of a probability, or a share of a mean's scale) takes,
        `runs` at most."""
        return Convergence(_engine.converge(self._world, arguments.luck(self, runs, seed, threads, least=2),
                                            arguments.number("tolerance", tolerance)))

    def expectations(self, threads=0):
        """What the author of the scenario holds it to, tested: a row for each, with its `verdict` (passed, failed, undecided),
        what is `asked`, the `value` and its 95 % interval `low`, `high`. None of a scenario that is varied: it need not meet them.
        A pandas frame, or a list of dicts."""
        with self._origin.on_disk() as file:
            return frame(_engine.expectations(self._world, file, library(), arguments.whole("threads", threads, 0, 1024)), "id", "verdict",
                         "asked", "value", "low", "high", "probability", "runs", "note", "source")

    def state(self, date=None, run=0, seed=None, *, what_if=None, set=None):
        """Every attribute (attributes x N) and relation (relations x N x N) of one run at a recorded date, the start where none
        is given: two arrays. `what_if` and `set` vary the scenario first: see `varied`."""
        world = self.varied(what_if, set)
        number = 0 if date is None else among_dates(date, world.dates)
        luck = arguments.luck(world, None, seed, 0)
        return _engine.state(world._world, luck.seed, arguments.whole("run", run), number)

    def blocs(self, relation, date=None, run=0, seed=None, weights=False, clusters=None, seconds=60, *, what_if=None, set=None):
        """Who sides with whom in a relation, in one run at a recorded date (the start): Blocs. `what_if` and `set` vary the
        scenario first: see `varied`. See `entente.blocs`."""
        state = self.state(date, run, seed, what_if=what_if, set=set)
        return blocs_at(state, self, relation, weights, clusters, seconds)

    def landscape(self, size="size", relation="propensity", actors=None, alignment=None, date=None, run=0, seed=None,
                  starts=400, threads=0, *, what_if=None, set=None):
        """The divisions in two that no actor would leave, in one run at a recorded date (the start): a Landscape. `size` is the
        attribute that says how much each counts, `relation` who is drawn to whom; `actors` some codes, or all. `what_if` and
        `set` vary the scenario first: see `varied`. See `entente.landscape`."""
        state = self.state(date, run, seed, what_if=what_if, set=set)
        return landscape_at(state, self, size, relation, actors, alignment, starts, threads)

    def fit(self, data, free=None, until=None, runs=200, seed=None, evaluations=200, profile_points=11, threads=0):
        """The parameters with which the mean of an ensemble comes nearest to observed series: a Fit. `data` is a file, a frame
        of pandas or rows, with date, series, value, or date and a column for each metric or tracked value. `free` is
        `{name: (low, high)}`; None: all parameters that are drawn uniformly. `until`: no later observation is used. Raises
        DataError for data that cannot be used."""
        made = _engine.fit(self._world, observed(data), arguments.free(self, free),
                           arguments.luck(self, runs, seed, threads), arguments.date("until", until),
                           arguments.whole("evaluations", evaluations, 2, 10**6),
                           arguments.whole("profile_points", profile_points, 0, 1000))
        return Fit(self, made)

    def backtest(self, events, format, train_until, horizon=30, origins=1, free=None, evaluations=100, inner_origins=13,
                 inner_every=None, least_past=60, least_future=5, tone=None, activity=None, map=None, runs=None, seed=None,
                 threads=0, codes="auto", dates="ymd", encoding="auto", every_line=False, one_a_day=False,
                 sheet=None):
        """Forecasts for each dyad the mean Goldstein score and the number of events in the `horizon` days after `train_until`,
        from the past alone, and scores them on what came, beside plain baselines: a Backtest. `events` is a file of event data
        in a `format` of `import_events`; `map` a table name,code of one's own; `codes`, `dates`,
        `encoding`, `every_line`, `one_a_day` and `sheet` as of `import_events`. The scenario builds on the library's
        cameo.json. `origins` forecasts, each a horizon before the next. `free` as of `fit`; `evaluations` 0: nothing is
        fitted. `runs` None: 32 where the scenario draws, or else 1."""
        whole = arguments.whole
        horizon = whole("horizon", horizon, 1, 10**5)
        asked = {"horizon": horizon, "origins": whole("origins", origins, 1, 10**4),
                 "evaluations": whole("evaluations", evaluations, 0, 10**6),
                 "inner_origins": whole("inner_origins", inner_origins, 0, 1000),
                 "inner_every": whole("inner_every", max(1, horizon // 3) if inner_every is None else inner_every, 1, 10**5),
                 "least_past": arguments.number("least_past", least_past),
                 "least_future": arguments.number("least_future", least_future), "tone": tone and arguments.text("tone", tone),
                 "activity": activity and arguments.text("activity", activity)}
        fits = asked["evaluations"] > 0 and asked["inner_origins"] > 0
        found = arguments.free(self, free) if fits else []
        luck = arguments.luck(self, 0 if runs is None else runs, seed, threads, least=0)
        file = event_file(events, format, map, codes, dates, encoding, every_line, one_a_day, sheet)
        return Backtest(_engine.backtest(self._world, file,
                                         arguments.date("train_until", train_until, needed=True), asked, found, luck))

    def rank(self, scores, train_until, facts=(), events=None, format=None, map=None, units_per_day=None, until=None, fit_from=None,
             free=None, evaluations=100, threads=0, codes="auto", dates="ymd", encoding="auto", every_line=False, one_a_day=False,
             sheet=None):
        """Ranks, of each event after `train_until`, who else could have been its target, or its source, by what was known before:
        a Ranking. `scores`: expressions of `from` and `to`. What happened is in `facts`, files with lines of subject, relation,
        object and time (`units_per_day`: of the times), or in `events` of a `format`, read as by `import_events`, or else in the
        scenario's own table.
        `until`: the last day that is ranked. With `fit_from`, `free` parameters and half-lives, `{"memory.half_life": (1, 100)}`,
        are fitted on the ranks that the first score gives from that day to `train_until`."""
        wanted = arguments.texts("scores", scores)
        if not wanted:
            raise ArgumentError("scores must say by what is ranked: an expression of 'from' and 'to'")
        if fit_from is None and free is not None:
            raise ArgumentError("free is of a fit: fit_from must say from which day on events are fitted")
        reading = {"codes": codes, "dates": dates, "encoding": encoding, "every_line": every_line, "one_a_day": one_a_day,
                   "sheet": sheet}
        places = [facts] if isinstance(facts, (str, bytes)) or hasattr(facts, "__fspath__") else list(facts)
        if places and events is not None:
            raise ArgumentError("facts and events both say what happened; give one")
        if events is None and (format, map, *reading.values()) != (None, None, "auto", "ymd", "auto", False, False, None):
            raise ArgumentError("format, map, " + ", ".join(reading) + " say how the file of events is read; there is none")
        asked = {"until": arguments.date("until", until), "fit_from": arguments.date("fit_from", fit_from),
                 "units_per_day": None if units_per_day is None else arguments.whole("units_per_day", units_per_day, 1, 10**9),
                 "evaluations": arguments.whole("evaluations", evaluations, 1, 10**6),
                 "threads": arguments.whole("threads", threads, 0, 1024)}
        return Ranking(_engine.rank(self._world, [arguments.there("facts", one) for one in places],
                                    None if events is None else event_file(events, format, map, *reading.values()),
                                    arguments.date("train_until", train_until, needed=True), wanted, asked,
                                    [] if fit_from is None else arguments.free(self, free)))

    def backtest_series(self, file, forecast, train_until, horizons=(1, 3, 12), monthly="mean", transform=None, ewma=0.3,
                        threshold=None, level=0.9, bins=None, runs=None, seed=None, threads=0):
        """Forecasts of monthly series of dyads by this scenario, beside the baselines of `entente.backtest_series`, which takes the
        same: a SeriesBacktest. `forecast` is an expression of `from` and `to`. The scenario is told each month's value as an
        event of its first type, with the value as intensity. `runs` None: 32 where the scenario draws, or else 1."""
        luck = arguments.luck(self, 0 if runs is None else runs, seed, threads, least=0)
        return SeriesBacktest(_engine.backtest_series(
            self._world, *series_asked(file, train_until, horizons, monthly, transform, ewma, threshold, level, bins,
                                       arguments.text("forecast", forecast)), luck))


def scenario_of(name, value):
    if not isinstance(value, Asking):
        raise TypeError(f"{name} takes a Scenario, not {arguments.shown(value)}")
    return value


def among_dates(date, dates):
    """The number of a recorded date. Raises ArgumentError, which says which are nearest."""
    date = arguments.date("date", date)
    if date in dates:
        return dates.index(date)
    before, after = [one for one in dates if one < date][-1:], [one for one in dates if one > date][:1]
    raise ArgumentError(f"{date} is not a recorded date; nearest: {', '.join(before + after)}")
