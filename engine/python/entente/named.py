"""What is asked for by name, and says what there is where a name is wrong."""

from collections.abc import Mapping

from .arguments import among


class Named(Mapping):
    """Things of a kind by name, in their order, and read-only."""

    _kind = "name"

    def __init__(self, all, kind=None):
        self._all = dict(all)
        if kind:
            self._kind = kind

    def __getitem__(self, name):
        return self._all[list(self._all)[among(name, list(self._all), self._kind)]]

    def __contains__(self, name):
        return isinstance(name, str) and name in self._all

    def get(self, key, default=None):
        """The one of that name, or the default."""
        return self[key] if key in self else default

    def __iter__(self):
        return iter(self._all)

    def __len__(self):
        return len(self._all)

    def __repr__(self):
        return repr(self._all)
