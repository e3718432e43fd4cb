"""Tables, and what the engine found, by attribute."""


def frame(rows):
    """A frame of pandas where that is there, else the rows as they are: a list of dicts."""
    try:
        import pandas
    except ImportError:
        return rows
    return pandas.DataFrame(rows)


class Found:
    """Plain data of the engine's by attribute; `vars(found)` is all of it."""

    def __init__(self, made):
        self.__dict__.update(made)
