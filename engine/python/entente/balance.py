"""Who sides with whom: structural balance, and landscape theory."""

from . import _engine, arguments
from .errors import ArgumentError
from .tables import Found


class Blocs(Found):
    """Who sides with whom in a signed network.

    `blocs`: the division in two with the least frustration, lists of actors; `frustration`: how many ties stand against it (or
    how much of them, with weights); nothing has less than `bound`, and it is least where `proven`; `unique` is None where that is
    not known. `actor_frustration`: by actor. `triads`: how many closed triads there are with 0, 1, 2, 3 negative ties; `balance`:
    the share of balanced ones; `walk_balance`: that of closed walks. `leading`: by actor, the leading eigenvector, and
    `by_leading` the division by its signs; `clusters`: the best division found into at most so many blocs, or None: both are
    dicts with `blocs` and `frustration`. What would take longer than a quarter of the seconds is left out: `walk_balance` is
    nan, `leading` and `by_leading` are None; `clusters_cut`: the time ended the search. `ties`: how many there are."""

    def __repr__(self):
        sides = " | ".join(", ".join(bloc) for bloc in self.blocs)
        return f"<entente.Blocs {sides}: frustration {self.frustration:g}{' (least)' if self.proven else ''}>"


class Landscape(Found):
    """The divisions in two that no single actor would leave.

    `minima`: dicts, the lowest `energy` first, with `sides` (two lists of actors), `strict`, `basin` (configurations that lead
    there; None where not all were looked at), `frustration` by actor and `distance` to the alignment. `found`: how many there
    are; `complete`: all `configurations` were looked at; `directed`: some pair is not drawn to each other alike, and from
    `endless` configurations moves go on without end."""

    def __repr__(self):
        return f"<entente.Landscape {self.found} minima of {self.configurations} configurations>"


def blocs(network, actors=None, at=None, where=None, weights=False, clusters=None, seconds=60, directed=False, repeated=None):
    """Who sides with whom: Blocs. `network` is a square matrix, rows from (of a directed one x the pairs are (x + x^T) / 2), with
    the names of its `actors` (of a DataFrame those of its rows, which its columns must have too); or the path of an edge list: a table (`a,b,sign`, `from,to,value` or
    `source,target,weight`), of which `at` chooses a time and `where` = (column, value) some lines, or GML, GraphML or Pajek.
    `directed`: its ties A,B and B,A are two; `repeated`: ties that stand more than once are joined (sum, mean or last). `weights`: ties count by their sizes, or else each counts 1. `clusters`: also the best division
    into at most so many blocs. All takes at most so many `seconds`: the least frustration is then not proven."""
    most = 0 if clusters is None else arguments.whole("clusters", clusters, 1, 1000)
    return Blocs(_engine.blocs(_network(network, actors, at, where, directed, repeated), bool(weights), most, arguments.number("seconds", seconds)))


def _network(network, actors, at, where, directed, repeated):
    if not hasattr(network, "__array__") and not isinstance(network, (list, tuple)):
        column, value = ("", "") if where is None else _pair("where", where)
        return _engine.SignedNetwork(arguments.there("network", network), "" if at is None else arguments.text("at", at), column, value,
                                     bool(directed), "" if repeated is None else arguments.text("repeated", repeated))
    if actors is None and hasattr(network, "index") and hasattr(network, "columns"):
        actors = _names_of_frame(network)
    matrix = arguments.numbers("network", network)
    if matrix.ndim != 2:
        raise ArgumentError(f"network is a square matrix, not an array of {matrix.ndim} dimensions")
    names = [str(k) for k in range(len(matrix))] if actors is None else arguments.different("actors", actors)
    if matrix.shape != (len(names), len(names)):
        raise ArgumentError(f"network is square, as many rows and columns as actors ({len(names)}), not {matrix.shape}")
    return _engine.SignedNetwork(names, matrix)


def _names_of_frame(frame):
    """Of a table of pandas whose rows and columns are the same actors in the same order."""
    rows, columns = [str(name) for name in frame.index], [str(name) for name in frame.columns]
    if rows != columns:
        raise ArgumentError(f"the rows of network are {', '.join(rows)}, its columns {', '.join(columns)}; they must be the same in the same order")
    return rows


def _pair(name, given):
    """Two texts."""
    found = arguments.texts(name, given)
    if isinstance(given, str) or len(found) != 2:
        raise ArgumentError(f"{name} takes (column, value), not {given!r}")
    return found


def landscape(actors, sizes, propensities, alignment=None, starts=400, threads=0):
    """Landscape theory (Axelrod & Bennett 1993): a Landscape of `actors` (N names), whose `sizes` (N) say how much each counts
    and `propensities` (N x N), row = whose, who is drawn to whom. Up to 28 actors all configurations are looked at, beyond that
    there are so many `starts` of an annealing. `alignment`: one side as it really was, to which distances are told."""
    names = arguments.different("actors", actors)
    side = None
    if alignment is not None:
        numbers = {arguments.among(name, names, "actor") for name in arguments.texts("alignment", alignment)}
        side = [k in numbers for k in range(len(names))]
    return Landscape(_engine.landscape(names, _ravelled("sizes", sizes), _ravelled("propensities", propensities), side,
                                       arguments.whole("starts", starts, 1, 10**6), arguments.whole("threads", threads, 0, 1024)))


def _ravelled(name, given):
    return arguments.numbers(name, given).ravel().tolist()


def blocs_at(state, world, relation, weights, clusters, seconds):
    """Blocs of a relation of `world` in a `state`: (attributes, relations)."""
    return blocs(state[1][arguments.among(relation, world.relations, "relation")], world.actors, weights=weights, clusters=clusters,
                 seconds=seconds)


def landscape_at(state, world, size, relation, actors, alignment, starts, threads):
    """The Landscape of `world` in a `state`; `actors` are codes, None: all."""
    sizes = state[0][arguments.among(size, world.attributes, "attribute")]
    drawn = state[1][arguments.among(relation, world.relations, "relation")]
    names = world.actors if actors is None else arguments.texts("actors", actors)
    chosen = [arguments.among(name, world.actors, "actor") for name in names]
    return landscape(names, sizes[chosen], drawn[chosen][:, chosen], alignment, starts, threads)
