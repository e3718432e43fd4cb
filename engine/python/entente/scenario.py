"""Scenarios: what they hold, and how they are varied and run."""

import json
from pathlib import Path
from typing import NamedTuple, Optional

from . import _engine, arguments
from .asking import Asking
from .errors import ArgumentError, scenario_error
from .named import Named
from .tables import frame


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


#: What the engine calls what varies a scenario, and what it is called here.
_VARYING = {"--what-if ": "what_if ", "--set ": "set "}


def _diagnostic(file, column, text, **rest):
    """In the words of Python where it is about what varies a scenario: the engine names it as options."""
    for option, argument in _VARYING.items():
        if file.startswith(option):
            named, there = argument + file[len(option):], column - len(option) + len(argument)
            text = text.replace(f"{file}:{rest['line']}:{column}:", f"{named}:{rest['line']}:{there}:", 1)
            file, column = named, there
    return Diagnostic(file=file, column=column, text=text, **rest)


class Parameter(NamedTuple):
    """A named number of a scenario."""

    name: str
    value: float  #: of a fixed one; of a drawn one the number that stands for it: no run need have it
    distribution: Optional[dict]  #: what it is drawn from in each run, as scenarios write it: {"uniform": [0, 1]}; None: fixed
    note: str
    source: str


def _plain(value):
    """A number of numpy's as one of Python's, for JSON."""
    if hasattr(value, "item"):
        return value.item()
    raise TypeError(f"a scenario holds texts, numbers, lists and dicts, not {arguments.shown(value)}")


def document_text(value):
    """A value as scenarios write it."""
    try:
        return json.dumps(value, default=_plain, allow_nan=False)
    except ValueError:  # as json says it
        raise ArgumentError(f"a scenario holds finite numbers, not {arguments.shown(value)}") from None


def _key(key):
    if "=" in arguments.text("set", key):
        raise ArgumentError(f"a key of a scenario has no '=', as {key!r} has")
    return key


def settings_of(assignments, parameters=None):
    """`PATH=VALUE` texts of texts and nested dicts, in this order; parameters by name come last."""
    found = []
    for one in (*assignments, *([{"parameters": parameters}] if parameters else [])):
        if isinstance(one, str):
            found.append(arguments.text("set", one))
        elif hasattr(one, "items"):
            found += [f"{_key(key)}={document_text(value)}" for key, value in one.items()]
        else:
            raise TypeError(f"set takes texts PATH=VALUE and dicts, not {arguments.shown(one)}")
    return found


def given_settings(set):
    """`set` as a list: a dict, a text, or several; None is none."""
    return [] if set is None else [set] if isinstance(set, (str, dict)) else arguments.listed("set", set, "texts PATH=VALUE and dicts")


