"""Points from Python, as the engine takes them."""

import csv
import io
import os

from . import _engine, arguments
from .errors import ArgumentError


def _plain(values):
    """Of arrays and columns of frames: what Python has."""
    return values.tolist() if hasattr(values, "tolist") else list(values)


def _columns(data):
    """Columns by name, of a dict of columns, a frame or rows."""
    if hasattr(data, "columns") or hasattr(data, "keys"):
        try:
            return {name: _plain(data[name]) for name in (data.columns if hasattr(data, "columns") else data.keys())}
        except TypeError:
            raise TypeError("points are columns by name: a dict of arrays or lists, or a frame") from None
    try:
        rows = [dict(row) for row in data]
    except (TypeError, ValueError):
        raise TypeError("explore takes a Scenario, Results, a path, columns by name (a dict or a frame) or rows (dicts), "
                        f"not {arguments.kind(data)}") from None
    names = list(dict.fromkeys(name for row in rows for name in row))
    return {name: [row.get(name) for row in rows] for name in names}


def _cell(value):
    if value is None or value != value:  # NaN
        return ""
    if isinstance(value, bool):
        return int(value)
    return repr(value) if isinstance(value, float) else value


def given_points(data):
    """A table of the engine's. Raises TypeError for what is none, ArgumentError where columns are not of one length."""
    columns = _columns(data)
    lengths = {str(name): len(values) for name, values in columns.items()}
    if len(set(lengths.values())) > 1:
        raise ArgumentError(f"columns have one length, not {', '.join(f'{n} ({name})' for name, n in lengths.items())}")
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(columns)
    out.writerows(map(_cell, row) for row in zip(*columns.values()))
    return _engine.GivenTable("points", "Given points", text.getvalue())


def design_of(design):
    """What a request calls a design, and its points where they are given: a file (a path, or a text that ends with .csv) or data."""
    if design is None or (isinstance(design, str) and not design.lower().endswith(".csv")):
        return design and arguments.text("design", design), None
    if isinstance(design, (str, os.PathLike)):
        table = _engine.given_table(arguments.there("design", design))
    else:
        try:
            table = given_points(design)
        except TypeError:
            raise TypeError("design takes a name, a path, columns by name (a dict or a frame) or rows (dicts), "
                            f"not {arguments.kind(design)}") from None
        table.name = "design.csv"  # as its folder has it
    return f"table={table.name}", table
