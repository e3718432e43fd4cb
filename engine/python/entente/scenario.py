"""Scenarios: read, checked, varied."""

import os
from pathlib import Path
from typing import NamedTuple

from . import _engine


class Diagnostic(NamedTuple):
    """One thing said about a scenario."""

    severity: str  #: "error" or "warning"
    file: str
    line: int  #: from 1
    column: int  #: from 1, in characters
    path: str  #: in the document, as `rules.militancy.rate`
    message: str
    text: str  #: all of it, as the command line prints it

    def __str__(self):
        return self.text


class ScenarioError(ValueError):
    """A scenario has errors. `diagnostics` holds all that was said of it, in file order; `file`, `line`, `column` and
    `path` are those of its first error."""

    def __init__(self, diagnostics):
        self.diagnostics = diagnostics
        first = next(said for said in diagnostics if said.severity == "error")
        self.file, self.line, self.column, self.path = first.file, first.line, first.column, first.path
        super().__init__("\n".join(said.text for said in diagnostics))


def _library():
    """The installed library of scenarios, which stands beside what this package is installed with."""
    places = (folder / "share/entente/scenarios/library" for folder in Path(__file__).resolve().parents)
    return [place for place in places if place.is_dir()][:1]


class Scenario:
    """A scenario, read and compiled. Constant: `what_if` and `set` give others.

    Names are lists of strings: `actors`, `attributes`, `relations`, `series` (metrics, then watched cells), `watched`,
    `outcomes`, `causes`; `dates` are ISO texts, t_0 to the end; `what_ifs` maps ids to what they say of themselves.
    `title`, `description`, `runs`, `seed` are the file's; `hash` stands for everything in it; `resolved` is the whole
    document as JSON text; `warnings` are Diagnostics.
    """

    def __init__(self, read, what_ifs=(), settings=()):
        self._read, self._what_ifs, self._settings = read, tuple(what_ifs), tuple(settings)
        self._world, said = read(list(what_ifs), list(settings), _library())
        self.warnings = [Diagnostic(**one) for one in said]
        if self._world is None:
            raise ScenarioError(self.warnings)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._world, name)

    def __dir__(self):
        return sorted({*super().__dir__(), *(name for name in dir(self._world) if not name.startswith("_"))})

    def __repr__(self):
        varied = "".join(f", {one}" for one in (*self._what_ifs, *self._settings))
        return f"<entente.Scenario {self.name}{varied}: {len(self.actors)} actors, {len(self.dates) - 1} steps>"

    def what_if(self, *ids):
        """The scenario with these what-ifs applied, in this order, after those it has. Raises ScenarioError for one that
        there is not."""
        return Scenario(self._read, (*self._what_ifs, *ids), self._settings)

    def set(self, *assignments, **parameters):
        """The scenario with values set after its what-ifs: texts `PATH=VALUE` as `--set` takes them, or parameters by
        name: `world.set("time.end=2026-06-01")`, `world.set(mediation_rate=0.4)`. Raises ScenarioError for what would
        change nothing, as a parameter that nothing uses."""
        named = (f"parameters.{name}={value}" for name, value in parameters.items())
        return Scenario(self._read, self._what_ifs, (*self._settings, *assignments, *named))

    def run(self, runs=None, seed=None, threads=0, keep_bytes=1 << 30):
        """Runs an ensemble, and gives its Results.

        `runs` and `seed` are the scenario's where they are not given; `threads` 0 means all cores. Results are the same
        bytes for any number of threads. Where the values of single runs need more than `keep_bytes`, the arrays hold the
        first runs, as many as fit (`Results.kept_runs`). The interpreter's lock is released; Ctrl-C stops the ensemble.
        Raises RunError where a number is not finite, MemoryError where the world does not fit.
        """
        from .results import Results

        runs, seed = self.runs if runs is None else runs, self.seed if seed is None else seed
        if runs < 1:
            raise ValueError("an ensemble has at least one run")
        return Results(self, _engine.run(self._world, runs, seed, threads, keep_bytes))


def load(path):
    """Reads a scenario file, with what it includes; or opens a folder of results: its scenario, with the runs and seed that
    it was run with. Raises ScenarioError where the scenario has errors (with all of them, and where they stand), FileError
    where the file cannot be read, ReadError where the folder is not as it was written."""
    return Scenario(lambda *how: _engine.load_file(os.fspath(path), *how))


def loads(text, name="scenario.json"):
    """The same of a scenario in memory: JSON text, or a dict. Messages name it `name`; what it includes is looked for in
    the folder of `name`."""
    if not isinstance(text, str):
        import json

        text = json.dumps(text)
    return Scenario(lambda *how: _engine.load_memory(text, os.fspath(name), *how))