class Scenario(Asking):
    """A scenario, read and compiled. Constant: `what_if` and `set` give others. It can be pickled, whole with what it was read
    from, so that processes can share it."""

    def __init__(self, origin, what_ifs=(), settings=(), warnings=None):
        self._origin, self._what_ifs, self._settings = origin, tuple(what_ifs), tuple(settings)
        self._world, said = origin.world(list(what_ifs), list(settings))
        said = [_diagnostic(**one) for one in said]
        if self._world is None:
            raise scenario_error(said)
        self.warnings = said if warnings is None else warnings  #: what was said of it (Diagnostic)

    def __repr__(self):
        return f"<entente.Scenario {self._told}: {len(self.actors)} actors, {len(self.dates) - 1} steps>"

    @property
    def _told(self):
        """Its name, and how it is varied, also before it was kept in a folder of results."""
        past = self._origin.past
        return ", ".join([self.name, *past.what_ifs, *self._what_ifs, *past.settings, *self._settings])

    def __reduce__(self):
        origin = self._origin.whole(self.hash, self._what_ifs, self._settings)
        return Scenario, (origin, self._what_ifs, self._settings, self.warnings)

    title = property(lambda self: self._world.title, doc="As the file has it.")
    description = property(lambda self: self._world.description, doc="As the file has it.")
    name = property(lambda self: Path(self._origin.past.file).stem if self._origin.past.file else self._world.name,
                    doc="The name of its file without folder and ending; of a folder of results, of the file that was run.")
    hash = property(lambda self: self._world.hash, doc="16 hexadecimal digits that stand for everything in it.")
    to_be_judged = property(lambda self: self._world.to_be_judged,
                            doc='How many numbers nobody has judged yet: those whose nearest `source` says "to be judged".')
    resolved = property(lambda self: self._world.resolved,
                        doc="The whole document after includes, what-ifs and settings, as JSON text.")
    runs = property(lambda self: self._world.runs, doc="Runs of an ensemble, unless others are asked for.")
    seed = property(lambda self: self._world.seed, doc="Of all draws, unless another is asked for.")
    what_ifs = property(lambda self: self._world.what_ifs, doc="A dict: ids, and what they say of themselves.")
    actors = property(lambda self: self._world.actors, doc="(N) Codes.")
    actor_names = property(lambda self: self._world.actor_names, doc="(N) For people; empty where not given.")
    actor_kinds = property(lambda self: self._world.actor_kinds, doc="(N) `state`, ...")
    attributes = property(lambda self: self._world.attributes, doc="Names.")
    relations = property(lambda self: self._world.relations, doc="Names.")
    metrics = property(lambda self: self._world.metrics, doc="Names.")
    watched = property(lambda self: self._world.watched, doc="Names of tracked values, as `trust[PAK,AFG]`.")
    series = property(lambda self: self._world.series, doc="Names of what is recorded at every date: metrics, then tracked values.")
    outcomes = property(lambda self: self._world.outcomes, doc="Ids.")
    causes = property(lambda self: self._world.causes, doc="Ids of events, rules and processes; `decay` is the last.")
    dates = property(lambda self: self._world.dates, doc="ISO texts, t_0 to the end.")

    @property
    def parameters(self):
        """All parameters by name, in document order: Parameter(name, value, distribution, note, source)."""
        return Named({row["name"]: Parameter(**row) for row in self._world.parameter_rows}, "parameter")

    def parameters_frame(self):
        """A row for each parameter. A pandas frame, or a list of dicts where pandas is not there."""
        return frame(self._world.parameter_rows)

    def what_if(self, *ids):
        """The scenario with these what-ifs applied, in this order, after those it has. Raises ScenarioError for one that
        there is not."""
        ids = [arguments.text("what_if", one) for one in ids]
        return Scenario(self._origin, (*self._what_ifs, *ids), self._settings)

    def set(self, *assignments, **parameters):
        """The scenario with values set after its what-ifs: nested dicts, as a scenario has them; texts `PATH=VALUE` as `--set`
        takes them; or parameters by name.

            world.set({"parameters": {"pressure": 0.3}, "time": {"end": "2026-06-01"}})
            world.set("time.end=2026-06-01", mediation_rate=0.4)

        A dict changes what it names (JSON Merge Patch), None removes. Raises ScenarioError for what would change nothing, as
        a parameter that nothing uses."""
        return Scenario(self._origin, self._what_ifs, (*self._settings, *settings_of(assignments, parameters)))

    def varied(self, what_if=None, set=None):
        """The same with `what_if` (an id or several) and `set` (a dict, a text, or several): itself where neither is given."""
        ids = arguments.texts("what_if", what_if)
        given = given_settings(set)
        return self.what_if(*ids).set(*given) if given else self.what_if(*ids) if ids else self

    def run(self, runs=None, seed=None, threads=0, keep_bytes=1 << 30, *, what_if=None, set=None, relations=None,
            evolution=None, shard=None):
        """Runs an ensemble, and gives its Results; with `shard`, as (1, 4), only that part of it, a Shard to be saved.

        `runs` and `seed` are the scenario's where they are not given; `threads` 0 means all cores. Results are the same
        bytes for any number of threads. `what_if` and `set` vary it first. Where the values of single runs need more than
        `keep_bytes`, the arrays hold the first runs, as many as fit (`Results.kept_runs`). `relations` at start and end, and
        their `evolution` over time, are recorded up to two million cells (times dates); True and False say otherwise. The
        interpreter's lock is released; Ctrl-C stops the ensemble. Raises RunError where a number is not finite, MemoryError
        where the world does not fit.
        """
        from .results import Results
        from .shard import shard_of, shard_of_ensemble

        if what_if is not None or set is not None:
            return self.varied(what_if, set).run(runs, seed, threads, keep_bytes, relations=relations, evolution=evolution,
                                                  shard=shard)
        if evolution and relations is False:
            raise ArgumentError("evolution=True needs the relations that relations=False leaves out")
        keep = (arguments.whole("keep_bytes", keep_bytes, 0, 2**63), arguments.flag("relations", relations),
                arguments.flag("evolution", evolution))
        luck = arguments.luck(self, runs, seed, threads)
        if shard is not None:
            return shard_of_ensemble(self, luck, keep, shard_of(shard))
        known = {"runs": luck.runs, "seed": luck.seed, "threads": luck.threads, "keep": keep}
        return Results(self, known, _engine.run(self._world, luck, _engine.Keep(*keep)))

    def live(self, file=None, replace=False, runs=None, seed=None):
        """A page that holds the scenario as written and the engine, to change assumptions in: HTML text; its what-ifs and settings are
        on at first. With `file` it is written there too; WriteError where that is there already (unless `replace`). The page makes
        `runs` of each world (300), and takes the scenario's seed where none is given."""
        from .folders import written

        luck = arguments.luck(self, runs, seed, 0)
        page = _engine.live(self._origin.world([], [])[0], self._origin.file, list(self._what_ifs), list(self._settings),
                            None if runs is None else luck.runs, None if seed is None else luck.seed)
        if file is not None:
            written(file, page, replace)
        return page


__all__ = ["Diagnostic", "Parameter", "Scenario"]
