"""entente's model in numpy, over a block of runs and all bindings at once: the peer that a user would write.

It runs a resolved scenario (scenario.json of a folder of results) with the same draws and so the same outcomes, and
refuses what it does not know. It keeps no ledger and no series: an advantage.
"""
import datetime as dt
import json
import sys
import time

import numpy as np
from scipy.special import ndtri

import draws
from expressions import Source, combinations
from syntax import DISTRIBUTIONS, ONCE, UNITS, YEAR, cell_of, days_of, loops_of, pairs_read, parse, parts_of, stream_of

def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def where(c, a, b):
    return np.where(c != 0, a, b)


def agg_sum(x, holds, axis):
    return (x * holds).sum(axis)


def agg_count(x, holds, axis):
    return (holds * 1.0).sum(axis)


def agg_mean(x, holds, axis):
    count = holds.sum(axis)
    return (x * holds).sum(axis) / np.where(count == 0, 1, count)


def agg_any(x, holds, axis):
    return ((x != 0) * holds).any(axis)


def measure_balance(x):
    s = np.moveaxis((x + x.swapaxes(0, 1)) / 2, -1, 0)
    size = np.abs(s)
    weight = np.einsum("rij,rij->r", size @ size, size)
    return np.einsum("rij,rij->r", s @ s, s) / np.where(weight == 0, 1, weight)


TOOLS = {name: value for name, value in globals().items() if callable(value)} | {"np": np}


class Layer:
    def __init__(self, name, settings, relation):
        self.name, self.relation = name, relation
        low, high = settings.get("range") or [None, None]
        self.low, self.high = (-np.inf if low is None else low), (np.inf if high is None else high)
        both = np.isfinite(self.low) and np.isfinite(self.high)
        self.headroom = both and settings.get("saturation", "headroom") == "headroom"
        self.symmetric = settings.get("symmetric", False)
        self.half_life = days_of(settings["half_life"]) / YEAR if settings.get("half_life") else 0
        self.baseline = settings.get("baseline", "initial")
        self.settings = settings

    def moved(self, x, d):
        if not self.headroom:
            return np.clip(x + d, self.low, self.high)
        middle, half = (self.low + self.high) / 2, (self.high - self.low) / 2
        g = np.where(d < 0, -1.0, 1.0)
        a, u = np.abs(d), g * (x - middle)
        p = np.minimum(a, np.maximum(0, -u))
        y = u + p
        return np.clip(middle + g * (half - (half - y) * np.exp((p - a) / half)), self.low, self.high)


class World:
    def __init__(self, s):
        self.s = s
        if s.get("generate_actors"):
            raise NotImplementedError("generate_actors")
        self.actors = {code: i for i, code in enumerate(s["actors"])}
        self.groups = {"actor": list(range(len(self.actors)))}
        for code, actor in s["actors"].items():
            self.groups.setdefault(actor.get("kind", "state"), []).append(self.actors[code])
        for name, members in s.get("groups", {}).items():
            self.groups[name] = sorted(self.actors[m] for m in members)
        self.drawn = {k: v for k, v in s.get("parameters", {}).items() if isinstance(v, dict) and set(v) & DISTRIBUTIONS}
        self.parameters = {k: None if k in self.drawn else (v["value"] if isinstance(v, dict) else v)
                           for k, v in s.get("parameters", {}).items()}
        self.layers = {k: Layer(k, v, False) for k, v in s.get("attributes", {}).items()}
        self.layers |= {k: Layer(k, v, True) for k, v in s.get("relations", {}).items()}
        changed = {e["change"].split("[")[0] for t in s["event_types"].values() for e in t.get("effects", [])}
        changed |= {p.get("relation", p.get("attribute", p.get("change", "").split("[")[0])) for p in s["dynamics"].values()}
        self.constant = set(self.layers) - changed


class Code:
    """An expression, compiled."""

    def __init__(self, text, world, scope, level=0, sparse=False):
        source = Source(world, scope, sparse)
        tree = text if isinstance(text, tuple) else parse(text)
        code = source.lifted(source.value(tree, level), level) if level else source.value(tree, level)[0]
        self.constants = TOOLS | source.constants
        self.code = compile(code, str(text)[:60], "eval")

    def __call__(self, **names):
        return eval(self.code, self.constants, names)


def names_in(tree):
    if tree[0] in ("name",):
        return {tree[1]}
    if tree[0] == "cell":
        return {tree[1]}
    if tree[0] in ("bin", "un"):
        return set().union(*map(names_in, tree[2:]))
    if tree[0] == "call":
        return set().union(*map(names_in, tree[2]))
    return {"t"}


