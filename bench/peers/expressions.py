"""entente's expressions, turned into numpy source.

A value has one axis for each level of bindings (the item's own, then those of aggregates) and, in dense code, the run as
its last axis. In sparse code (what fired) each binding has one run, `run`, and no such axis.
"""
import re

import numpy as np

TOKEN = re.compile(r"\s*(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|[A-Za-z_]\w*|<=|>=|==|!=|&&|\|\||[-+*/^<>!(),:\[\]])")
LEVELS = [("||",), ("&&",), ("==", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "/")]
AGGREGATES = {"sum", "mean", "min", "max", "any", "all", "count"}


def tokens_of(text):
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise SyntaxError(text[at:])
        found.append(match.group(1))
        at = match.end()
    return found


class Parser:
    """To tuples: ("num", x), ("name", n), ("cell", name, [actors]), ("bin", op, a, b), ("call", f, args),
    ("agg", kind, [(var, group)], where, body), ("in", actor, group)."""

    def __init__(self, text):
        self.tokens, self.at = tokens_of(text), 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, wanted=None):
        token = self.peek()
        if wanted is not None and token != wanted:
            raise SyntaxError(f"{wanted} expected, found {token}")
        self.at += 1
        return token

    def binary(self, level=0):
        if level == len(LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while self.peek() in LEVELS[level]:
            left = ("bin", self.take(), left, self.binary(level + 1))
        return left

    def unary(self):
        if self.peek() in ("-", "!"):
            return ("un", self.take(), self.unary())
        base = self.primary()
        if self.peek() == "^":
            self.take()
            return ("bin", "^", base, self.unary())
        return base

    def primary(self):
        token = self.take()
        if token == "(":
            inner = self.binary()
            self.take(")")
            return inner
        if token[0].isdigit() or token[0] == ".":
            return ("num", float(token))
        if self.peek() == "[":
            return self.cell(token)
        if self.peek() == "(":
            return self.call(token)
        if self.peek() == "in":
            self.take()
            return ("in", token, self.take())
        return ("name", token)

    def cell(self, name):
        self.take("[")
        actors = [self.take()]
        if self.peek() == ",":
            self.take()
            actors.append(self.take())
        self.take("]")
        return ("cell", name, actors)

    def call(self, name):
        self.take("(")
        if name in AGGREGATES and self.tokens[self.at + 1:self.at + 2] == ["in"]:
            return self.aggregate(name)
        arguments = [self.binary()]
        while self.peek() == ",":
            self.take()
            arguments.append(self.binary())
        self.take(")")
        return ("call", name, arguments)

    def aggregate(self, kind):
        variables, where, body = [], None, ("num", 1.0)
        while True:
            variable = self.take()
            self.take("in")
            variables.append((variable, self.take()))
            if self.peek() != ",":
                break
            self.take()
        if self.peek() == "where":
            self.take()
            where = self.binary()
        if self.peek() == ":":
            self.take()
            body = self.binary()
        self.take(")")
        return ("agg", kind, variables, where, body)


def parse(text):
    return Parser(str(text)).binary()


def parts_of(tree, op="&&"):
    if tree and tree[0] == "bin" and tree[1] == op:
        return parts_of(tree[2], op) + parts_of(tree[3], op)
    return [tree] if tree else []


def pairs_read(tree):
    """The pairs of actors between which relations are read, outside aggregates."""
    if tree[0] == "cell" and len(tree[2]) == 2:
        return [tuple(tree[2])]
    if tree[0] in ("bin", "un", "call"):
        children = tree[2:] if tree[0] != "call" else tree[2]
        return [pair for child in children for pair in pairs_read(child)]
    return []


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
