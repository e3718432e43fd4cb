"""Folders of results: for people, for other programs, and whether they are as they were written."""

import os
import tempfile
from contextlib import ExitStack, contextmanager
from typing import NamedTuple

from . import _engine, arguments
from .errors import ReadError, WriteError

FORMATS = ("graphml", "gexf", "dot", "netcdf")


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
    """The page of a folder of results (of a run, a comparison or an exploration), which holds all it shows: HTML text; after it come
    the answers of `explorations`: one or several, each an Exploration or its folder. With `file` it is written there, and its path is
    given in place of the text; WriteError where that is there already (unless `replace`). What no file of the folder holds, one run step by step among it, is found by
    making some of the runs again."""
    with ExitStack() as places:
        more = [_exploration_place(one, places) for one in _several(explorations)]
        folder = arguments.there("report", folder, ReadError)
        alone = _engine.is_exploration(folder)
        page = _engine.report("" if alone else folder, [folder, *more] if alone else more)
    return page if file is None else written(file, page, replace)


def _several(explorations):
    alone = isinstance(explorations, (str, bytes, os.PathLike)) or hasattr(explorations, "_place")
    return [explorations] if alone else arguments.listed("explorations", explorations, "Explorations and paths")


def _exploration_place(exploration, places):
    """A folder that holds it, until `places` are left."""
    if hasattr(exploration, "_place"):
        return places.enter_context(exploration._place())
    return arguments.there("explorations", exploration, ReadError)


def export(folder, format, relation=None, file=None, date=None, variant=None, replace=False):
    """A relation of a folder of results for other programs: text in the `format` graphml (networkx, igraph), gexf (Gephi; over
    all dates, unless one is given) or dot (Graphviz), of a `date` or the end, the mean over all runs being the weight of each
    tie; or netcdf (xarray, R), which holds all relations and needs a `file`. With `file` it is written there, and its
    path is given in place of the text. Of a comparison, `variant` names which; None: the baseline."""
    if arguments.text("format", format) not in FORMATS:
        raise ValueError(f"format is one of {', '.join(FORMATS)}, not {format!r}")
    folder, variant = arguments.there("export", folder, ReadError), arguments.text("variant", variant or "")
    if format == "netcdf":
        if file is None or relation is not None or date is not None:
            raise ValueError("the format netcdf takes a path as file, and neither relation nor date: it holds all relations at all dates")
        place = free("file", file, replace)
        _engine.netcdf(folder, variant, place)
        return place
    if relation is None:
        raise ValueError("relation must name the relation")
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
