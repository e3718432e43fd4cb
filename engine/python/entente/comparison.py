"""Two worlds on the same luck."""

from . import _engine, arguments
from .asking import scenario_of
from .tables import frame


class Comparison:
    """What the second of two worlds differs in from the first: second minus first, run by run, since they share their
    luck. `runs` were compared; `identical`: no recorded number differs in any of them; `first`, `second`: the scenarios.
    `parting`: a dict, how many runs part in what they record (`parted`, and `parted_by_date`), by when (`p05`, `p50`, `p95`:
    dates by which so many of all runs have), and in which `cells` first, of the `cell_runs` that were looked into. `signs`: for
    each relation in which pairs turned from friend to foe or back, a dict with those `pairs` (two actors, the means at the end)
    and `bloc_changes`, who stands in the other bloc. `only_first`, `only_second`: outcomes that the other lacks."""

    def __init__(self, first, second, made):
        self.first, self.second, self._made = first, second, made
        self.runs, self.identical = made["runs"], made["identical"]
        self.parting, self.signs = made["parting"], made["signs"]
        self.only_first, self.only_second = made["only_first"], made["only_second"]

    def __repr__(self):
        return f"<entente.Comparison of {self.first!r} with {self.second!r}: {self.runs} runs>"

    def outcomes_frame(self):
        """A row for each outcome that both have: the difference, its 95 % interval, and whether that tells it from 0
        (`decided`)."""
        return frame(self._made["outcomes"])

    def series_frame(self):
        """A row for each date and series that both have: mean, standard error and quantiles of the differences."""
        return frame(self._made["series"])

    def relations_frame(self):
        """A row for each cell of a relation at the end; empty where the worlds have other actors or relations."""
        return frame(self._made["relations"])


def compare(first, second, runs=None, seed=None, threads=0):
    """Runs two scenarios with the same luck and compares them, as `entente compare` does: a Comparison. `runs` (at least 2) and
    `seed` are those of the first where they are not given."""
    first, second = scenario_of("compare", first), scenario_of("compare", second)
    luck = arguments.luck(first, runs, seed, threads, least=2)
    return Comparison(first, second, _engine.compare(first._world, second._world, luck))
