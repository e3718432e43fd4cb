"""Spreadsheets made into scenarios, and scenarios and results made into spreadsheets."""

import os

from . import _engine, arguments
from .documents import library
from .errors import ArgumentError, DataError
from .folders import free, written


def import_sheets(files, out, scale=None, start=None, end=None, step="1 week", map=None, replace=False):
    """Makes a scenario of spreadsheets: of workbooks (XLSX), and of tables (CSV) that are a sheet each, named as the file. A sheet
    is a matrix with names in both margins, a list of ties (From, To, Type, Strength), `actors` with attributes, `relations` with
    ranges, or `events`. Writes `out` (a name that ends with .json), and gives a dict: `actors`, `attributes`, `events`, how many;
    `relations` by name; `remarks`, what was left out or understood. `scale`: (low, high, low, high), what the sheets' numbers go
    from and to and what they become. `start`, `end`: dates of the scenario; events outside are left out. `map`: one's own names and
    codes. Raises DataError with all that is wrong, FileError, and WriteError where `out` is there (unless `replace`)."""
    out = arguments.path("out", out)
    if not out.endswith(".json"):
        raise ArgumentError(f"the scenario's name must end with .json, not {out!r}")
    free("out", out, replace)
    files = arguments.files("files", files)
    if not files:
        raise ArgumentError("files names no file")
    title = "Relations of " + os.path.basename(os.fsdecode(files[0])).encode(errors="replace").decode()
    places = library()
    if not places:
        raise DataError("the library of scenarios, with its table of countries, is not there")
    return _engine.import_sheets(files, out, title, _scale(scale), arguments.date("start", start), arguments.date("end", end),
                                 arguments.text("step", step), "" if map is None else arguments.there("map", map), places[0])


def _scale(scale):
    if scale is None:
        return None
    numbers = [arguments.number("scale", number) for number in arguments.listed("scale", scale, "four numbers")]
    if len(numbers) != 4 or numbers[0] >= numbers[1] or numbers[2] == numbers[3]:
        raise ArgumentError("scale takes four numbers: what the sheets' numbers go from and to, and what they become, as (-3, 3, -1, 1)")
    return numbers


def exported(place, format, relation, file, date, variant, replace):
    """What `entente.export` gives of the formats that spreadsheets have."""
    sheets = _sheets(place, date, variant)
    if format == "xlsx":
        if file is None or relation is not None:
            raise ArgumentError("the format xlsx takes a path as file, and no relation: it holds all of them")
        file = free("file", file, replace)
        sheets.workbook(file)
        return file
    if relation is None and len(sheets.relations) > 1:
        raise ArgumentError(f"relation must name the relation; there are: {', '.join(sheets.relations)}")
    text = sheets.matrix(sheets.relations[0] if relation is None else arguments.text("relation", relation))
    return text if file is None else written(file, text, replace)


def _sheets(place, date, variant):
    if os.path.isdir(place):
        return _engine.sheets_of_result(place, variant, date)
    if date is not None or variant:
        raise ArgumentError("of a scenario its start is exported: date and variant are for folders of results")
    return _engine.sheets_of_scenario(place, library())