class Item:
    """The bindings of a rule or a drift: what is skipped or known beforehand is gone."""

    def __init__(self, world, variables, expressions, conditions, extra_pairs, X):
        pairs = loops_of(variables)
        self.names = [name for name, _ in pairs]
        columns, keep = combinations([world.groups[group] for _, group in pairs]) if pairs else ([], None)
        index = np.arange(len(columns[0])) if pairs else np.zeros(1, int)
        scope = {n: (1, c) for n, c in zip(self.names, columns)}
        trees = [parse(e) for e in expressions + conditions]
        for a, b in [p for t in trees for p in pairs_read(t)] + extra_pairs:
            first = columns[self.names.index(a)] if a in scope else world.actors[a]
            second = columns[self.names.index(b)] if b in scope else world.actors[b]
            keep = keep & (first != second)
        parts = [part for c in conditions for part in parts_of(parse(c))]
        static = [p for p in parts if self.is_static(p, world)]
        self.rest = [p for p in parts if p not in static]
        for part in static:
            value = Code(part, world, scope, 1)(X=X, P={})
            keep = keep & (np.asarray(value) != 0).reshape(len(keep), -1)[:, 0]
        self.columns = [c[keep] for c in columns]
        self.index = index[keep]
        self.scope = {n: (1, c) for n, c in zip(self.names, self.columns)}

    @staticmethod
    def is_static(tree, world):
        return all(n in world.constant or n in world.groups or n in world.actors or world.parameters.get(n) is not None
                   for n in names_in(tree) - {"i"}) if tree[0] != "agg" else False

    def condition(self, world):
        tree = None
        for part in self.rest:
            tree = part if tree is None else ("bin", "&&", tree, part)
        return Code(tree, world, self.scope, 1) if tree else None


class Effect:
    def __init__(self, world, effect, roles, lists):
        self.layer, self.target = cell_of(effect["change"])
        self.kind = next(k for k in ("by", "raise_to", "lower_to") if k in effect)
        loops = loops_of(effect.get("for", []))
        self.lists = [(v, g) for v, g in loops if g in lists]
        groups = [(v, g) for v, g in loops if g not in lists]
        scope = {r: (1, f"role_{r}") for r in roles}
        scope |= {v: (1, f"role_{v}") for v, _ in self.lists}
        self.columns = {}
        if groups:
            columns, keep = combinations([world.groups[g] for _, g in groups])
            self.columns = {v: c[keep] for (v, _), c in zip(groups, columns)}
            scope |= {v: (2, c) for v, c in self.columns.items()}
        level = 2 if groups else 1
        make = lambda text: Code(text, world, scope, level, True) if text is not None else None
        self.value, self.lasting = make(effect[self.kind]), make(effect.get("lasting"))
        trees = [parse(effect[k]) for k in (self.kind, "lasting", "where") if k in effect]
        pairs = [p for t in trees for p in pairs_read(t)] + ([tuple(self.target)] if len(self.target) == 2 else [])
        source = Source(world, scope, True)
        mask = source.skipped(pairs, level)
        self.mask = eval(f"lambda **names: eval(code, constants | names)",
                         {"code": compile(mask, "mask", "eval"), "constants": TOOLS | source.constants}) if mask else None
        self.where = make(effect.get("where"))
        self.at = [Code(("bin", "+", ("num", 0.0), ("num", 0.0)), world, scope)] and [
            self.index_code(a, world, scope, level) for a in self.target]

    @staticmethod
    def index_code(actor, world, scope, level):
        source = Source(world, scope, True)
        code = source.actor(actor, level)[1]
        compiled, constants = compile(code, actor, "eval"), TOOLS | source.constants
        return lambda **names: eval(compiled, constants, names)


