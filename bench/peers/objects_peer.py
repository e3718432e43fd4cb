#!/usr/bin/env python3
"""entente's model as a plain loop over objects, one for each actor: the peer that agent-based frameworks lead to.

objects_peer.py SCENARIO_JSON RUNS

Runs a resolved scenario (scenario.json of a folder of results) with the same draws and so the same outcomes. The standard
library only. It keeps no ledger and no series: an advantage. What it does not know it refuses.
"""
import datetime as dt
import itertools
import json
import math
import sys
import time
from statistics import NormalDist

from objects_source import allowed, function, place_of
from syntax import DISTRIBUTIONS, ONCE, UNITS, YEAR, cell_of, days_of, loops_of, pairs_read, parse, stream_of

QUANTILE = NormalDist().inv_cdf
WORD = 0xFFFFFFFF


def uniform(seed, run, step, stream, index):
    """Philox4x32-10 with counter (run, step, stream, index)."""
    c0, c1, c2, c3, k0, k1 = run, step, stream, index, seed & WORD, seed >> 32
    for _ in range(10):
        a, b = 0xD2511F53 * c0, 0xCD9E8D57 * c2
        c0, c1, c2, c3 = (b >> 32) ^ c1 ^ k0, b & WORD, (a >> 32) ^ c3 ^ k1, a & WORD
        k0, k1 = (k0 + 0x9E3779B9) & WORD, (k1 + 0xBB67AE85) & WORD
    return (((c0 << 32) | c1) >> 11) * 2.0**-53 + 2.0**-54


class Actor:
    """Attributes are numbers, relations dictionaries: `actor.trust[other]`."""

    def __init__(self, code, kind):
        self.code, self.kind = code, kind


class Layer:
    """How the cells of a relation or an attribute move. A cell is (holder, toward), toward None for an attribute."""

    def __init__(self, name, s, relation):
        self.name, self.relation, self.settings = name, relation, s
        low, high = s.get("range") or [None, None]
        self.low, self.high = (-math.inf if low is None else low), (math.inf if high is None else high)
        self.headroom = (low is not None and high is not None) and s.get("saturation", "headroom") == "headroom"
        self.symmetric = s.get("symmetric", False)
        self.half_life = days_of(s["half_life"]) / YEAR if s.get("half_life") else 0
        self.fixed = None if s.get("baseline", "initial") == "initial" else float(s["baseline"])
        self.changes, self.lasting, self.baseline, self.bounds = {}, {}, {}, []

    def get(self, cell):
        return getattr(cell[0], self.name)[cell[1]] if self.relation else getattr(cell[0], self.name)

    def set(self, cell, value):
        if not self.relation:
            return setattr(cell[0], self.name, value)
        getattr(cell[0], self.name)[cell[1]] = value
        if self.symmetric:
            getattr(cell[1], self.name)[cell[0]] = value

    def clamp(self, x):
        return min(max(x, self.low), self.high)

    def moved(self, x, d):
        if not self.headroom:
            return self.clamp(x + d)
        middle, half = (self.low + self.high) / 2, (self.high - self.low) / 2
        g = -1.0 if d < 0 else 1.0
        a, u = abs(d), g * (x - middle)
        p = min(a, max(0.0, -u))
        return self.clamp(middle + g * (half - (half - (u + p)) * math.exp((p - a) / half)))

    def key(self, cell):
        return tuple(sorted(cell, key=lambda a: a.place)) if self.symmetric else cell

    def add(self, cell, amount, lasting=None):
        cell = self.key(cell)
        self.changes[cell] = self.changes.get(cell, 0.0) + amount
        if lasting is not None and self.fixed is None and self.half_life:
            self.lasting[cell] = self.lasting.get(cell, 0.0) + lasting * amount

    def apply(self):
        for cell, change in self.changes.items():
            self.set(cell, self.moved(self.get(cell), change))
        for cell, change in self.lasting.items():
            self.baseline[cell] = self.moved(self.baseline[cell], change)
        for cell, value, pick in self.bounds:
            self.set(cell, pick(self.get(cell), self.clamp(value)))
        self.changes, self.lasting, self.bounds = {}, {}, []

    def decay(self, years):
        if self.half_life:
            share = 2.0 ** (-years / self.half_life)
            for cell, start in self.baseline.items():
                self.set(cell, start + (self.get(cell) - start) * share)


