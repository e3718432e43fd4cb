"""What a question came to."""

import json
import tempfile
from contextlib import contextmanager
from pathlib import Path

from . import _engine, arguments, folders
from .errors import UnknownNameError
from .words import in_python


class Exploration:
    """What a question came to.

    `question` and `title`; `sentences`: what was found, in words; `remarks`: how sure that is, and how to read it. `tables`: all of
    it, by name (`indices`, `boxes`, `points`, ...), each a dict of columns: arrays of numbers (NaN where there is none) or lists of
    texts. `kinds`: of the outcomes of the scenario, by id, `chance`, `number` or `date`; `target`: what the condition asked for, a
    dict of `outcome`, `at_least` and `value`, None where there is none. `runs` that were made, in `seconds`. `request`: what was asked, in the engine's words; `command`: the command line that
    asks the same. `entente.open` reads one from its folder. It can be pickled, with all that its folder holds."""

    def __init__(self, document, kept):
        answer = document["answer"]
        self.question, self.title = answer["question"], answer["title"]
        self.sentences, self.remarks = answer["sentences"], [in_python(one) for one in answer["remarks"]]
        self.kinds = {outcome["id"]: outcome["kind"] for outcome in answer["outcomes"]}
        self.target = answer.get("target")
        self.tables = {table["file"].removesuffix(".csv"): _columns(table) for table in answer["tables"]}
        self.runs, self.seconds = document["runs"], document["seconds"]
        self.request, self.command = document["request"], document["command"]
        self._source, self._kept = document["title"], kept

    def __repr__(self):
        return f"<entente.Exploration {self.question} of {self._source}: {', '.join(self.tables)}>"

    def __reduce__(self):
        with tempfile.TemporaryDirectory(prefix="entente-") as place:
            self.save(Path(place, "kept"))
            files = {file.name: file.read_bytes() for file in Path(place, "kept").iterdir()}
        return _again, (files,)

    def __str__(self):
        return "\n".join([self.title, *self.sentences, *self.remarks])

    def frame(self, table=None):
        """A table, the first where none is named: a pandas frame, or a list of dicts where pandas is not there. Raises
        UnknownNameError for a table that there is not."""
        if not self.tables:
            raise UnknownNameError(f"'{self.question}' has no table")
        name = next(iter(self.tables)) if table is None else list(self.tables)[arguments.among(table, list(self.tables), "table")]
        columns = self.tables[name]
        try:
            import pandas
        except ImportError:
            return [dict(zip(columns, row)) for row in zip(*columns.values())]
        return pandas.DataFrame(columns)

    def save(self, folder, replace=False):
        """Writes the folder that `entente explore --out` writes: its tables, `exploration.json`, and the scenario or the points; and
        gives its path. Raises WriteError where it is there already (unless `replace`: then an older exploration is replaced, and nothing else)."""
        place = folders.free("folder", folder, replace)
        if isinstance(self._kept, _engine.Explored):
            _engine.save_exploration(self._kept, place, bool(replace))
            return place
        with _folder_of(self._kept) as kept:
            _engine.copy_exploration(kept, place, bool(replace))
        return place

    def _place(self):
        """A folder that holds it: see `folders.place_of`."""
        return folders.place_of(self, self._kept if isinstance(self._kept, str) else None, f"explore-{self.question}")

    def report(self, file=None, replace=False):
        """The page of a report, of this answer alone: see `entente.report`, which shows several, and results beside them."""
        with self._place() as folder:
            return folders.report(folder, file, replace)


def _again(files):
    """Of a pickle, which holds the files of its folder."""
    return Exploration(json.loads(files["exploration.json"]), files)


@contextmanager
def _folder_of(kept):
    """The one that was opened, or for the moment one with the files of a pickle."""
    if not isinstance(kept, dict):
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="entente-") as place:
        for name, content in kept.items():
            Path(place, name).write_bytes(content)
        yield place


def _columns(table):
    """Of a table as `exploration.json` has it: rows as columns."""
    import numpy

    made = {}
    for number, name in enumerate(table["columns"]):
        values = [row[number] for row in table["rows"]]
        texts = any(isinstance(value, str) for value in values)
        made[name] = ["" if value is None else value for value in values] if texts else numpy.array(values, dtype=float)
    return made
