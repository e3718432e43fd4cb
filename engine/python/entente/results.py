"""Results of ensembles."""

from . import _engine, arguments
from .asking import among_dates
from .balance import blocs_at, landscape_at
from .errors import UnknownNameError
from .evolution import Relations
from .keeping import Keeping
from .named import Named
from .tables import frame

#: What a pickle holds of an ensemble.
_PICKLED = ("outcomes", "series", "series_statistics", "ledger", "parameters", "start", "end", "kept_runs", "outcome_rows", "cause_rows", "evolution")

#: Columns of tables of statistics.
_STATISTICS = ("mean", "sd", "p05", "p25", "p50", "p75", "p95")


class Results(Keeping):
    """What an ensemble left. Arrays are of numpy, read-only, and look into the engine's own memory: nothing is copied.

    Rows are in the order of `scenario.outcomes`, `.dates`, `.series`, `.watched`, `.causes`, `.relations`, `.actors`. Results can
    be pickled; what a pickle or a folder does not hold is made by running the ensemble again when it is first asked for, which
    gives the same numbers.
    """

    def __init__(self, scenario, known, ran=None, folder=None):
        self.scenario = scenario  #: the one that was run
        self._known, self._ran, self._folder = known, ran, folder

    def __repr__(self):
        return f"<entente.Results {self.scenario._told}: {self.runs} runs, seed {self.seed}>"

    def __getstate__(self):
        known = {**self._known, **{name: self._get(name) for name in _PICKLED}} if self._ran else self._known
        return {"scenario": self.scenario, "_known": known, "_ran": None, "_folder": None}

    def _again(self):
        if self._ran is None:
            luck = arguments.luck(self.scenario, self.runs, self.seed, self._known["threads"])
            self._ran = _engine.run(self.scenario._world, luck, _engine.Keep(*self._known["keep"]))
        return self._ran

    def _get(self, name):
        return self._known[name] if name in self._known else getattr(self._again(), name)

    def _relations_at(self, name):
        found = self._get(name)
        if found is None:
            raise UnknownNameError("relations were not recorded: run with relations=True")
        return found

    runs = property(lambda self: self._known["runs"], doc="Runs of the ensemble.")
    seed = property(lambda self: self._known["seed"], doc="Of all draws.")
    kept_runs = property(lambda self: self._get("kept_runs"), doc="The first runs, whose single values the arrays hold.")
    outcomes = property(lambda self: self._get("outcomes"), doc="(outcomes x kept runs); NaN where `first` never came.")
    series = property(lambda self: self._get("series"), doc="(dates x series x kept runs)")
    ledger = property(lambda self: self._get("ledger"), doc="(watched x causes x kept runs): what each cause changed.")
    start = property(lambda self: self._relations_at("start"), doc="(relations x N x N): means at t_0 over all runs.")
    end = property(lambda self: self._relations_at("end"), doc="(relations x N x N): means at the end over all runs.")

    @property
    def parameters(self):
        """What was drawn in each run, by the parameter's name: arrays (kept runs)."""
        return Named(zip(self.scenario._world.drawn, self._get("parameters")), "parameter that is drawn")

    @property
    def relations(self):
        """What relations did over time, by name: `relations["trust"].mean`, `.sd`, `.p05`, `.p95` are (dates x N x N). Raises
        UnknownNameError where that was not recorded."""
        rows = self._get("evolution")
        if rows is None:
            raise UnknownNameError("relations over time were not recorded: run with evolution=True")
        return Relations(rows, self.scenario.actors, self.scenario.dates)

    def outcomes_frame(self):
        """A row for each outcome, as in outcomes.csv: `value` (probability, share or mean) with its 95 % interval `low`, `high`; mean,
        deviation and quantiles; dates of those of `first` (None: no run reached it, or it is another). A pandas frame, or a
        list of dicts where pandas is not there."""
        return frame(self._get("outcome_rows"), "outcome", "over", "kind", "value", "low", "high", "runs", *_STATISTICS, "date_p05",
                     "date_p50", "date_p95", "label")

    def parameters_frame(self):
        """A column for each drawn parameter, a row for each kept run: a pandas frame, or a list of dicts."""
        drawn = self.parameters
        count = len(next(iter(drawn.values()))) if drawn else 0
        return frame([{name: values[run] for name, values in drawn.items()} for run in range(count)])

    def series_frame(self):
        """A row for each date and series, as in series.csv: mean and deviation over all runs, quantiles over the kept ones."""
        found = self._get("series_statistics")
        return frame([{"date": date, "name": name, **dict(zip(_STATISTICS, found[d, s].tolist()))}
                      for d, date in enumerate(self.scenario.dates) for s, name in enumerate(self.scenario.series)],
                     "date", "name", *_STATISTICS)

    def causes_frame(self):
        """A row for each tracked value and cause that changed it in some run: the mean change, quantiles, and `acted`, the
        share of runs in which it did."""
        return frame(self._get("cause_rows"), "cell", "cause", "kind", "mean", "p05", "p95", "acted")

    def silences(self):
        """What did nothing: a row for each rule that never fired, event that never happened, and outcome that came out alike in
        all runs, with why (`text`). A pandas frame, or a list of dicts."""
        return frame(_engine.silences(self._again()))

    def relation(self, name):
        """(N x N) Means of a relation at the end, rows from, columns to: a frame with the actors' names, or an array
        where pandas is not there."""
        values = self.end[arguments.among(name, self.scenario.relations, "relation")]
        try:
            import pandas
        except ImportError:
            return values
        return pandas.DataFrame(values, index=self.scenario.actors, columns=self.scenario.actors)

    def explain(self, cell, **how):
        """Why a cell came to where it is, in these runs: see `Scenario.explain`."""
        return self.scenario.explain(cell, **{"runs": self.runs, "seed": self.seed, **how})

    def explain_outcome(self, outcome, **how):
        """Which causes made an outcome likely, in these runs: see `Scenario.explain_outcome`."""
        return self.scenario.explain_outcome(outcome, **{"runs": self.runs, "seed": self.seed, **how})

    def story(self, run=None, **how):
        """One of these runs, told: see `Scenario.story`."""
        return self.scenario.story(run, **{"runs": self.runs, "seed": self.seed, **how})

    def state(self, date=None, run=None):
        """Every attribute (attributes x N) and relation (relations x N x N) at a recorded date or the end, in one run or the mean
        over all runs: two arrays. Means of attributes are not kept: they are NaN."""
        import numpy

        world = self.scenario
        if run is not None:
            run = arguments.whole("run", run, 0, self.runs - 1)
            return world.state(world.dates[-1] if date is None else date, run, self.seed)
        number = -1 if date is None else among_dates(date, world.dates)
        n, means = len(world.actors), [self.relations[name].mean[number] for name in world.relations]
        return numpy.full((len(world.attributes), n), numpy.nan), numpy.array(means).reshape(len(means), n, n)

    def blocs(self, relation, date=None, weights=False, clusters=None, seconds=60, run=None):
        """Who sides with whom in a relation, at a recorded date or the end, in one run or the mean over all runs: Blocs. See
        `entente.blocs`."""
        return blocs_at(self.state(date, run), self.scenario, relation, weights, clusters, seconds)

    def landscape(self, run, size="size", relation="propensity", actors=None, alignment=None, date=None, starts=400, threads=0):
        """The divisions in two that no actor would leave, in one of these runs at a recorded date or the end: a Landscape. See
        `Scenario.landscape`."""
        return landscape_at(self.state(date, arguments.whole("run", run)), self.scenario, size, relation, actors, alignment, starts,
                            threads)
