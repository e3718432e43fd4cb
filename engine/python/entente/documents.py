"""What scenarios are read from: files, texts, folders of results, pickles."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from pickle import PicklingError

from . import _engine


def library():
    """The installed library of scenarios, which stands beside what this package is installed with."""
    places = (folder / "share/entente/scenarios/library" for folder in Path(__file__).resolve().parents)
    return [place for place in places if place.is_dir()][:1]


@contextmanager
def _written(tables):
    """A folder with them for the moment: they are files beside their scenario."""
    with tempfile.TemporaryDirectory(prefix="entente-") as place:
        for name, content in tables.items():
            Path(place, name).write_bytes(content)
        yield place


class Origin:
    """What a scenario is read from, each time it is varied. `file` is a name in messages where `text` is given. `runs` and
    `seed` take the place of the scenario's."""

    def __init__(self, file, text=None, runs=None, seed=None):
        self.file, self.text, self.runs, self.seed = file, text, runs, seed

    def world(self, what_ifs, settings):
        """(the engine's world or None, everything said)"""
        return _engine.Document(self.file, self.text).world(what_ifs, settings, library(), self.runs, self.seed)

    @contextmanager
    def on_disk(self):
        """A file that holds it unvaried, for the moment."""
        if self.text is None:
            yield self.file
            return
        document = _engine.Document(self.file, self.text).whole([], [], library())
        with _written(document["tables"]) as place:
            file = Path(place, document["name"] + ".json")
            file.write_text(document["resolved"], encoding="utf-8")
            yield str(file)

    def whole(self, hash, what_ifs, settings):
        """The same with all that files hold, for another process. Raises PicklingError where they are not what they were."""
        document = _engine.Document(self.file, self.text)
        if document.whole(list(what_ifs), list(settings), library())["hash"] != hash:
            raise PicklingError(f"{self.file} is not what it was when it was read: load it again")
        whole = document.whole([], [], library())
        return Whole(whole["name"] + ".json", whole["resolved"], self.runs, self.seed, whole["tables"])


class Whole(Origin):
    """A whole document in memory, with its tables."""

    def __init__(self, file, text, runs, seed, tables):
        super().__init__(file, text, runs, seed)
        self.tables = tables

    def world(self, what_ifs, settings):
        if not self.tables:
            return super().world(what_ifs, settings)
        with _written(self.tables) as place:
            return Origin(os.path.join(place, self.file), self.text, self.runs, self.seed).world(what_ifs, settings)

    @contextmanager
    def on_disk(self):
        with _written(self.tables) as place:
            file = Path(place, self.file)
            file.write_text(self.text, encoding="utf-8")
            yield str(file)

    def whole(self, hash, what_ifs, settings):
        return self
