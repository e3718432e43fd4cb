"""Scenarios to begin with."""

from . import _engine, arguments
from .documents import library
from .errors import DataError
from .spreadsheets import _scale


def _library():
    places = library()
    if not places:
        raise DataError("the library of scenarios, with its tables and moves, is not there")
    return places[0]


def new_scenario(actors=(), relations=(), start=None, end=None, step="1 week", moves=(), ask=(), title="", sheets=(), scale=None):
    """What `entente new` writes: the text of a first scenario with remarks, which `loads` reads. What is left out gets a first guess,
    and every number says in its `source` that it is to be judged. `actors`: names or codes, the two that it asks about first;
    `relations`: trust, trade, ..., or with a range "trade=0:100"; `moves`: what may happen, of `moves()`; `ask`: what one wants to
    know (war, peace, tension, standing, blocs, or in one's own words). `sheets`: a matrix or a workbook, or several, in place of
    relations, with a `scale` as in `import_sheets`; `actors` are then the two of theirs that it asks about. Raises DataError for what cannot be, and where sheets are wrong."""
    return _engine.new_scenario(_library(), arguments.texts("actors", actors), arguments.texts("relations", relations),
                                arguments.date("start", start), arguments.date("end", end), arguments.text("step", step),
                                arguments.texts("moves", moves), arguments.texts("ask", ask), arguments.text("title", title),
                                arguments.files("sheets", sheets), _scale(scale))


def moves():
    """What may happen in a new scenario: a dict from the name of a move to what it is."""
    return _engine.scenario_moves(_library())


def templates():
    """Whole scenarios to begin with: a dict from the name of a template to its title."""
    return _engine.scenario_templates(_library())


def template(name):
    """The text of a template, with its remarks, which `loads` reads. Raises DataError for a name that none has."""
    return _engine.scenario_template(_library(), arguments.text("name", name))
