"""Shards: an ensemble run in parts, on several machines, and put together."""

from . import _engine, arguments, folders
from .errors import ArgumentError


def shard_of(value):
    """(number, of)"""
    try:
        number, of = value
    except (TypeError, ValueError):
        raise TypeError(f"shard takes (number, of), as (1, 4), not {arguments.shown(value)}") from None
    of = arguments.whole("shard: of", of, 1)
    return arguments.whole("shard: number", number, 1, of), of


class Shard:
    """A part of an ensemble: `number` of so many (`of`) that `entente.merge` puts together. It is run as it is saved, since its
    records are many: there are no Results of a part."""

    def __init__(self, scenario, luck, keep, shard):
        self.scenario, self._luck, self._keep = scenario, luck, keep
        self.number, self.of = shard

    def __repr__(self):
        return f"<entente.Shard {self.number} of {self.of} of {self.scenario._told}: {self._luck.runs} runs, seed {self._luck.seed}>"

    def save(self, folder, replace=False):
        """Runs it into a folder, as `entente run --shard` does, and gives its path. Raises WriteError where it is there already
        (unless `replace`), RunError."""
        from .keeping import source_of

        place = folders.free("folder", folder, replace)
        source = source_of(self.scenario, self._luck.runs, self._luck.seed, self._keep[1:])
        _engine.save_shard(self.scenario._world, self._luck, _engine.Keep(*self._keep), source, (self.number, self.of), place,
                           bool(replace))
        return place


def merge(shards, out, replace=False, trajectories=False):
    """Puts the shards of an ensemble together, folders that `Shard.save` or `entente run --shard` wrote: writes the folder `out`
    of the results of a single run of all, byte for byte, and gives its Results. With `trajectories` also trajectories.csv and
    ledger.csv. Raises ReadError where a folder is no shard, DataError where one is missing, is there twice or belongs to another
    ensemble, WriteError. Shards of explorations are put together by the program alone."""
    from .reading import open

    if isinstance(shards, (str, bytes)) or not hasattr(shards, "__iter__"):
        raise TypeError(f"merge takes a list of folders, not {arguments.shown(shards)}")
    places = [arguments.there("merge", one) for one in shards]
    if not places:
        raise ArgumentError("merge takes one folder at least")
    place = folders.free("out", out, replace)
    _engine.merge(places, place, bool(replace), bool(trajectories))
    return open(place)
