"""What users give, checked in Python's words before it goes to the engine."""

import datetime
import os

from . import _engine
from .amounts import LARGEST_SEED, MOST_RUNS, kind, number, numbers, shown, whole  # noqa: F401
from .errors import ArgumentError, FileError, UnknownNameError


def text(name, value):
    """A text, of characters that can be written down."""
    if not isinstance(value, str):
        raise TypeError(f"{name} takes a text, not {shown(value)}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ArgumentError(f"{name} takes a text of whole characters, not {value!r}") from None
    return value


def flag(name, value):
    """True, False or None."""
    if value is None or isinstance(value, bool) or kind(value) in ("bool_", "numpy.bool"):
        return None if value is None else bool(value)
    raise TypeError(f"{name} takes True, False or None, not {shown(value)}")


def listed(name, value, what):
    """A list of what can be gone through."""
    try:
        return list(value)
    except TypeError:
        raise TypeError(f"{name} takes {what}, not {shown(value)}") from None


def texts(name, value):
    """A text, or several; None is not a text."""
    if value is None:
        return []
    if isinstance(value, str):
        return [text(name, value)]
    found = listed(name, value, "a text or a list of texts")
    if not all(isinstance(one, str) for one in found):
        raise TypeError(f"{name} takes a text or a list of texts, not {shown(value)}")
    return [text(name, one) for one in found]


def different(name, value):
    """Texts, of which none stands twice."""
    found, seen = texts(name, value), set()
    for one in found:
        if one in seen:
            raise ArgumentError(f"{name} has {one!r} twice")
        seen.add(one)
    return found


def path(name, value):
    """A path as a text."""
    try:
        found = os.fsdecode(value)
        os.fsencode(found)
    except TypeError:
        raise TypeError(f"{name} takes a path, not {shown(value)}") from None
    except UnicodeEncodeError:
        found = "\0"
    if "\0" in found:
        raise ArgumentError(f"{name} takes a path, and {value!r} is none")
    return found


def there(name, value, absent=FileError):
    """The path of something that is there."""
    place = path(name, value)
    if why := _engine.why_absent(place):
        raise absent(why)
    return place


def files(name, value):
    """The paths of one file, or of several, that are there."""
    several = [value] if isinstance(value, (str, bytes, os.PathLike)) else listed(name, value, "a path or a list of paths")
    return [there(name, file) for file in several]


def date(name, value, needed=False):
    """`YYYY-MM-DD` of a text or of any date; None stays None where none is needed."""
    if isinstance(value, str) or (value is None and not needed):
        return value and text(name, value)
    if isinstance(value, datetime.date):  # a datetime, and a Timestamp of pandas, are dates
        return f"{value:%Y-%m-%d}"
    if kind(value) == "datetime64":
        return str(value)[:10]
    raise TypeError(f"{name} takes a date, as '2025-06-01', not {shown(value)}")


def luck(scenario, runs, seed, threads, least=1):
    """How many runs, of which seed, on how many threads; None is the scenario's."""
    return _engine.Luck(whole("runs", scenario.runs if runs is None else runs, least),
                        whole("seed", scenario.seed if seed is None else seed, 0, LARGEST_SEED),
                        whole("threads", threads, 0, 1024))


def free(scenario, given):
    """Parameters to be found, as (name, low, high): those given as `{name: (low, high)}`, or all that are drawn uniformly."""
    if given is None:
        given = {p.name: p.distribution["uniform"] for p in scenario.parameters.values()
                 if p.distribution and "uniform" in p.distribution}
        if not given:
            raise ArgumentError("free must name a parameter: the scenario draws none uniformly")
    if not hasattr(given, "items"):
        raise TypeError(f"free takes a dict of names and (low, high), not {shown(given)}")
    found = []
    for name, ends in given.items():
        try:
            low, high = ends
        except (TypeError, ValueError):
            raise TypeError(f"free takes (low, high) for '{name}', not {ends!r}") from None
        found.append((text("free", name), number(f"free: low of '{name}'", low), number(f"free: high of '{name}'", high)))
        if not found[-1][1] < found[-1][2]:
            raise ArgumentError(f"free: the low end of '{name}' is below the high one, not ({low}, {high})")
    return found


def among(name, names, what):
    """The number of a name among names. Raises UnknownNameError, which says what there is."""
    if text(what, name) in names:
        return list(names).index(name)
    import difflib

    near = difflib.get_close_matches(name, names, 1)
    article = "an" if what[0] in "aeiou" else "a"
    raise UnknownNameError(f"{name!r} is not {article} {what}" +
                           (f" (did you mean {near[0]!r}?)" if near else f"; there are: {', '.join(names) or 'none'}"))
