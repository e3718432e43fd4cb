"""entente's expressions, turned into numpy source.

A value has one axis for each level of bindings (the item's own, then those of aggregates) and, in dense code, the run as
its last axis. In sparse code (what fired) each binding has one run, `run`, and no such axis.
"""
import numpy as np

from syntax import pairs_read


def combinations(domains):
    """Index columns of all bindings (row-major) whose variables differ."""
    grids = np.meshgrid(*[np.asarray(d) for d in domains], indexing="ij")
    columns = [g.ravel() for g in grids]
    keep = np.ones(len(columns[0]), bool)
    for a in range(len(columns)):
        for b in range(a):
            keep &= columns[a] != columns[b]
    return columns, keep


class Source:
    """Generates the source of one expression. `scope`: name -> (level, index array)."""

    def __init__(self, world, scope, sparse):
        self.world, self.scope, self.sparse = world, dict(scope), sparse
        self.constants = {}

    def constant(self, value):
        name = f"c{len(self.constants)}"
        self.constants[name] = value
        return name

    def actor(self, name, level):
        """The index array of an actor, with `level` axes."""
        if name in self.scope:
            own, index = self.scope[name]
        else:
            own, index = 0, self.world.actors[name]
        if own == 0:
            return (0, str(index))
        if isinstance(index, str):  # known only when it runs: of what fired
            return (own, f"{index}[{', '.join([':'] + ['None'] * (level - 1))}]")
        shape = [1] * level
        shape[own - 1] = len(index)
        return (own, self.constant(index.reshape(shape)))

    def lifted(self, value, level):
        """A value seen from a higher level."""
        code, own = value
        if own in (0, None) or own == level:
            return code
        return f"({code})[..., {'None, ' * (level - own)}{'' if self.sparse else ':'}]"

    def cell(self, name, actors, level):
        own = max(self.scope[a][0] if a in self.scope else 0 for a in actors)
        indices = [self.actor(a, max(own, 1))[1] for a in actors]
        if self.sparse:
            lift = "run" if own <= 1 else f"run[{', '.join([':'] + ['None'] * (own - 1))}]"
            return (f"X[{name!r}][{', '.join(indices)}, {lift}]", max(own, 1))
        if own == 0:
            return (f"X[{name!r}][{', '.join(indices)}]", 0)
        return (f"X[{name!r}][{', '.join(indices)}]", own)

    def value(self, tree, level):
        kind = tree[0]
        if kind == "num":
            return (repr(tree[1]), None)
        if kind == "name":
            return self.name(tree[1])
        if kind == "cell":
            return self.cell(tree[1], tree[2], level)
        if kind == "un":
            inner = self.value(tree[2], level)
            return (f"(-{inner[0]})" if tree[1] == "-" else f"(({inner[0]}) == 0)", inner[1])
        if kind == "bin":
            return self.binary(tree, level)
        if kind == "call":
            return self.call(tree, level)
        if kind == "agg":
            return self.aggregate(tree, level)
        raise NotImplementedError(f"{kind}: this peer does not know it")

    def name(self, name):
        if name == "t":
            return ("t", None)
        if name == "intensity":
            return ("intensity", 1)
        value = self.world.parameters[name]
        if value is not None:
            return (repr(float(value)), None)
        return (f"P[{name!r}][run]", 1) if self.sparse else (f"P[{name!r}]", 0)

    def joined(self, trees, level):
        values = [self.value(tree, level) for tree in trees]
        top = max((v[1] for v in values if v[1] is not None), default=None)
        return [self.lifted(v, top) if top else v[0] for v in values], top

    def binary(self, tree, level):
        op = tree[1]
        if op in ("==", "!=") and all(s[0] == "name" and (s[1] in self.scope or s[1] in self.world.actors)
                                      for s in tree[2:]):
            own = [self.actor(s[1], max(1, level)) for s in tree[2:]]
            code = f"({own[0][1]} {op} {own[1][1]})"
            return (code if self.sparse else f"{code}[..., None]", max(1, level))
        (a, b), top = self.joined(tree[2:], level)
        if op in ("&&", "||"):
            word = "&" if op == "&&" else "|"
            return (f"((np.asarray({a}) != 0) {word} (np.asarray({b}) != 0))", top)
        return (f"({a} {'**' if op == '^' else op} {b})", top)

    def call(self, tree, level):
        name = tree[1]
        if name in ("balance", "frustration"):
            return (f"measure_{name}(X[{tree[2][0][1]!r}])", 0)
        arguments, top = self.joined(tree[2], level)
        if name in ("min", "max"):
            code = arguments[0]
            for argument in arguments[1:]:
                code = f"np.{name}imum({code}, {argument})"
            return (code, top)
        table = {"abs": "np.abs", "sign": "np.sign", "floor": "np.floor", "exp": "np.exp", "log": "np.log",
                 "sqrt": "np.sqrt", "tanh": "np.tanh", "sigmoid": "sigmoid", "clamp": "np.clip", "if": "where"}
        return (f"{table[name]}({', '.join(arguments)})", top)

    def aggregate(self, tree, level):
        _, kind, variables, where, body = tree
        outer, inner = dict(self.scope), level + 1
        columns, keep = combinations([self.world.groups[group] for _, group in variables])
        columns = [column[keep] for column in columns]
        for (variable, _), column in zip(variables, columns):
            self.scope[variable] = (inner, column)
        mask = self.skipped(pairs_read(body) + (pairs_read(where) if where else []), inner)
        code = self.lifted(self.value(body, inner), inner)
        conditions = ([mask] if mask else []) + ([self.lifted(self.value(where, inner), inner)] if where else [])
        self.scope = outer
        ones = [1] * inner
        ones[-1] = len(columns[0])
        full = self.constant(np.ones(ones if self.sparse else ones + [1]))
        holds = full if not conditions else f"({' * '.join(f'(np.asarray({c}) != 0)' for c in conditions)} * {full})"
        return (f"agg_{kind}({code}, {holds}, {-1 if self.sparse else -2})", max(level, 0 if not self.sparse else 1))

    def skipped(self, pairs, level):
        """Where a relation would be read between an actor and itself."""
        keep = []
        for a, b in pairs:
            first, second = self.actor(a, level)[1], self.actor(b, level)[1]
            code = f"({first} != {second})"
            keep.append(code if self.sparse else f"np.asarray({code})[..., None]")
        return " * ".join(keep)
