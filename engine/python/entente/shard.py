"""Shards: an ensemble, or an exploration, made in parts on several machines, and put together."""

from pathlib import Path

from . import _engine, arguments, folders
from .errors import ArgumentError, WriteError


def shard_of(value):
    """(number, of)"""
    try:
        number, of = value
    except (TypeError, ValueError):
        raise TypeError(f"shard takes (number, of), as (1, 4), not {arguments.shown(value)}") from None
    of = arguments.whole("shard: of", of, 1)
    return arguments.whole("shard: number", number, 1, of), of


class Shard:
    """A part of an ensemble, or of an exploration: `number` of so many (`of`) that `entente.merge` puts together. It is made as it
    is saved, since its records are many: there are no Results of a part, nor an answer. `scenario`: the one it is of."""

    def __init__(self, scenario, shard, told, write):
        self.scenario = scenario
        self.number, self.of = shard
        self._told, self._write = told, write

    def __repr__(self):
        return f"<entente.Shard {self.number} of {self.of} of {self._told}>"

    def save(self, folder, replace=False):
        """Makes its runs into a folder, as `entente run --shard` and `entente explore --shard` do, and gives its path. Raises
        WriteError where it is there already (unless `replace`), RunError."""
        place = folders.free("folder", folder, replace)
        self._write(place, bool(replace))
        return place


def shard_of_ensemble(scenario, luck, keep, shard):
    """A Shard of `Scenario.run`."""
    from .keeping import source_of

    def write(place, replace):
        source = source_of(scenario, luck.runs, luck.seed, keep[1:])
        _engine.save_shard(scenario._world, luck, _engine.Keep(*keep), source, shard, place, replace)

    return Shard(scenario, shard, f"{scenario._told}: {luck.runs} runs, seed {luck.seed}", write)


def merge(shards, out, replace=False, relations=None, trajectories=False):
    """Puts shards together, folders that `Shard.save`, `entente run --shard` or `entente explore --shard` wrote: writes the folder
    `out` that a single run, or exploration, of all would write, byte for byte, and gives its Results or Exploration. Of an
    ensemble: with `relations` its relations.csv is written or left out (None: it is left out beyond two million rows), with
    `trajectories` also trajectories.csv and ledger.csv are. Raises ReadError where a folder is no shard, DataError where one
    is missing, is there twice or belongs to another whole, WriteError."""
    from .reading import open

    if isinstance(shards, (str, bytes)) or not hasattr(shards, "__iter__"):
        raise TypeError(f"merge takes a list of folders, not {arguments.shown(shards)}")
    places = [arguments.there("merge", one) for one in shards]
    if not places:
        raise ArgumentError("merge takes one folder at least")
    place = folders.free("out", out, replace)
    for one in places:
        if Path(place).resolve() in (Path(one).resolve(), *Path(one).resolve().parents):
            raise WriteError(f"cannot write {place}: {one}, which is read, lies in it")
    relations = arguments.flag("relations", relations)
    if not _engine.is_exploration_shard(places[0]):
        _engine.merge(places, place, bool(replace), relations, bool(trajectories))
    elif relations is not None or trajectories:
        raise ArgumentError("relations and trajectories are for shards of ensembles, not of explorations")
    else:
        _engine.merge_explorations(places, place, bool(replace))
    return open(place)
