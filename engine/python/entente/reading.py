"""Where scenarios and results come from."""

import csv
import json
import os
import builtins
from pathlib import Path

from . import _engine, arguments
from .documents import Origin, Past, library
from .errors import ReadError
from .exploration import Exploration
from .results import Results
from .scenario import Diagnostic, Scenario, document_text, given_settings, settings_of


def _varied(origin, what_if, set):
    return Scenario(origin, arguments.texts("what_if", what_if), settings_of(given_settings(set)))


def load(path, what_if=None, set=None):
    """Reads a scenario file, with what it includes; or the scenario of a folder of results, with the runs and seed that it was
    run with. `what_if` (an id or several) and `set` (a dict, a text PATH=VALUE, or several) vary it. Raises ScenarioError where
    the scenario has errors (with all of them, and where they stand), FileError where the file cannot be read, ReadError where
    the folder is not as it was written."""
    path = arguments.path("load", path)
    if os.path.isdir(path):
        return _varied(_origin(_engine.open_folder(path)), what_if, set)
    return _varied(Origin(path), what_if, set)


def loads(text, name="scenario.json", what_if=None, set=None):
    """The same of a scenario in memory: JSON text, or a dict. Messages name it `name`; what it includes is looked for in
    the folder of `name`."""
    if not isinstance(text, (str, dict)):
        raise TypeError(f"loads takes JSON text or a dict, not {arguments.shown(text)}")
    text = document_text(text) if isinstance(text, dict) else arguments.text("loads", text)
    return _varied(Origin(arguments.path("name", name), text), what_if, set)


def check(path):
    """What `entente check` says of a scenario file, with each of its what-ifs and as its expectations need it: a list of Diagnostic,
    empty where all is in order. Where nothing is wrong a few runs tell which events, rules and what-ifs change nothing. Raises
    FileError where the file cannot be read."""
    found = {}
    for row in _engine.check(arguments.there("check", path), library()):
        once = (row["path"], row["message"]) if row["severity"] == "warning" and row["path"] else row["text"]
        found.setdefault(once, Diagnostic(**row))
    return list(found.values())


def edit(path, file=None, replace=False):
    """A page in which a scenario file is edited, checked and run: HTML text. A scenario with errors is taken, too. With `file` the page
    is written there; WriteError where that is there already (unless `replace`). Raises FileError where the scenario cannot be
    read, DataError where it is not UTF-8."""
    from .folders import written

    page = _engine.edit(arguments.there("edit", path), library())
    if file is not None:
        written(file, page, replace)
    return page


def schema():
    """The JSON Schema (draft-07) of the scenario format, for editors and validators: a dict."""
    return json.loads(_engine.schema())


def _origin(stored):
    past = Past(stored.runs, stored.seed, stored.ran_file, tuple(stored.what_ifs), tuple(stored.settings))
    return Origin(str(stored.scenario_file), None, past)


def open(folder, variant=None):
    """Opens a folder of results, as `entente run` and `Results.save` write it: Results, whose `scenario` is the one that was run.
    Outcomes, parameters and relations over time are those of its files; what a folder does not hold (series and ledgers of
    single runs, means at start and end) is made by running it again when it is first asked for, which gives the same numbers. Of
    a comparison, `variant` names which; None: the baseline. Of an exploration: the Exploration. Raises ReadError where it is not as
    it was written."""
    folder = arguments.there("open", folder, ReadError)
    if _engine.is_exploration(folder):
        return Exploration(json.loads(_engine.exploration_in(folder)), folder)
    return opened(_variant(folder, variant))


def opened(place):
    """Results of the folder of a run."""
    stored = _engine.open_folder(place)
    scenario = Scenario(_origin(stored))
    outcomes, rows = stored.outcomes
    known = {"runs": stored.runs, "seed": stored.seed, "threads": 0, "keep": (1 << 30, None, None), "outcomes": outcomes, "outcome_rows": rows,
             "parameters": _parameters(place, scenario), "evolution": stored.evolution}
    outcomes.flags.writeable = False
    return Results(scenario, known, folder=place)


def _variant(folder, variant):
    places = dict(_engine.variants(folder))
    return str(list(places.values())[0 if variant is None else arguments.among(variant, list(places), "variant")])


def _parameters(place, scenario):
    """(drawn parameters x runs) Of runs.csv, which opening the folder has checked."""
    import numpy

    with builtins.open(Path(place, "runs.csv"), newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    values = [[float(row["parameter:" + name]) for row in rows] for name in scenario._world.drawn]
    made = numpy.array(values).reshape(len(values), len(rows))
    made.flags.writeable = False
    return made
