"""Folders of results: for people, for other programs, and whether they are as they were written."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from . import _engine, arguments
from .errors import ArgumentError, ReadError, WriteError

FORMATS = ("graphml", "gexf", "dot", "netcdf", "matrix", "xlsx")


class Verdict(NamedTuple):
    """Whether a folder of results is as it was written."""

    files: int  #: in its list of hashes
    problems: list  #: what is not as it was written, in words
    apart: list  #: files that are not part of the results, as reports
    replayed: int  #: runs that were made again
    differing: list  #: of them, those that come out otherwise: (variant, run)

    @property
    def good(self):
        """Nothing is wrong."""
        return not self.problems and not self.differing

    def __bool__(self):
        return self.good


@contextmanager
def place_of(kept, folder, name):
    """The folder that something was opened from, or where there is none one for the moment, in which it is saved by that name."""
    if folder:
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="entente-") as place:
        kept.save(f"{place}/{name}")
        yield f"{place}/{name}"


def verify(folder, replay=0):
    """Whether a folder of results (of a run, a part, a comparison, an exploration) is as it was written: every file against its hash, none
    missing, none added, and what they hold; a Verdict, which is true where nothing is wrong. So many runs (`replay`), spread over
    the ensemble, are made again and compared byte for byte; of an exploration the whole question is asked again."""
    return Verdict(**_engine.verify(arguments.there("verify", folder, ReadError), arguments.whole("replay", replay, 0, 10**9)))


def report(folder, file=None, replace=False, explorations=()):
    """The page of a folder of results (of a run, a comparison or an exploration), or of several in a list, which holds all it shows;
    Results and Explorations serve as their folders do, and of several runs the others are compared with the first. HTML text; after it come
    the answers of `explorations`: one or several, each an Exploration or its folder. With `file` it is written there, and its path is
    given in place of the text; WriteError where that is there already (unless `replace`). What no file of the folder holds, one run step by step among it, is found by
    making some of the runs again."""
    with ExitStack() as places:
        shown = [_place_of("report", one, places) for one in _several("report", folder)]
        asked = [_place_of("explorations", one, places) for one in _several("explorations", explorations)]
        runs = [one for one in shown if not _engine.is_exploration(one)]
        if not shown:
            raise ArgumentError("report takes one folder at least")
        whole = places.enter_context(compared_folder(runs)) if len(runs) > 1 else runs[0] if runs else ""
        page = _engine.report(whole, [one for one in shown if one not in runs] + asked)
    return page if file is None else written(file, page, replace)


def _several(name, given):
    several = isinstance(given, Iterable) and not isinstance(given, (str, bytes, os.PathLike))
    return list(given) if several else [given]


def _place_of(name, given, places):
    """A folder that holds Results or an Exploration, until `places` are left; or the one that is named."""
    return places.enter_context(given._place()) if hasattr(given, "_place") else arguments.there(name, given, ReadError)


@contextmanager
def compared_folder(runs):
    """A folder with the comparison of the first of these folders with the others, for the moment."""
    from .comparison import ensemble_of
    from .documents import library
    from .reading import opened

    names = []
    for run in runs:
        name = Path(run).resolve().name
        names.append(next(one for one in (name, *(f"{name}-{k}" for k in range(2, len(runs) + 1))) if one not in names))
    worlds = []
    for name, run in zip(names, map(opened, runs)):
        worlds.append(ensemble_of(name, run, variation=_engine.Variation(run.scenario._origin.file, [], [], library())))
    with tempfile.TemporaryDirectory(prefix="entente-") as place:
        for name, run in zip(names, runs):
            shutil.copytree(run, Path(place, "baseline") if name == names[0] else Path(place, "variants", name))
        _engine.write_comparison(worlds, place)
        yield place


def export(folder, format, relation=None, file=None, date=None, variant=None, replace=False):
    """A relation of a folder of results for other programs: text in the `format` graphml (networkx, igraph), gexf (Gephi; over
    all dates, unless one is given) or dot (Graphviz), of a `date` or the end, the mean over all runs being the weight of each
    tie; or netcdf (xarray, R), which holds all relations and needs a `file`. `matrix` (CSV with actors in both margins) and `xlsx`
    (a workbook of all relations, actors and events, which needs a `file`) are what `import_sheets` reads; for these `folder` may be
    a scenario's file, of which the values at the start are taken, with what is drawn at its centre. With `file` it is written there, and its
    path is given in place of the text. Of a comparison, `variant` names which; None: the baseline."""
    if arguments.text("format", format) not in FORMATS:
        raise ArgumentError(f"format is one of {', '.join(FORMATS)}, not {format!r}")
    folder, variant = arguments.there("export", folder, ReadError), arguments.text("variant", variant or "")
    if format in ("matrix", "xlsx"):
        from .spreadsheets import exported

        return exported(folder, format, relation, file, arguments.date("date", date), variant, replace)
    if format == "netcdf":
        if file is None or relation is not None or date is not None:
            raise ArgumentError("the format netcdf takes a path as file, and neither relation nor date: it holds all relations at all dates")
        place = free("file", file, replace)
        _engine.netcdf(folder, variant, place)
        return place
    if relation is None:
        raise ArgumentError("relation must name the relation")
    text = _engine.network(folder, format, arguments.text("relation", relation), arguments.date("date", date), variant)
    return text if file is None else written(file, text, replace)


def free(name, place, replace):
    """A path where nothing lies, or what does may be replaced. Raises WriteError."""
    place = arguments.path(name, place)
    if os.path.exists(place) and not replace:
        raise WriteError(f"cannot write {place}: it exists already (replace=True replaces it)")
    return place


def written(file, text, replace):
    """Writes a text into a file, whose path it gives. Raises WriteError."""
    place = free("file", file, replace)
    try:
        with open(place, "w", encoding="utf-8", newline="") as out:
            out.write(text)
    except OSError as error:
        raise WriteError(f"cannot write {place}: {error.strerror}") from None
    return place