class World:
    def __init__(self, s):
        self.s = s
        if s.get("events") or s.get("generate_actors") or s["time"].get("substeps", 1) != 1:
            raise NotImplementedError("scheduled events, generated actors, substeps")
        self.seed = s.get("seed", 1)
        self.actors = {code: Actor(code, a.get("kind", "state")) for code, a in s["actors"].items()}
        for place, actor in enumerate(self.actors.values()):
            actor.place = place
        self.groups = {"actor": list(self.actors.values())}
        for actor in self.actors.values():
            self.groups.setdefault(actor.kind, []).append(actor)
        for name, members in s.get("groups", {}).items():
            self.groups[name] = sorted((self.actors[m] for m in members), key=lambda a: a.place)
        self.parameters = {}
        self.layers = {k: Layer(k, v, False) for k, v in s.get("attributes", {}).items()}
        self.layers |= {k: Layer(k, v, True) for k, v in s.get("relations", {}).items()}
        start, end = dt.date.fromisoformat(s["time"]["start"]), dt.date.fromisoformat(s["time"]["end"])
        step, length = days_of(s["time"].get("step", "1 week")), (end - start).days
        self.days = [k * step for k in range(math.ceil(length / step))] + [float(length)]

    def bindings(self, loops):
        """(index, actors): the variables of an item, all different."""
        every = itertools.product(*[self.groups[group] for _, group in loops])
        return [(n, actors) for n, actors in enumerate(every) if len(set(actors)) == len(actors)]

    def start_run(self, run):
        self.run = run
        self.parameters.update({name: self.parameter(name, p) for name, p in self.s["parameters"].items()})
        for name, layer in self.layers.items():
            layer.baseline = {}
            (self.start_relation if layer.relation else self.start_attribute)(name, layer, layer.settings)
            for cell in layer.baseline:
                layer.baseline[cell] = layer.get(cell) if layer.fixed is None else layer.fixed

    def parameter(self, name, p):
        if not isinstance(p, dict) or not set(p) & DISTRIBUTIONS:
            return p["value"] if isinstance(p, dict) else p
        u = uniform(self.seed, self.run, ONCE, stream_of("parameter:" + name), 0)
        if "uniform" in p:
            return p["uniform"][0] + (p["uniform"][1] - p["uniform"][0]) * u
        if "normal" in p or "lognormal" in p:
            middle, spread = p.get("normal") or p.get("lognormal")
            return (lambda x: x if "normal" in p else math.exp(x))(middle + spread * QUANTILE(u))
        low, mode, high = p["triangular"]
        if u < (mode - low) / (high - low):
            return low + math.sqrt(u * (high - low) * (mode - low))
        return high - math.sqrt((1 - u) * (high - low) * (high - mode))

    def initial(self, value):
        return function(self, [], value)(0.0) if isinstance(value, str) else value

    def start_attribute(self, name, layer, s):
        for code, actor in self.actors.items():
            setattr(actor, name, layer.clamp(self.initial(self.s["actors"][code].get(name, s.get("initial", 0)))))
            layer.baseline[(actor, None)] = 0.0

    def start_relation(self, name, layer, s):
        everyone, start = self.groups["actor"], self.initial(s.get("initial", 0))
        for actor in everyone:
            setattr(actor, name, {other: start for other in everyone if other is not actor})
        for holder, ties in s.get("ties", {}).items():
            for toward, value in ties.items():
                if toward in self.actors:
                    layer.set((self.actors[holder], self.actors[toward]), self.initial(value))
        layer.baseline = {(a, b): 0.0 for a in everyone for b in everyone
                          if a is not b and (not layer.symmetric or a.place < b.place)}


