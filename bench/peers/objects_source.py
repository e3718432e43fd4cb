"""entente's expressions as Python functions of actors: `trust[i, j]` is `i.trust[j]`."""
import math

from syntax import pairs_read, parse

TOOLS = {"exp": math.exp, "log": math.log, "sqrt": math.sqrt, "tanh": math.tanh, "floor": math.floor, "abs": abs,
         "min": min, "max": max, "sign": lambda x: (x > 0) - (x < 0), "clamp": lambda x, a, b: min(max(x, a), b),
         "sigmoid": lambda x: 1 / (1 + math.exp(-x))}


def mean_of(values):
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def balance_of(actors, name):
    """Share of the weight of triads that is balanced: sum of products over sum of sizes."""
    signed = total = 0.0
    toward = [getattr(a, name) for a in actors]
    for x, i in enumerate(actors):
        for y in range(x):
            j = actors[y]
            ij = (toward[x][j] + toward[y][i]) / 2
            for z in range(y):
                k = actors[z]
                product = ij * ((toward[x][k] + toward[z][i]) / 2) * ((toward[y][k] + toward[z][j]) / 2)
                signed += product
                total += abs(product)
    return signed / total if total else 0.0


class Source:
    """Python of one expression; `names` are the actors it may speak of, as arguments."""

    def __init__(self, world, names):
        self.world, self.names = world, set(names)

    def actor(self, name):
        return f"x_{name}" if name in self.names else f"A[{name!r}]"

    def of(self, tree):
        return getattr(self, "of_" + tree[0])(*tree[1:])

    def of_num(self, value):
        return repr(value)

    def of_name(self, name):
        return name if name in ("t", "intensity") else f"P[{name!r}]"

    def of_cell(self, name, actors):
        first, *second = map(self.actor, actors)
        return f"{first}.{name}[{second[0]}]" if second else f"{first}.{name}"

    def of_in(self, name, group):
        return f"({self.actor(name)} in G[{group!r}])"

    def of_un(self, op, inner):
        return f"(-{self.of(inner)})" if op == "-" else f"({self.of(inner)} == 0)"

    def of_bin(self, op, a, b):
        if op in ("&&", "||"):
            return f"({self.of(a)} != 0 {'and' if op == '&&' else 'or'} {self.of(b)} != 0)"
        if op in ("==", "!=") and all(s[0] == "name" and (s[1] in self.names or s[1] in self.world.actors) for s in (a, b)):
            return f"({self.actor(a[1])} {'is' if op == '==' else 'is not'} {self.actor(b[1])})"
        return f"({self.of(a)} {'**' if op == '^' else op} {self.of(b)})"

    def of_call(self, name, arguments):
        if name == "if":
            condition, a, b = map(self.of, arguments)
            return f"({a} if {condition} != 0 else {b})"
        if name == "balance":
            return f"balance_of(G['actor'], {arguments[0][1]!r})"
        return f"{name}({', '.join(map(self.of, arguments))})"

    def of_agg(self, kind, variables, where, body):
        outer, self.names = self.names, self.names | {v for v, _ in variables}
        loops = " ".join(f"for x_{v} in G[{g!r}]" for v, g in variables)
        conditions = [f"x_{v} is not x_{w}" for n, (v, _) in enumerate(variables) for w, _ in variables[:n]]
        conditions += self.skipped(pairs_read(body) + (pairs_read(where) if where else []))
        conditions += [f"{self.of(where)} != 0"] if where else []
        only = f" if {' and '.join(conditions)}" if conditions else ""
        value = {"any": f"{self.of(body)} != 0", "all": f"{self.of(body)} != 0", "count": "1"}.get(kind, self.of(body))
        self.names = outer
        word = {"mean": "mean_of", "count": "sum"}.get(kind, kind)
        return f"{word}({value} {loops}{only})"

    def skipped(self, pairs):
        """No relation is read between an actor and itself."""
        return sorted({f"{self.actor(a)} is not {self.actor(b)}" for a, b in pairs})


def function(world, names, text, parameters=()):
    """A function of `t` and the actors `names`; `parameters`: further arguments."""
    code = Source(world, names).of(text if isinstance(text, tuple) else parse(text))
    known = TOOLS | {"A": world.actors, "G": world.groups, "P": world.parameters, "mean_of": mean_of, "balance_of": balance_of}
    arguments = ["t", *parameters, *(f"x_{name}" for name in names)]
    return eval(f"lambda {', '.join(arguments)}: {code}", known)


def allowed(world, names, pairs):
    """Whether a binding reads no relation between an actor and itself."""
    code = " and ".join(Source(world, names).skipped(pairs)) or "True"
    return eval(f"lambda {', '.join(f'x_{name}' for name in names)}: {code}", {"A": world.actors})


def place_of(world, names, target):
    """The actors of a cell."""
    source = Source(world, names)
    cell = "".join(f"{source.actor(name)}, " for name in target)
    return eval(f"lambda {', '.join(f'x_{name}' for name in names)}: ({cell})", {"A": world.actors})
