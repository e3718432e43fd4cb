"""Two worlds on the same luck."""

from contextlib import ExitStack

from . import _engine, arguments
from .asking import Asking
from .errors import ArgumentError
from .folders import compared_folder, free
from .keeping import Keeping
from .tables import frame


class Comparison:
    """What the second of two worlds differs in from the first: second minus first, run by run, since they share their
    luck. `runs` were compared; `identical`: no recorded number differs in any of them; `first`, `second`: the scenarios.
    `parting`: a dict, how many runs part in what they record (`parted`, and `parted_by_date`), by when (`p05`, `p50`, `p95`:
    dates by which so many of all runs have), and in which `cells` first, of the `cell_runs` that were looked into. `signs`: for
    each relation in which pairs turned from friend to foe or back, a dict with those `pairs` (two actors, the means at the end)
    and `bloc_changes`, who stands in the other bloc. `only_first`, `only_second`: outcomes that the other lacks."""

    def __init__(self, made, *ensembles):
        self.first, self.second = (scenario_in(one) for one in ensembles)
        self._made, self._ensembles = made, ensembles
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

    def save(self, folder, replace=False):
        """Writes the folder that `entente compare --out` writes: the first as its baseline, the second as its variant, and what they
        differ in; and gives its path. What was compared is run again for it. Raises WriteError where the folder is there already
        (unless `replace`: then an older comparison is replaced, and nothing else)."""
        place = free("folder", folder, replace)
        with ExitStack() as places:
            runs = [places.enter_context(_results(one)._place()) for one in self._ensembles]
            _engine.publish(places.enter_context(compared_folder(runs)), place, bool(replace))
        return place


def scenario_in(ensemble):
    """That of Results, or of (scenario, runs, seed, threads)."""
    return ensemble.scenario if isinstance(ensemble, Keeping) else ensemble[0]


def _results(ensemble):
    return ensemble if isinstance(ensemble, Keeping) else ensemble[0].run(*ensemble[1:])


def compare(first, second, runs=None, seed=None, threads=0):
    """Runs two scenarios with the same luck and compares them, as `entente compare` does: a Comparison. `runs` (at least 2) and
    `seed` are those of the first where they are not given. Of two Results it compares those ensembles, each with its own runs and
    seed; run by run where the seeds are the same."""
    if isinstance(first, Keeping) and isinstance(second, Keeping):
        if runs is not None or seed is not None:
            raise ArgumentError("compare takes runs and seed with Scenarios: Results have theirs")
        worlds = [ensemble_of(str(k), one, threads) for k, one in enumerate((first, second))]
        return Comparison(_engine.compare(*worlds), first, second)
    for one in (first, second):
        if not isinstance(one, Asking):
            raise TypeError(f"compare takes two Scenarios or two Results, not {arguments.shown(one)}")
    luck = arguments.luck(first, runs, seed, threads, least=2)
    made = _engine.compare(*(_engine.NamedWorld("", one._world, luck, None) for one in (first, second)))
    return Comparison(made, *((one, luck.runs, luck.seed, luck.threads) for one in (first, second)))


def ensemble_of(name, results, threads=0, variation=None):
    """The ensemble of results, by a name, as comparisons take it; `variation`: how its scenario is read again, to say what it changes."""
    luck = arguments.luck(results.scenario, results.runs, results.seed, threads, least=2)
    return _engine.NamedWorld(name, results.scenario._world, luck, variation)