class Effect:
    def __init__(self, world, effect, roles, lists):
        self.layer, self.target = cell_of(effect["change"])
        self.layer = world.layers[self.layer]
        self.kind = next(k for k in ("by", "raise_to", "lower_to") if k in effect)
        self.loops = loops_of(effect.get("for", []))
        self.lists = {g for _, g in self.loops} & set(lists)
        self.roles = roles
        names = roles + [v for v, _ in self.loops]
        make = lambda key: function(world, names, effect[key], ("intensity",)) if key in effect else None
        self.value, self.lasting, self.where = make(self.kind), make("lasting"), make("where")
        pairs = [p for k in (self.kind, "lasting", "where") if k in effect for p in pairs_read(parse(effect[k]))]
        self.allowed = allowed(world, names, pairs + ([tuple(self.target)] if len(self.target) == 2 else []))
        self.place = place_of(world, names, self.target)

    def happen(self, world, t, intensity, actors, members):
        groups = [list(enumerate(members[g] if g in self.lists else world.groups[g])) for _, g in self.loops]
        for chosen in itertools.product(*groups):
            if len({n if g in self.lists else a for (n, a), (_, g) in zip(chosen, self.loops)}) == len(chosen):
                self.change(t, intensity, actors + [a for _, a in chosen])

    def change(self, t, intensity, actors):
        if not self.allowed(*actors) or (self.where and not self.where(t, intensity, *actors)):
            return
        value, place = self.value(t, intensity, *actors), self.place(*actors)
        cell = place if len(place) == 2 else (place[0], None)
        if self.kind == "by":
            self.layer.add(cell, value, self.lasting(t, intensity, *actors) if self.lasting else None)
        else:
            self.layer.bounds.append((cell, value, max if self.kind == "raise_to" else min))


class Item:
    """A rule's or a drift's bindings, and what is asked of each."""

    def __init__(self, world, s, texts, target=()):
        loops = loops_of(s.get("for", []))
        self.names = [name for name, _ in loops]
        conditions = [s[k] for k in ("where", "when") if k in s]
        pairs = [p for text in texts + conditions for p in pairs_read(parse(text))]
        ok = allowed(world, self.names, pairs + ([tuple(target)] if len(target) == 2 else []))
        self.bindings = [(n, actors) for n, actors in world.bindings(loops) if ok(*actors)]
        self.conditions = [function(world, self.names, text) for text in conditions]

    def holds(self, t, actors):
        return all(condition(t, *actors) for condition in self.conditions)


class Rule:
    def __init__(self, world, name, s):
        hazard = s.get("rate", s.get("probability"))
        texts = ([hazard] if hazard is not None else []) + ([s["emit"]["intensity"]] if "intensity" in s["emit"] else [])
        self.item, self.s, self.stream = Item(world, s, texts), s, stream_of("rule:" + name)
        self.hazard = function(world, self.item.names, hazard) if hazard is not None else None
        self.intensity = function(world, self.item.names, s["emit"].get("intensity", 1.0))
        self.per = UNITS[s.get("per", "year")] / YEAR if "rate" in s else None
        self.cooldown = days_of(s["cooldown"]) if "cooldown" in s else None
        kind = world.s["event_types"][s["emit"]["type"]]
        self.roles = [r for r, k in kind["roles"].items() if k == "actor"]
        self.lists = [r for r, k in kind["roles"].items() if k != "actor"]
        self.effects = [Effect(world, e, self.roles, self.lists) for e in kind.get("effects", [])]

    def step(self, world, k, t, years):
        for index, actors in self.item.bindings:
            if self.cooldown is not None and world.days[k] - self.last.get(index, -math.inf) < self.cooldown - 1e-9:
                continue
            if self.item.holds(t, actors) and self.comes(world, k, t, years, index, actors):
                self.last[index] = world.days[k]
                self.emit(world, t, actors)

    def comes(self, world, k, t, years, index, actors):
        if self.hazard is None:
            return True
        chance = self.hazard(t, *actors)
        if self.per is not None:
            chance = -math.expm1(-max(chance, 0.0) * (years / self.per))
        return uniform(world.seed, world.run, k, self.stream, index) < chance

    def emit(self, world, t, actors):
        known = dict(zip(self.item.names, actors))
        who = lambda name: known[name] if name in known else world.actors[name]
        roles = [who(self.s["emit"][r]) for r in self.roles]
        members = {g: [who(m) for m in self.s["emit"][g]] for g in self.lists}
        intensity = self.intensity(t, *actors)
        for effect in self.effects:
            effect.happen(world, t, intensity, roles, members)


