"""Results of ensembles, and their differences."""

from . import _engine


def _tidy(rows):
    """A frame of pandas where that is there, else the rows as they are: a list of dicts."""
    try:
        import pandas
    except ImportError:
        return rows
    return pandas.DataFrame(rows)


class Results:
    """What an ensemble left. Arrays are of numpy, read-only, and look into the engine's own memory: nothing is copied.

    `outcomes` (outcomes x kept runs): NaN where `first` never came. `series` (dates x series x kept runs). `ledger`
    (watched x causes x kept runs): what each cause changed. `start`, `end` (relations x N x N): means over all runs.
    Rows are in the order of `scenario.outcomes`, `.dates`, `.series`, `.watched`, `.causes`, `.relations`, `.actors`.
    `runs`, `kept_runs` and `seed` are numbers.
    """

    def __init__(self, scenario, ran):
        self.scenario, self._ran = scenario, ran

    def __repr__(self):
        return f"<entente.Results {self.scenario.name}: {self.runs} runs, seed {self.seed}>"

    runs = property(lambda self: self._ran.runs, doc="Runs of the ensemble.")
    kept_runs = property(lambda self: self._ran.kept_runs, doc="Runs whose single values the arrays hold.")
    seed = property(lambda self: self._ran.seed)
    outcomes = property(lambda self: self._ran.outcomes, doc="(outcomes x kept runs)")
    series = property(lambda self: self._ran.series, doc="(dates x series x kept runs)")
    ledger = property(lambda self: self._ran.ledger, doc="(watched x causes x kept runs)")
    start = property(lambda self: self._ran.start, doc="(relations x N x N), means at t_0")
    end = property(lambda self: self._ran.end, doc="(relations x N x N), means at the end")

    def outcomes_frame(self):
        """A row for each outcome: `value` (probability, share or mean) with its 95 % interval `low`, `high`, and
        quantiles. A pandas frame, or a list of dicts where pandas is not there."""
        return _tidy(self._ran.outcome_rows)

    def series_frame(self):
        """A row for each date and series: mean, deviation and quantiles over the kept runs."""
        import numpy

        values = self.series
        low, middle, high = numpy.quantile(values, [0.05, 0.5, 0.95], axis=2)
        mean = values.mean(axis=2)
        sd = values.std(axis=2, ddof=1) if values.shape[2] > 1 else mean * numpy.nan
        return _tidy([{"date": date, "series": name, "mean": mean[d, s], "sd": sd[d, s], "p05": low[d, s],
                       "p50": middle[d, s], "p95": high[d, s]}
                      for d, date in enumerate(self.scenario.dates) for s, name in enumerate(self.scenario.series)])

    def causes_frame(self):
        """A row for each watched cell and cause that changed it in some run: the mean change, quantiles, and `acted`, the
        share of runs in which it did."""
        return _tidy(self._ran.cause_rows)

    def relation(self, name):
        """(N x N) Means of a relation at the end, rows from, columns to: a frame with the actors' names, or an array
        where pandas is not there."""
        values = self.end[self.scenario.relations.index(name)]
        try:
            import pandas
        except ImportError:
            return values
        return pandas.DataFrame(values, index=self.scenario.actors, columns=self.scenario.actors)


class Comparison:
    """What the second of two worlds differs in from the first: second minus first, run by run, since they share their
    luck. `runs` were compared; `identical`: no recorded number differs in any of them."""

    def __init__(self, first, second, made):
        self.first, self.second, self._made = first, second, made
        self.runs, self.identical = made["runs"], made["identical"]

    def __repr__(self):
        return f"<entente.Comparison of {self.first!r} with {self.second!r}: {self.runs} runs>"

    def outcomes_frame(self):
        """A row for each outcome that both have: the difference, its 95 % interval, and whether that tells it from 0
        (`decided`)."""
        return _tidy(self._made["outcomes"])

    def series_frame(self):
        """A row for each date and series that both have."""
        return _tidy(self._made["series"])

    def relations_frame(self):
        """A row for each cell of a relation at the end; empty where the worlds have other actors or relations."""
        return _tidy(self._made["relations"])


def compare(first, second, runs=None, seed=None, threads=0):
    """Runs two scenarios with the same luck and compares them, as `entente compare` does; a Comparison."""
    runs, seed = first.runs if runs is None else runs, first.seed if seed is None else seed
    if runs < 2:
        raise ValueError("a comparison needs at least two runs")
    return Comparison(first, second, _engine.compare(first._world, second._world, runs, seed, threads))
