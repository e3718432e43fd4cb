"""entente: a scenario engine for international relations.

    import entente
    world = entente.load("scenarios/pakistan-afghanistan-2025.json")
    base = world.run(runs=1000)
    base.outcomes                       # numpy, (outcomes x runs): the engine's own memory, not a copy
    base.outcomes_frame()               # probabilities and means with their intervals
    entente.compare(world, world.what_if("no-mediation")).outcomes_frame()
"""

from ._engine import FileError, ReadError, RunError
from .scenario import Diagnostic, Scenario, ScenarioError, load, loads
from .results import Comparison, Results, compare

__all__ = ["Comparison", "Diagnostic", "FileError", "ReadError", "Results", "RunError", "Scenario", "ScenarioError", "compare",
           "load", "loads"]
