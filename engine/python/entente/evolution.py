"""What relations did over time, over all runs of an ensemble."""

from .arguments import among
from .named import Named
from .tables import frame


class RelationOverTime:
    """One relation at every recorded date. `name`; `runs` that `mean` and `sd` are of, and `band_runs`, the first of them, that
    `p05` and `p95` are of. Values are in the unit of the relation."""

    def __init__(self, row, actors, dates):
        self._row, self._actors, self._dates = row, actors, dates
        self.name, self.runs, self.band_runs = row["name"], row["runs"], row["band_runs"]

    def __repr__(self):
        n = len(self._actors)
        return f"<entente.RelationOverTime {self.name}: ({len(self._dates)} dates x {n} x {n}), {self.runs} runs>"

    def _whole(self, key, unmoved):
        """(dates x N x N) Cells that move are listed in the row, all others stay where `unmoved` is."""
        import numpy

        whole = numpy.repeat(unmoved.reshape(1, -1), len(self._dates), axis=0)
        whole[:, self._row["cells"]] = self._row[key].T
        whole.flags.writeable = False
        return whole.reshape(len(self._dates), *unmoved.shape)

    @property
    def mean(self):
        """(dates x N x N) Mean over the runs; rows from, columns to."""
        return self._whole("mean", self._row["start"])

    @property
    def sd(self):
        """(dates x N x N) Standard deviation over the runs."""
        return self._whole("sd", self._row["start"] * 0)

    @property
    def p05(self):
        """(dates x N x N) 5 % quantile over the first `band_runs` runs."""
        return self._whole("p05", self._row["start"])

    @property
    def p95(self):
        """(dates x N x N) 95 % quantile over the first `band_runs` runs."""
        return self._whole("p95", self._row["start"])

    def cell(self, from_, to):
        """A row for each date of what `from_` holds of `to`: date, mean, sd, p05, p95. A pandas frame, or a list of dicts."""
        i, j = among(from_, self._actors, "actor"), among(to, self._actors, "actor")
        values = {key: getattr(self, key)[:, i, j] for key in ("mean", "sd", "p05", "p95")}
        return frame([{"date": date, **{key: float(values[key][d]) for key in values}}
                      for d, date in enumerate(self._dates)])


class Relations(Named):
    """The relations of an ensemble over time, by name: `results.relations["trust"].mean` is (dates x N x N)."""

    def __init__(self, rows, actors, dates):
        super().__init__({row["name"]: RelationOverTime(row, actors, dates) for row in rows}, "relation")

    def __repr__(self):
        return f"<entente.Relations {', '.join(self)}>"
