"""What scenarios are read from: files, texts, folders of results, pickles."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from pickle import PicklingError
from typing import NamedTuple, Optional

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


class Past(NamedTuple):
    """What a folder of results says of the scenario in it: with what it was run, which file it was, and how that was varied."""

    runs: Optional[int] = None  #: in place of the scenario's
    seed: Optional[int] = None
    file: Optional[str] = None
    what_ifs: tuple = ()
    settings: tuple = ()


class Origin:
    """What a scenario is read from, each time it is varied. `file` is a name in messages where `text` is given."""

    def __init__(self, file, text=None, past=Past()):
        self.file, self.text, self.past = file, text, past

    def world(self, what_ifs, settings):
        """(the engine's world or None, everything said)"""
        return _engine.Document(self.file, self.text).world(what_ifs, settings, library(), self.past.runs, self.past.seed)

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
        return Whole(whole["name"] + ".json", whole["resolved"], self.past, whole["tables"])


class Whole(Origin):
    """A whole document in memory, with its tables."""

    def __init__(self, file, text, past, tables):
        super().__init__(file, text, past)
        self.tables = tables

    def world(self, what_ifs, settings):
        if not self.tables:
            return super().world(what_ifs, settings)
        with _written(self.tables) as place:
            return Origin(os.path.join(place, self.file), self.text, self.past).world(what_ifs, settings)

    @contextmanager
    def on_disk(self):
        with _written(self.tables) as place:
            file = Path(place, self.file)
            file.write_text(self.text, encoding="utf-8")
            yield str(file)

    def whole(self, hash, what_ifs, settings):
        return self
