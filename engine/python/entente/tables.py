"""Tables, and what the engine found, by attribute."""


def frame(rows, *columns):
    """A frame of pandas with these columns, also where there is no row; of all that rows have, where none is named. A list of
    dicts where pandas is not there."""
    if columns:
        rows = [{name: row[name] for name in columns} for row in rows]
    try:
        import pandas
    except ImportError:
        return rows
    return pandas.DataFrame(rows, columns=columns or None)


class Found:
    """Plain data of the engine's by attribute; `vars(found)` is all of it."""

    def __init__(self, made):
        self.__dict__.update(made)
