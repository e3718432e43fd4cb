"""entente's expressions as trees, and the few words of a resolved scenario that every peer reads."""
import re

YEAR = 365.25
UNITS = {"day": 1.0, "week": 7.0, "month": YEAR / 12, "year": YEAR}
DISTRIBUTIONS = {"uniform", "normal", "triangular", "lognormal"}
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


def days_of(text):
    number, unit = text.split()
    return float(number) * UNITS[unit.rstrip("s")]


def cell_of(text):
    name, inside = text.replace(" ", "").rstrip("]").split("[")
    return name, inside.split(",")


def loops_of(text):
    """`["i in state", "j in state"]`, or one alone, to [(i, state), (j, state)]."""
    pairs = [part.split(" in ") for part in ([text] if isinstance(text, str) else text)]
    return [(name.strip(), group.strip()) for name, group in pairs]


def stream_of(name):
    value = 2166136261
    for byte in name.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


ONCE = 0xFFFFFFFF