class Peer:
    def __init__(self, scenario, block):
        self.w, self.s = World(scenario), scenario
        self.seed, self.block = scenario.get("seed", 1), block
        t = scenario["time"]
        if t.get("substeps", 1) != 1:
            raise NotImplementedError("substeps")
        start, end = dt.date.fromisoformat(t["start"]), dt.date.fromisoformat(t["end"])
        step = days_of(t.get("step", "1 week"))
        self.days = [float(d) for d in np.arange(0, (end - start).days, step)] + [float((end - start).days)]
        if scenario.get("events"):
            raise NotImplementedError("scheduled events")
        self.start_block(np.arange(block))
        self.compile()

    # --- the start of runs
    def start_block(self, runs):
        w, self.runs = self.w, runs
        self.P = {name: self.draw(name, p) for name, p in w.drawn.items()}
        self.X, self.B, n, r = {}, {}, len(w.actors), len(runs)
        for name, layer in w.layers.items():
            x = np.zeros((n, n, r) if layer.relation else (n, r))
            x[:] = self.initial(layer.settings.get("initial", 0))
            cells = layer.settings.get("ties", {}).items() if layer.relation else []
            for holder, ties in cells:
                for toward, value in ties.items():
                    if toward in w.actors:
                        x[w.actors[holder], w.actors[toward]] = self.initial(value)
                        if layer.symmetric:
                            x[w.actors[toward], w.actors[holder]] = x[w.actors[holder], w.actors[toward]]
            if layer.relation:
                x[range(n), range(n)] = 0
            else:
                for code, actor in self.s["actors"].items():
                    if name in actor:
                        x[w.actors[code]] = self.initial(actor[name])
            x = np.clip(x, layer.low, layer.high) if not layer.relation else x
            self.X[name] = x
            self.B[name] = x.copy() if layer.baseline == "initial" else float(layer.baseline)
        self.D = {name: np.zeros_like(x) for name, x in self.X.items()}
        self.L = {name: np.zeros_like(x) for name, x in self.X.items() if isinstance(self.B[name], np.ndarray)}
        self.live = {name: None for name in w.layers}

    def initial(self, value):
        return Code(value, self.w, {})(P=self.P) if isinstance(value, str) else value

    def draw(self, name, p):
        u = draws.uniforms(self.seed, self.runs, ONCE, stream_of("parameter:" + name), 0)[0]
        if "uniform" in p:
            return p["uniform"][0] + (p["uniform"][1] - p["uniform"][0]) * u
        if "normal" in p:
            return p["normal"][0] + p["normal"][1] * ndtri(u)
        if "lognormal" in p:
            return np.exp(p["lognormal"][0] + p["lognormal"][1] * ndtri(u))
        low, mode, high = p["triangular"]
        rising = low + np.sqrt(u * (high - low) * (mode - low))
        return np.where(u < (mode - low) / (high - low), rising, high - np.sqrt((1 - u) * (high - low) * (high - mode)))

    # --- what is made once
    def compile(self):
        w = self.w
        self.types = {}
        for name, kind in self.s["event_types"].items():
            roles = [r for r, k in kind["roles"].items() if k == "actor"]
            lists = [r for r, k in kind["roles"].items() if k != "actor"]
            self.types[name] = (roles, lists, [Effect(w, e, roles, lists) for e in kind.get("effects", [])])
        self.rules = [self.compile_rule(name, rule) for name, rule in self.s["rules"].items()]
        self.drifts = []
        for p in self.s["dynamics"].values():
            if p["type"] == "drift":
                layer, target = cell_of(p["change"])
                item = Item(w, p.get("for", []), [p["by"]], [p["where"]] if "where" in p else [],
                            [tuple(target)] if len(target) == 2 else [], self.X)
                at = tuple(item.scope[a][1] if a in item.scope else w.actors[a] for a in target)
                self.drifts.append((p, layer, at, Code(p["by"], w, item.scope, 1), item.condition(w)))
        self.metrics = {}
        self.outcomes = {k: (Code(o["is"], w, {}), o.get("over", "end")) for k, o in self.s["outcomes"].items()}

    def compile_rule(self, name, rule):
        hazard = rule.get("rate", rule.get("probability"))
        item = Item(self.w, rule.get("for", []), ([hazard] if hazard is not None else []) +
                    ([rule["emit"]["intensity"]] if "intensity" in rule["emit"] else []),
                    [rule[k] for k in ("where", "when") if k in rule], [], self.X)
        code = Code(hazard, self.w, item.scope, 1) if hazard is not None else None
        scope = {v: (1, f"role_{v}") for v in item.names}
        intensity = Code(rule["emit"].get("intensity", 1.0), self.w, scope, 1, True)
        return {"name": name, "rule": rule, "item": item, "when": item.condition(self.w), "hazard": code,
                "stream": stream_of("rule:" + name), "intensity": intensity,
                "cooldown": days_of(rule["cooldown"]) if "cooldown" in rule else None}

    # --- a step
    def advance(self, k):
        years = (self.days[k + 1] - self.days[k]) / YEAR
        self.t = self.days[k] / YEAR
        self.raised, self.lowered = [], []
        for number, rule in enumerate(self.rules):
            self.fire(number, rule, k, years)
        self.apply()
        whole = self.dynamics(k, years)
        self.apply(whole)
        self.decay(years)

    def fire(self, number, rule, k, years):
        item, size = rule["item"], len(rule["item"].index)
        if size == 0:
            return
        names = {"X": self.X, "P": self.P, "t": self.t}
        shape = (size, len(self.runs))
        holds = np.ones(shape, bool)
        if rule["when"]:
            holds &= np.asarray(rule["when"](**names)) != 0
        if rule["cooldown"] is not None:
            holds &= self.days[k] - self.last[number] >= rule["cooldown"] - 1e-9
        if not holds.any():
            return
        if rule["hazard"]:
            hazard = np.asarray(rule["hazard"](**names), float)
            if "rate" in rule["rule"]:
                per = UNITS[rule["rule"].get("per", "year")] / YEAR
                hazard = -np.expm1(-np.maximum(hazard, 0) * (years / per))
            rows = holds.any(axis=1)
            u = np.ones(shape)
            u[rows] = draws.uniforms(self.seed, self.runs, k, rule["stream"], item.index[rows])
            holds &= u < hazard
        binding, run = np.nonzero(holds)
        if len(binding) == 0:
            return
        if rule["cooldown"] is not None:
            self.last[number][binding, run] = self.days[k]
        self.emit(rule, {v: c[binding] for v, c in zip(item.names, item.columns)}, run)

    def emit(self, rule, actors, run):
        emit = rule["rule"]["emit"]
        actor = lambda name: actors[name] if name in actors else np.full(len(run), self.w.actors[name])
        names = {"X": self.X, "P": self.P, "t": self.t, "run": run} | {f"role_{v}": a for v, a in actors.items()}
        intensity = np.broadcast_to(rule["intensity"](**names), run.shape)
        roles, lists, effects = self.types[emit["type"]]
        names = {"X": self.X, "P": self.P, "t": self.t, "run": run, "intensity": intensity}
        names |= {f"role_{r}": actor(emit[r]) for r in roles}
        members = {g: [actor(m) for m in emit[g]] for g in lists}
        for effect in effects:
            self.effect(effect, names, members, run)

    def effect(self, effect, names, members, run):
        if not effect.lists:
            return self.change(effect, names, run)
        places = np.meshgrid(*[range(len(members[g])) for _, g in effect.lists], indexing="ij")
        for place in zip(*[p.ravel() for p in places]):
            if len(set(place)) == len(place):
                own = {f"role_{v}": members[g][m] for (v, g), m in zip(effect.lists, place)}
                self.change(effect, names | own, run)

    def change(self, effect, names, run):
        value = np.asarray(effect.value(**names), float)
        at = [np.asarray(index(**names)) for index in effect.at]
        runs = run if not effect.columns else run[:, None]
        value, runs, *at = np.broadcast_arrays(value, runs, *at)
        keep = np.ones(value.shape, bool)
        if effect.mask:
            keep = keep & effect.mask(**names)
        if effect.where:
            keep = keep & (np.asarray(effect.where(**names)) != 0)
        layer = self.w.layers[effect.layer]
        if layer.symmetric:
            at = [np.minimum(*at), np.maximum(*at)]
        place = tuple(a[keep] for a in at) + (runs[keep],)
        if effect.kind == "by":
            np.add.at(self.D[effect.layer], place, value[keep])
            if effect.lasting and effect.layer in self.L and layer.half_life:
                lasting = np.broadcast_to(effect.lasting(**names), value.shape)
                np.add.at(self.L[effect.layer], place, (lasting * value)[keep])
        else:
            (self.raised if effect.kind == "raise_to" else self.lowered).append((effect.layer, place, value[keep]))

    def dynamics(self, k, years):
        whole, n = set(), len(self.w.actors)
        names = {"X": self.X, "P": self.P, "t": self.t}
        for name, p in self.s["dynamics"].items():
            part = years / (UNITS[p.get("per", "year")] / YEAR)
            if p["type"] == "balance":
                if p.get("form", "transitive") != "transitive" or self.w.layers[p["relation"]].symmetric:
                    raise NotImplementedError("balance of another form")
                x = np.ascontiguousarray(np.moveaxis(self.X[p["relation"]], -1, 0))
                change = np.moveaxis(x @ x, 0, -1) * (Code(p["strength"], self.w, {})(**names) * part)
                change /= max(n - 2, 1) if p.get("scale", "mean") == "mean" else 1
                change[range(n), range(n)] = 0
                self.D[p["relation"]] += change
                whole.add(p["relation"])
            elif p["type"] == "noise":
                if "relation" not in p or self.w.layers[p["relation"]].symmetric:
                    raise NotImplementedError("noise of this kind")
                i, j = self.off_diagonal(n)
                z = draws.normals(self.seed, self.runs, k, stream_of("noise:" + name), i * n + j)
                self.D[p["relation"]][i, j] += Code(p["volatility"], self.w, {})(**names) * np.sqrt(part) * z
                whole.add(p["relation"])
            elif p["type"] != "drift":
                raise NotImplementedError(p["type"])
        for p, layer, at, by, condition in self.drifts:
            part = years / (UNITS[p.get("per", "year")] / YEAR)
            value = np.asarray(by(**names)) * part
            if condition:
                value = value * (np.asarray(condition(**names)) != 0)
            np.add.at(self.D[layer], at, value)
        return whole

    def off_diagonal(self, n):
        if not hasattr(self, "pairs"):
            self.pairs = np.nonzero(~np.eye(n, dtype=bool))
        return self.pairs

    def apply(self, whole=()):
        for name, layer in self.w.layers.items():
            if name in self.w.constant:
                continue
            self.move(layer, self.X[name], self.D[name], name in whole)
            if name in self.L:
                self.move(layer, self.B[name], self.L[name], False)
        for changes, pick in ((self.raised, np.maximum), (self.lowered, np.minimum)):
            for name, place, value in changes:
                layer = self.w.layers[name]
                pick.at(self.X[name], place, np.clip(value, layer.low, layer.high))
                self.mirror(layer, self.X[name])
        self.raised, self.lowered = [], []

    def move(self, layer, x, d, whole):
        if whole:
            x[:] = layer.moved(x, d)
            d[:] = 0
            return
        touched = np.flatnonzero(d)
        if len(touched):
            flat, change = x.reshape(-1), d.reshape(-1)
            flat[touched] = layer.moved(flat[touched], change[touched])
            change[touched] = 0
            self.mirror(layer, x)

    @staticmethod
    def mirror(layer, x):
        if layer.symmetric:
            lower = np.tril_indices(x.shape[0], -1)
            x[lower] = x[lower[1], lower[0]]

    def decay(self, years):
        for name, layer in self.w.layers.items():
            if layer.half_life and name not in self.w.constant:
                x, b = self.X[name], self.B[name]
                x -= b
                x *= 2.0 ** (-years / layer.half_life)
                x += b
                if layer.relation and not isinstance(b, np.ndarray) and b != 0:
                    x[range(len(x)), range(len(x))] = 0

    # --- outcomes
    def record(self, k, folded):
        names = {"X": self.X, "P": self.P, "t": self.days[k] / YEAR}
        for key, (code, over) in self.outcomes.items():
            x = np.broadcast_to(np.asarray(code(**names), float), self.runs.shape)
            old, first = folded.get(key), k == 0
            if over == "end":
                folded[key] = x.copy()
            elif over in ("ever", "always"):
                both = (x != 0) * 1.0
                folded[key] = both if first else (np.maximum if over == "ever" else np.minimum)(old, both)
            elif over in ("max", "min"):
                folded[key] = x.copy() if first else (np.maximum if over == "max" else np.minimum)(old, x)
            elif over == "mean":
                folded[key] = x / len(self.days) if first else old + x / len(self.days)
            else:
                now = np.where(x != 0, names["t"], np.nan)
                folded[key] = now if first else np.where(np.isnan(old), now, old)

    def run_block(self, runs):
        self.start_block(runs)
        self.last = [np.full((len(r["item"].index), len(runs)), -np.inf) for r in self.rules]
        folded = {}
        self.record(0, folded)
        for k in range(len(self.days) - 1):
            self.advance(k)
            self.record(k + 1, folded)
        return folded


def run(scenario, runs, block=128):
    """Outcome -> (runs), and the seconds that the runs took."""
    peer = Peer(scenario, min(block, runs))
    begin = time.perf_counter()
    blocks = [peer.run_block(np.arange(first, min(first + block, runs))) for first in range(0, runs, block)]
    seconds = time.perf_counter() - begin
    return {key: np.concatenate([b[key] for b in blocks]) for key in peer.outcomes}, seconds


if __name__ == "__main__":
    outcomes, took = run(json.load(open(sys.argv[1])), int(sys.argv[2]), *(int(b) for b in sys.argv[3:4]))
    print(f"{int(sys.argv[2]) / took:.1f} runs per second; means:",
          {key: round(float(np.nanmean(v)), 4) for key, v in outcomes.items()})
