"""What goes wrong. Every exception of the engine is an Error, and one of Python's own kinds as well."""


class Error(Exception):
    """Anything that the engine refuses or cannot do."""


class ScenarioError(Error, ValueError):
    """A scenario has errors. `diagnostics` holds all that was said of it (Diagnostic), in file order; `file`, `line`, `column`
    and `path` are those of its first error. One that is made of a text has no diagnostics, and None for the rest."""

    def __init__(self, *said):
        super().__init__(*said)
        self.diagnostics = []
        self.file = self.line = self.column = self.path = None


def scenario_error(diagnostics):
    """The ScenarioError of these."""
    made = ScenarioError("\n".join(said.text for said in diagnostics))
    first = next(said for said in diagnostics if said.severity == "error")
    made.diagnostics = diagnostics
    made.file, made.line, made.column, made.path = first.file, first.line, first.column, first.path
    return made


class RunError(Error, RuntimeError):
    """A run stopped: a change that is not finite. The message names cause, binding, date and run."""


class FileError(Error, OSError):
    """The scenario file itself cannot be opened or read."""


class ReadError(Error, OSError):
    """A folder of results cannot be read, is none, or is not as it was written."""


class WriteError(Error, OSError):
    """A folder or a file cannot be written, or is there already."""


class UnknownNameError(Error, LookupError):
    """There is no such cell, outcome, cause, relation or actor; the message says what there is instead."""


class ArgumentError(Error, ValueError):
    """An argument has a value that it cannot have; the message says which it can. One of a wrong type is a TypeError."""


class DataError(Error, ValueError):
    """Observed series, event data or an edge list cannot be used; the message has the file and the line."""
