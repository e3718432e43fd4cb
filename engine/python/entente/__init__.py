"""entente: a scenario engine for international relations.

    import entente
    world = entente.load("scenarios/pakistan-afghanistan-2025.json")
    base = world.run(runs=1000)
    base.outcomes                       # numpy, (outcomes x runs): the engine's own memory, not a copy
    base.outcomes_frame()               # probabilities and means with their intervals
    base.relations["trust"].mean        # numpy, (dates x actors x actors)
    base.save("results/base")           # a folder, as `entente run` writes; entente.open("results/base") reads it
    world.set({"parameters": {"mediation_rate": 0.4}}, "time.end=2026-06-01").run()
    entente.compare(world, world.what_if("no-mediation")).outcomes_frame()
    base.explain("trust[PAK,AFG]").causes_frame()
    print(entente.explore(world).tip({"mediation_rate": (0, 4)}, "rapprochement"))
"""

from ._engine import version as __version__
from .balance import Blocs, Landscape, blocs, landscape
from .comparison import Comparison, compare
from .convergence import Convergence
from .errors import ArgumentError, DataError, Error, FileError, ReadError, RunError, ScenarioError, UnknownNameError, WriteError
from .evolution import Relations, RelationOverTime
from .exploration import Exploration
from .exploring import GivenPoints, Questions, explore
from .explanation import CellExplanation, OutcomeExplanation
from .fitting import Backtest, Fit, Ranking, SeriesBacktest, backtest_series, forecast_scores, import_events
from .folders import Verdict, export, report, verify
from .reading import check, edit, load, loads, open, schema
from .results import Results
from .shard import Shard, merge
from .spreadsheets import import_sheets
from .starting import NewText, moves, new_scenario, template, templates
from .scenario import Diagnostic, Parameter, Scenario
from .story import Story

__all__ = ["ArgumentError", "Backtest", "Blocs", "CellExplanation", "Comparison", "Convergence", "DataError", "Diagnostic", "Error", "Exploration", "FileError", "Fit",
           "GivenPoints", "Landscape", "NewText", "OutcomeExplanation", "Parameter", "Questions", "Ranking", "ReadError", "RelationOverTime", "Relations", "Results", "RunError",
           "Scenario", "ScenarioError", "SeriesBacktest", "Shard", "Story", "UnknownNameError", "Verdict", "WriteError", "__version__", "backtest_series", "blocs", "check", "compare",
           "edit", "explore", "export", "forecast_scores", "import_events", "import_sheets", "landscape", "load", "loads", "merge", "moves",
           "new_scenario", "open", "report", "schema", "template", "templates", "verify"]