class Process:
    def __init__(self, world, name, p):
        self.world, self.p, self.per = world, p, UNITS[p.get("per", "year")] / YEAR
        self.stream = stream_of("noise:" + name)
        self.step = getattr(self, "step_" + p["type"], None)
        if self.step is None or p.get("form", "transitive") != "transitive":
            raise NotImplementedError(p["type"])
        if p["type"] == "drift":
            layer, self.target = cell_of(p["change"])
            self.layer, self.item = world.layers[layer], Item(world, p, [p["by"]], self.target)
            self.by = function(world, self.item.names, p["by"])
        else:
            self.layer = world.layers[p["relation"]]
            self.size = function(world, [], p.get("strength", p.get("volatility")))
            if self.layer.symmetric:
                raise NotImplementedError("processes of symmetric relations")

    def step_drift(self, k, t, years):
        for _, actors in self.item.bindings:
            if self.item.holds(t, actors):
                known = dict(zip(self.item.names, actors))
                cell = [known[a] if a in known else self.world.actors[a] for a in self.target]
                self.layer.add((cell[0], cell[1] if len(cell) == 2 else None), self.by(t, *actors) * (years / self.per))

    def step_balance(self, k, t, years):
        actors, name = self.world.groups["actor"], self.layer.name
        factor = self.size(t) * (years / self.per)
        factor /= max(len(actors) - 2, 1) if self.p.get("scale", "mean") == "mean" else 1
        for i in actors:
            mine = getattr(i, name)
            for j in actors:
                if i is not j:
                    total = 0.0
                    for other, value in mine.items():
                        if other is not j:
                            total += value * getattr(other, name)[j]
                    self.layer.add((i, j), factor * total)

    def step_noise(self, k, t, years):
        w, actors = self.world, self.world.groups["actor"]
        size = self.size(t) * math.sqrt(years / self.per)
        for x, i in enumerate(actors):
            for y, j in enumerate(actors):
                if x != y:
                    u = uniform(w.seed, w.run, k, self.stream, x * len(actors) + y)
                    self.layer.add((i, j), size * QUANTILE(u))


def folded(old, over, x, t, share):
    x = float(x)
    if over == "first":
        return old if old is not None and not math.isnan(old) else (t if x != 0 else math.nan)
    if over in ("ever", "always"):
        x = float(x != 0)
    if over == "mean":
        return (old or 0.0) + x * share
    if old is None or over == "end":
        return x
    return max(old, x) if over in ("ever", "max") else min(old, x)


class Model:
    def __init__(self, scenario):
        w = self.world = World(scenario)
        w.start_run(0)
        self.rules = [Rule(w, name, s) for name, s in scenario["rules"].items()]
        self.processes = [Process(w, name, p) for name, p in scenario["dynamics"].items()]
        self.outcomes = {k: (function(w, [], o["is"]), o.get("over", "end")) for k, o in scenario["outcomes"].items()}

    def run(self, number):
        w, found = self.world, dict.fromkeys(self.outcomes)
        w.start_run(number)
        for rule in self.rules:
            rule.last = {}
        for k in range(len(w.days)):
            if k:
                self.advance(k - 1)
            for key, (value, over) in self.outcomes.items():
                found[key] = folded(found[key], over, value(w.days[k] / YEAR), w.days[k] / YEAR, 1 / len(w.days))
        return found

    def advance(self, k):
        w = self.world
        t, years = w.days[k] / YEAR, (w.days[k + 1] - w.days[k]) / YEAR
        for phase in (self.rules, self.processes):
            for part in phase:
                part.step(*((w, k, t, years) if phase is self.rules else (k, t, years)))
            for layer in w.layers.values():
                layer.apply()
        for layer in w.layers.values():
            layer.decay(years)


def run(scenario, runs):
    """Outcome -> list over runs, and the seconds that the runs took."""
    model = Model(scenario)
    begin = time.perf_counter()
    found = [model.run(number) for number in range(runs)]
    return {key: [f[key] for f in found] for key in model.outcomes}, time.perf_counter() - begin


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        outcomes, took = run(json.load(file), int(sys.argv[2]))
    print(f"{int(sys.argv[2]) / took:.3f} runs per second;", {k: [round(x, 6) for x in v] for k, v in outcomes.items()})
