"""Types of the package. Arrays are numpy's, of float64; N is the number of actors. Frames are pandas' where that is there, else
lists of dicts."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date as _date
from os import PathLike
from typing import Any, Generic as _Generic, NamedTuple, Optional, Protocol, TypeVar as _TypeVar, Union, overload as _overload

import numpy as _numpy

__all__: list[str]
__version__: str

_Array = _numpy.ndarray[Any, _numpy.dtype[_numpy.float64]]
_Path = Union[str, PathLike[str]]
_Date = Union[str, _date, _numpy.datetime64]
_Texts = Union[str, Iterable[str]]
_Patch = Mapping[str, Any]
_Setting = Union[str, _Patch]
_Frame = Any
_Vary = Union[None, _Texts, Mapping[str, Any]]
_Answer = _TypeVar("_Answer")
_Free = Optional[Mapping[str, tuple[float, float]]]

class _Columns(Protocol):
    """A frame, of whatever library."""

    @property
    def columns(self) -> Any: ...
    def __getitem__(self, name: Any) -> Any: ...

class Error(Exception): ...

class ScenarioError(Error, ValueError):
    diagnostics: list[Diagnostic]
    file: Optional[str]
    line: Optional[int]
    column: Optional[int]
    path: Optional[str]
    def __init__(self, *said: object) -> None: ...

class RunError(Error, RuntimeError): ...
class FileError(Error, OSError): ...
class ReadError(Error, OSError): ...
class WriteError(Error, OSError): ...
class UnknownNameError(Error, LookupError): ...
class ArgumentError(Error, ValueError): ...
class DataError(Error, ValueError): ...

class Diagnostic(NamedTuple):
    severity: str
    file: str
    line: int
    column: int
    path: str
    message: str
    text: str

class Parameter(NamedTuple):
    name: str
    value: float
    distribution: Optional[dict[str, list[float]]]
    note: str
    source: str

class Scenario:
    warnings: list[Diagnostic]
    @property
    def title(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def hash(self) -> str: ...
    @property
    def resolved(self) -> str: ...
    @property
    def to_be_judged(self) -> int: ...
    @property
    def runs(self) -> int: ...
    @property
    def seed(self) -> int: ...
    @property
    def what_ifs(self) -> dict[str, str]: ...
    @property
    def actors(self) -> list[str]: ...
    @property
    def actor_names(self) -> list[str]: ...
    @property
    def actor_kinds(self) -> list[str]: ...
    @property
    def attributes(self) -> list[str]: ...
    @property
    def relations(self) -> list[str]: ...
    @property
    def metrics(self) -> list[str]: ...
    @property
    def watched(self) -> list[str]: ...
    @property
    def series(self) -> list[str]: ...
    @property
    def outcomes(self) -> list[str]: ...
    @property
    def causes(self) -> list[str]: ...
    @property
    def dates(self) -> list[str]: ...
    @property
    def parameters(self) -> Mapping[str, Parameter]: ...
    def parameters_frame(self) -> _Frame: ...
    def what_if(self, *ids: str) -> Scenario: ...
    def set(self, *assignments: _Setting, **parameters: Any) -> Scenario: ...
    def varied(
        self, what_if: Optional[_Texts] = ..., set: Union[None, _Setting, Iterable[_Setting]] = ...
    ) -> Scenario: ...
    @_overload
    def run(
        self,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
        keep_bytes: int = ...,
        *,
        what_if: Optional[_Texts] = ...,
        set: Union[None, _Setting, Iterable[_Setting]] = ...,
        relations: Optional[bool] = ...,
        evolution: Optional[bool] = ...,
        shard: None = ...,
    ) -> Results: ...
    @_overload
    def run(
        self,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
        keep_bytes: int = ...,
        *,
        what_if: Optional[_Texts] = ...,
        set: Union[None, _Setting, Iterable[_Setting]] = ...,
        relations: Optional[bool] = ...,
        evolution: Optional[bool] = ...,
        shard: tuple[int, int],
    ) -> Shard: ...
    def live(
        self, file: Optional[_Path] = ..., replace: bool = ..., runs: Optional[int] = ..., seed: Optional[int] = ...
    ) -> str: ...
    def explain(
        self,
        cell: str,
        versus: Optional[Scenario] = ...,
        start: Optional[_Date] = ...,
        end: Optional[_Date] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> CellExplanation: ...
    def explain_outcome(
        self,
        outcome: str,
        causes: Optional[_Texts] = ...,
        ensembles: int = ...,
        seconds: float = ...,
        precision: float = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> OutcomeExplanation: ...
    def story(
        self,
        run: Optional[int] = ...,
        best: Optional[str] = ...,
        worst: Optional[str] = ...,
        actors: _Texts = ...,
        without: int = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> Story: ...
    def converge(
        self, tolerance: float = ..., runs: int = ..., seed: Optional[int] = ..., threads: int = ...
    ) -> Convergence: ...
    def expectations(self, threads: int = ...) -> _Frame: ...
    def state(
        self,
        date: Optional[_Date] = ...,
        run: int = ...,
        seed: Optional[int] = ...,
        *,
        what_if: Optional[_Texts] = ...,
        set: Union[None, _Setting, Iterable[_Setting]] = ...,
    ) -> tuple[_Array, _Array]: ...
    def blocs(
        self,
        relation: str,
        date: Optional[_Date] = ...,
        run: int = ...,
        seed: Optional[int] = ...,
        weights: bool = ...,
        clusters: Optional[int] = ...,
        seconds: float = ...,
        *,
        what_if: Optional[_Texts] = ...,
        set: Union[None, _Setting, Iterable[_Setting]] = ...,
    ) -> Blocs: ...
    def landscape(
        self,
        size: str = ...,
        relation: str = ...,
        actors: Optional[_Texts] = ...,
        alignment: Optional[_Texts] = ...,
        date: Optional[_Date] = ...,
        run: int = ...,
        seed: Optional[int] = ...,
        starts: int = ...,
        threads: int = ...,
        *,
        what_if: Optional[_Texts] = ...,
        set: Union[None, _Setting, Iterable[_Setting]] = ...,
    ) -> Landscape: ...
    def fit(
        self,
        data: Union[_Path, _Frame, Iterable[Mapping[str, Any]]],
        free: _Free = ...,
        until: Optional[_Date] = ...,
        runs: int = ...,
        seed: Optional[int] = ...,
        evaluations: int = ...,
        profile_points: int = ...,
        threads: int = ...,
    ) -> Fit: ...
    def backtest(
        self,
        events: _Path,
        format: str,
        train_until: _Date,
        horizon: int = ...,
        origins: int = ...,
        free: _Free = ...,
        evaluations: int = ...,
        inner_origins: int = ...,
        inner_every: Optional[int] = ...,
        least_past: float = ...,
        least_future: float = ...,
        tone: Optional[str] = ...,
        activity: Optional[str] = ...,
        map: Optional[_Path] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
        codes: str = ...,
        dates: str = ...,
        encoding: str = ...,
        every_line: bool = ...,
        one_a_day: bool = ...,
        sheet: Optional[str] = ...,
    ) -> Backtest: ...
    def rank(
        self,
        scores: _Texts,
        train_until: _Date,
        facts: Union[_Path, Iterable[_Path]] = ...,
        events: Optional[_Path] = ...,
        format: Optional[str] = ...,
        map: Optional[_Path] = ...,
        units_per_day: Optional[int] = ...,
        until: Optional[_Date] = ...,
        fit_from: Optional[_Date] = ...,
        free: _Free = ...,
        evaluations: int = ...,
        threads: int = ...,
        codes: str = ...,
        dates: str = ...,
        encoding: str = ...,
        every_line: bool = ...,
        one_a_day: bool = ...,
        sheet: Optional[str] = ...,
    ) -> Ranking: ...
    def backtest_series(
        self,
        file: _Path,
        forecast: str,
        train_until: _Date,
        horizons: Iterable[int] = ...,
        monthly: str = ...,
        transform: Optional[str] = ...,
        ewma: float = ...,
        threshold: Optional[float] = ...,
        level: float = ...,
        bins: Optional[Iterable[float]] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> SeriesBacktest: ...

class Results:
    scenario: Scenario
    @property
    def runs(self) -> int: ...
    @property
    def seed(self) -> int: ...
    @property
    def kept_runs(self) -> int: ...
    @property
    def outcomes(self) -> _Array: ...
    @property
    def series(self) -> _Array: ...
    @property
    def ledger(self) -> _Array: ...
    @property
    def start(self) -> _Array: ...
    @property
    def end(self) -> _Array: ...
    @property
    def parameters(self) -> Mapping[str, _Array]: ...
    @property
    def relations(self) -> Relations: ...
    def outcomes_frame(self) -> _Frame: ...
    def parameters_frame(self) -> _Frame: ...
    def series_frame(self) -> _Frame: ...
    def causes_frame(self) -> _Frame: ...
    def silences(self) -> _Frame: ...
    def relation(self, name: str) -> _Frame: ...
    def save(self, folder: _Path, replace: bool = ..., trajectories: bool = ...) -> str: ...
    def report(
        self,
        file: Optional[_Path] = ...,
        replace: bool = ...,
        explorations: Union[_Path, Exploration, Iterable[Union[_Path, Exploration]]] = ...,
    ) -> str: ...
    def export(
        self,
        format: str,
        relation: Optional[str] = ...,
        file: Optional[_Path] = ...,
        date: Optional[_Date] = ...,
        replace: bool = ...,
    ) -> str: ...
    def explain(self, cell: str, **how: Any) -> CellExplanation: ...
    def explain_outcome(self, outcome: str, **how: Any) -> OutcomeExplanation: ...
    def story(self, run: Optional[int] = ..., **how: Any) -> Story: ...
    def state(self, date: Optional[_Date] = ..., run: Optional[int] = ...) -> tuple[_Array, _Array]: ...
    def blocs(
        self,
        relation: str,
        date: Optional[_Date] = ...,
        weights: bool = ...,
        clusters: Optional[int] = ...,
        seconds: float = ...,
        run: Optional[int] = ...,
    ) -> Blocs: ...
    def landscape(
        self,
        run: int,
        size: str = ...,
        relation: str = ...,
        actors: Optional[_Texts] = ...,
        alignment: Optional[_Texts] = ...,
        date: Optional[_Date] = ...,
        starts: int = ...,
        threads: int = ...,
    ) -> Landscape: ...

class Shard:
    scenario: Scenario
    number: int
    of: int
    def save(self, folder: _Path, replace: bool = ...) -> str: ...

class RelationOverTime:
    name: str
    runs: int
    band_runs: int
    @property
    def mean(self) -> _Array: ...
    @property
    def sd(self) -> _Array: ...
    @property
    def p05(self) -> _Array: ...
    @property
    def p95(self) -> _Array: ...
    def cell(self, from_: str, to: str) -> _Frame: ...

class Relations(Mapping[str, RelationOverTime]):
    def __getitem__(self, name: str) -> RelationOverTime: ...
    def __contains__(self, name: object) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...

class Comparison:
    first: Scenario
    second: Scenario
    runs: int
    identical: bool
    parting: dict[str, Any]
    signs: list[dict[str, Any]]
    only_first: list[str]
    only_second: list[str]
    def outcomes_frame(self) -> _Frame: ...
    def series_frame(self) -> _Frame: ...
    def relations_frame(self) -> _Frame: ...
    def save(self, folder: _Path, replace: bool = ...) -> str: ...

class CellExplanation:
    cell: str
    runs: int
    dates: list[str]
    periods: list[str]
    causes: list[str]
    values: _Array
    changes: _Array
    total: dict[str, Any]
    by_period: list[dict[str, Any]]
    def causes_frame(self) -> _Frame: ...
    def periods_frame(self) -> _Frame: ...

class OutcomeExplanation:
    outcome: str
    label: str
    runs: int
    probability: bool
    full: float
    full_interval: tuple[float, float]
    empty: float
    empty_interval: tuple[float, float]
    causes: list[dict[str, Any]]
    permutations: int
    groups: int
    ensembles: float
    narrow: bool
    exact: bool
    finite: bool
    def causes_frame(self) -> _Frame: ...

class Story:
    scenario: Scenario
    run: int
    seed: int
    happened: int
    replays: int
    entries: list[dict[str, Any]]
    chapters: list[dict[str, Any]]
    outcomes: dict[str, float]
    metrics: dict[str, tuple[float, float]]
    telling: list[int]
    def text(self, events: Optional[int] = ..., width: int = ...) -> str: ...
    def markdown(self, events: Optional[int] = ...) -> str: ...
    def entries_frame(self) -> _Frame: ...

class Convergence:
    verdict: str
    runs: int
    confidence: float
    numbers: list[dict[str, Any]]
    rules_by_step: list[str]
    too_long: list[list[str]]
    stopped: list[str]
    def numbers_frame(self) -> _Frame: ...

class Blocs:
    blocs: list[list[str]]
    frustration: float
    bound: float
    proven: bool
    unique: Optional[bool]
    actor_frustration: dict[str, float]
    triads: list[int]
    balance: float
    walk_balance: float
    leading: Optional[dict[str, float]]
    by_leading: Optional[dict[str, Any]]
    clusters: Optional[dict[str, Any]]
    clusters_cut: bool
    ties: int

class Landscape:
    minima: list[dict[str, Any]]
    found: int
    complete: bool
    configurations: int
    directed: bool
    endless: int

class Fit:
    scenario: Scenario
    values: dict[str, float]
    loss: float
    loss_before: float
    used: int
    outside: int
    dates: list[str]
    loss_at: _Array
    loss_at_before: _Array
    profiles: dict[str, dict[str, Any]]
    evaluations: int
    stopped: int
    def fitted(self) -> Scenario: ...

class Backtest:
    origins: list[str]
    scores: list[dict[str, Any]]
    forecasters: list[dict[str, Any]]
    against_best: dict[str, dict[str, Any]]
    calibration: list[dict[str, Any]]
    fitted: dict[str, float]
    events: int
    lines: int
    problems: dict[str, int]
    def scores_frame(self) -> _Frame: ...
    def forecasters_frame(self) -> _Frame: ...

class Ranking:
    scores: list[dict[str, Any]]
    ranks: list[dict[str, Any]]
    events: int
    candidates: int
    lines: int
    within_one_actor: int
    units_per_day: int
    fitted: dict[str, float]
    held: dict[str, float]
    evaluations: int
    def scores_frame(self) -> _Frame: ...
    def ranks_frame(self) -> _Frame: ...

class SeriesBacktest:
    forecasters: list[dict[str, Any]]
    against_best: list[dict[str, Any]]
    scores: list[dict[str, Any]]
    series: int
    first_origin: str
    threshold: float
    level: float
    def forecasters_frame(self) -> _Frame: ...
    def scores_frame(self) -> _Frame: ...

class Exploration:
    question: str
    title: str
    sentences: list[str]
    remarks: list[str]
    kinds: dict[str, str]
    target: Optional[dict[str, Any]]
    tables: dict[str, dict[str, Union[_Array, list[str]]]]
    runs: int
    seconds: float
    request: dict[str, Any]
    command: str
    def frame(self, table: Optional[str] = ...) -> _Frame: ...
    def save(self, folder: _Path, replace: bool = ...) -> str: ...
    def report(self, file: Optional[_Path] = ..., replace: bool = ...) -> str: ...

class Questions(_Generic[_Answer]):
    scenario: Scenario
    def sweep(
        self,
        vary: Optional[_Vary] = ...,
        outcomes: Optional[_Texts] = ...,
        options: Optional[_Texts] = ...,
        design: Any = ...,
        points: Optional[int] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def tip(
        self,
        vary: _Vary,
        outcome: str,
        at: Optional[float] = ...,
        level: Optional[str] = ...,
        both_ways: bool = ...,
        options: Optional[_Texts] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def matters(
        self,
        outcomes: Optional[_Texts] = ...,
        vary: _Vary = ...,
        points: Optional[int] = ...,
        groups: Optional[Iterable[_Texts]] = ...,
        until_sure: Optional[float] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def screen(
        self,
        outcomes: Optional[_Texts] = ...,
        vary: _Vary = ...,
        points: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def when(
        self,
        outcome: str,
        vary: _Vary = ...,
        most: Optional[int] = ...,
        points: Optional[int] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def reach(
        self,
        condition: str,
        options: Optional[_Texts] = ...,
        most: Optional[int] = ...,
        costs_of: Optional[Mapping[str, float]] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def lever(
        self,
        condition: str,
        vary: _Vary,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def robust(
        self,
        outcome: str,
        options: Optional[_Texts] = ...,
        at: Optional[float] = ...,
        lower: bool = ...,
        vary: _Vary = ...,
        points: Optional[int] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def worth(
        self,
        outcome: str,
        options: Optional[_Texts] = ...,
        lower: bool = ...,
        vary: _Vary = ...,
        points: Optional[int] = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...
    def possible(
        self,
        outcomes: Union[_Texts, Mapping[str, int]],
        vary: _Vary = ...,
        runs: Optional[int] = ...,
        seed: Optional[int] = ...,
        threads: int = ...,
    ) -> _Answer: ...

class GivenPoints:
    def matters(
        self,
        outcomes: Optional[_Texts] = ...,
        inputs: Optional[_Texts] = ...,
        seed: int = ...,
    ) -> Exploration: ...
    def when(
        self,
        outcome: str,
        inputs: Optional[_Texts] = ...,
        most: Optional[int] = ...,
        seed: int = ...,
    ) -> Exploration: ...

class Verdict(NamedTuple):
    files: int
    problems: list[str]
    apart: list[str]
    replayed: int
    differing: list[tuple[str, int]]
    @property
    def good(self) -> bool: ...

class NewText(str):
    remarks: list[str]

def load(
    path: _Path, what_if: Optional[_Texts] = ..., set: Union[None, _Setting, Iterable[_Setting]] = ...
) -> Scenario: ...
def loads(
    text: _Setting,
    name: _Path = ...,
    what_if: Optional[_Texts] = ...,
    set: Union[None, _Setting, Iterable[_Setting]] = ...,
) -> Scenario: ...
def check(path: _Path) -> list[Diagnostic]: ...
def edit(path: _Path, file: Optional[_Path] = ..., replace: bool = ...) -> str: ...
def schema() -> dict[str, Any]: ...
def new_scenario(
    actors: _Texts = ...,
    relations: _Texts = ...,
    start: Optional[_Date] = ...,
    end: Optional[_Date] = ...,
    step: str = ...,
    moves: _Texts = ...,
    ask: _Texts = ...,
    title: str = ...,
    sheets: Union[_Path, Iterable[_Path]] = ...,
    scale: Optional[Iterable[float]] = ...,
) -> NewText: ...
def moves() -> dict[str, str]: ...
def templates() -> dict[str, str]: ...
def template(name: str) -> str: ...
def open(folder: _Path, variant: Optional[str] = ...) -> Any: ...
@_overload
def explore(what: Scenario, shard: None = ...) -> Questions[Exploration]: ...
@_overload
def explore(what: Scenario, shard: tuple[int, int]) -> Questions[Shard]: ...
@_overload
def explore(
    what: Union[Results, _Path, Mapping[str, Any], Iterable[Mapping[str, Any]], _Columns], shard: None = ...
) -> GivenPoints: ...
@_overload
def compare(
    first: Scenario, second: Scenario, runs: Optional[int] = ..., seed: Optional[int] = ..., threads: int = ...
) -> Comparison: ...
@_overload
def compare(first: Results, second: Results, runs: None = ..., seed: None = ..., threads: int = ...) -> Comparison: ...
def merge(
    shards: Iterable[_Path], out: _Path, replace: bool = ..., relations: Optional[bool] = ..., trajectories: bool = ...
) -> Any: ...
def verify(folder: _Path, replay: int = ...) -> Verdict: ...
def report(
    folder: Union[_Path, Results, Exploration, Iterable[Union[_Path, Results, Exploration]]],
    file: Optional[_Path] = ...,
    replace: bool = ...,
    explorations: Union[_Path, Exploration, Iterable[Union[_Path, Exploration]]] = ...,
) -> str: ...
def export(
    folder: _Path,
    format: str,
    relation: Optional[str] = ...,
    file: Optional[_Path] = ...,
    date: Optional[_Date] = ...,
    variant: Optional[str] = ...,
    replace: bool = ...,
) -> str: ...
def forecast_scores(
    draws: Iterable[float], observed: float, level: float = ..., threshold: float = ..., bins: Optional[Iterable[float]] = ...
) -> dict[str, float]: ...
def backtest_series(
    file: _Path,
    train_until: _Date,
    horizons: Iterable[int] = ...,
    monthly: str = ...,
    transform: Optional[str] = ...,
    ewma: float = ...,
    threshold: Optional[float] = ...,
    level: float = ...,
    bins: Optional[Iterable[float]] = ...,
) -> SeriesBacktest: ...
def import_events(
    file: _Path,
    out: _Path,
    format: str,
    actors: _Texts = ...,
    start: Optional[_Date] = ...,
    end: Optional[_Date] = ...,
    step: Optional[str] = ...,
    window: Optional[int] = ...,
    least_events: Optional[int] = ...,
    most_actors: int = ...,
    map: Optional[_Path] = ...,
    replace: bool = ...,
    left_out: bool = ...,
    codes: str = ...,
    dates: str = ...,
    encoding: str = ...,
    every_line: bool = ...,
    one_a_day: bool = ...,
    sheet: Optional[str] = ...,
) -> dict[str, Any]: ...
def import_sheets(
    files: Union[_Path, Iterable[_Path]],
    out: _Path,
    scale: Optional[Iterable[float]] = ...,
    start: Optional[_Date] = ...,
    end: Optional[_Date] = ...,
    step: str = ...,
    map: Optional[_Path] = ...,
    replace: bool = ...,
) -> dict[str, Any]: ...
def blocs(
    network: Any,
    actors: Optional[_Texts] = ...,
    at: Optional[str] = ...,
    where: Optional[tuple[str, str]] = ...,
    weights: bool = ...,
    clusters: Optional[int] = ...,
    seconds: float = ...,
    directed: bool = ...,
    repeated: Optional[str] = ...,
) -> Blocs: ...
def landscape(
    actors: _Texts, sizes: Any, propensities: Any, alignment: Optional[_Texts] = ..., starts: int = ..., threads: int = ...
) -> Landscape: ...
