"""Numbers that users give, checked in Python's words."""

import math
import operator
from numbers import Real

from .errors import ArgumentError

MOST_RUNS = 2**32 - 1
LARGEST_SEED = 2**64 - 1


def kind(value):
    return "None" if value is None else type(value).__name__


def shown(value):
    """A value, as messages show what was given."""
    if value is None:
        return "None"
    said = repr(value)
    short = len(said) <= 80 and not said.startswith("<") and not hasattr(value, "__array__")
    return f"{said} ({kind(value)})" if short else f"something of the type {kind(value)}"


def whole(name, value, least=0, most=MOST_RUNS):
    """A whole number of Python's, also from one of numpy's."""
    try:
        number = operator.index(None if isinstance(value, bool) else value)
    except TypeError:
        raise TypeError(f"{name} takes a whole number, not {shown(value)}") from None
    if not least <= number <= most:
        raise ArgumentError(f"{name} takes a whole number from {least} to {most}, not {number}")
    return number


def complex_array(value):
    """A complex number of numpy's: float() would drop a part of it."""
    return getattr(getattr(value, "dtype", None), "kind", "") == "c"


def number(name, value):
    """A number of Python's, also from one of numpy's; one that is too large is infinite."""
    try:
        found = math.nan if isinstance(value, (str, bytes)) or complex_array(value) else float(value)
    except OverflowError:
        found = math.inf if value > 0 else -math.inf
    except (TypeError, ValueError):
        found = math.nan
    if found == found:
        return found
    if isinstance(value, Real):
        raise ArgumentError(f"{name} takes a number, not nan")
    raise TypeError(f"{name} takes a number, not {shown(value)}")


def numbers(name, value):
    """An array of numbers, of whatever shape."""
    import numpy

    try:
        found = numpy.asarray(value)
        if found.dtype.kind in "biuf":
            return found.astype(float)
    except ValueError:  # as numpy says it
        raise ArgumentError(f"{name} takes numbers in rows of one length") from None
    if found.size == 0:
        return numpy.zeros(found.shape)
    raise TypeError(f"{name} takes numbers, not {shown(value)}")
