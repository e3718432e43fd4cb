"""What users give, checked in Python's words before it goes to the engine."""

import datetime
import operator
import os

from . import _engine
from .errors import UnknownNameError

MOST_RUNS = 2**32 - 1
LARGEST_SEED = 2**64 - 1


def kind(value):
    return type(value).__name__


def whole(name, value, least=0, most=MOST_RUNS):
    """A whole number of Python's, also from one of numpy's."""
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{name} takes a whole number, not {value!r} ({kind(value)})") from None
    if not least <= number <= most:
        raise ValueError(f"{name} goes from {least} to {most}, and {number} is none of these")
    return number


def number(name, value):
    try:
        return float(value)
    except (TypeError, ValueError):
        raise TypeError(f"{name} takes a number, not {value!r} ({kind(value)})") from None


def text(name, value):
    if not isinstance(value, str):
        raise TypeError(f"{name} takes a text, not {value!r} ({kind(value)})")
    return value


def texts(name, value):
    """A text, or several; None is not a text."""
    if value is None:
        return []
    if isinstance(value, str):
        return [value]
    try:
        return [text(name, one) for one in value]
    except TypeError:
        raise TypeError(f"{name} takes a text or a list of texts, not {value!r} ({kind(value)})") from None


def path(name, value):
    try:
        return os.fsdecode(value)
    except TypeError:
        raise TypeError(f"{name} takes a path, not {value!r} ({kind(value)})") from None


def date(name, value):
    """`YYYY-MM-DD` of a text or of any date; None stays None."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, datetime.date):  # a datetime, and a Timestamp of pandas, are dates
        return f"{value:%Y-%m-%d}"
    shown = str(value)
    if kind(value) == "datetime64":
        return shown[:10]
    raise TypeError(f"{name} takes a date, as '2025-06-01', not {value!r} ({kind(value)})")


def luck(scenario, runs, seed, threads, least=1):
    """How many runs, of which seed, on how many threads; None is the scenario's."""
    return _engine.Luck(whole("runs", scenario.runs if runs is None else runs, least),
                        whole("seed", scenario.seed if seed is None else seed, 0, LARGEST_SEED),
                        whole("threads", threads, 0, 4096))


def free(scenario, given):
    """Parameters to be found, as (name, low, high): those given as `{name: (low, high)}`, or all that are drawn uniformly."""
    if given is None:
        given = {p.name: p.distribution["uniform"] for p in scenario.parameters.values()
                 if p.distribution and "uniform" in p.distribution}
        if not given:
            raise ValueError("free must name a parameter: the scenario draws none uniformly")
    if not hasattr(given, "items"):
        raise TypeError(f"free takes a dict of names and (low, high), not {given!r} ({kind(given)})")
    found = []
    for name, ends in given.items():
        try:
            low, high = ends
        except (TypeError, ValueError):
            raise TypeError(f"free takes (low, high) for '{name}', not {ends!r}") from None
        found.append((text("free", name), number(f"free: low of '{name}'", low), number(f"free: high of '{name}'", high)))
        if not found[-1][1] < found[-1][2]:
            raise ValueError(f"free: the low end of '{name}' is below the high one, not ({low}, {high})")
    return found


def among(name, names, what):
    """The number of a name among names. Raises UnknownNameError, which says what there is."""
    if name in names:
        return list(names).index(name)
    import difflib

    near = difflib.get_close_matches(str(name), names, 1)
    raise UnknownNameError(f"there is no {what} {name!r}" +
                      (f" (did you mean {near[0]!r}?)" if near else f"; there are: {', '.join(names) or 'none'}"))
