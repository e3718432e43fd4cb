#!/usr/bin/env python3
"""The type stub says what the package has: names, arguments, attributes of what is found; and all of it is documented."""

import ast
import importlib.util
import inspect
import os
import subprocess
import sys
import unittest
from pathlib import Path

import support
from support import PACKAGE, SMALL, entente

STUB = Path(PACKAGE, "entente/__init__.pyi")
WORLD = entente.load(SMALL)
SERIES = [{"date": f"2025-0{month}-01", "warmth": -0.3} for month in range(2, 9)]


def definitions(body):
    """Functions, classes and annotated names of a stub, by name."""
    found = {}
    for one in body:
        if isinstance(one, (ast.FunctionDef, ast.ClassDef)):
            found[one.name] = one
        elif isinstance(one, ast.AnnAssign):
            found[one.target.id] = one
    return found


TREE = definitions(ast.parse(STUB.read_text()).body)


def arguments_of(function):
    a = function.args
    stars = [a.vararg and "*" + a.vararg.arg, a.kwarg and "**" + a.kwarg.arg]
    optional = [one.arg for one in a.args[len(a.args) - len(a.defaults):]] + [one.arg for one in a.kwonlyargs]
    return [one.arg for one in (*a.args, *a.kwonlyargs)], [one for one in stars if one], optional


def arguments_in(function):
    parameters = inspect.signature(function).parameters.values()
    stars = [str(p) for p in parameters if p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    plain = [p for p in parameters if p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)]
    return [p.name for p in plain], stars, [p.name for p in plain if p.default is not p.empty]


def public(kind):
    return {name for name in dir(kind) if not name.startswith("_")}


class Stub(unittest.TestCase):
    def test_names(self):
        self.assertEqual({name for name in TREE if not name.startswith("_") or name == "__version__"}, set(entente.__all__))

    def test_functions(self):
        for name, one in TREE.items():
            if isinstance(one, ast.FunctionDef):
                self.assertEqual(arguments_of(one), arguments_in(getattr(entente, name)), name)
                self.assertTrue(getattr(entente, name).__doc__, name)

    def test_classes(self):
        for name, one in TREE.items():
            if not isinstance(one, ast.ClassDef) or name.startswith("_"):  # of types alone
                continue
            kind = getattr(entente, name)
            self.assertTrue(kind.__doc__, name)
            methods = {key: item for key, item in definitions(one.body).items() if isinstance(item, ast.FunctionDef)}
            inherited = public(Exception) | public(tuple) | public(dict) | public(OSError) | {"args", "count", "index"}
            inherited |= public(str) if issubclass(kind, str) else set()
            fields = set(getattr(kind, "_fields", ()))
            self.assertEqual({key for key in methods if not key.startswith("_")}, public(kind) - inherited - fields, name)
            for key, method in methods.items():
                self.of_method(kind, key, method)

    def of_method(self, kind, key, method):
        there = inspect.getattr_static(kind, key)
        if not key.startswith("_"):
            self.assertTrue(there.__doc__, f"{kind.__name__}.{key}")
        self.assertEqual(isinstance(there, property), any(getattr(d, "id", "") == "property" for d in method.decorator_list))
        if not isinstance(there, property):
            self.assertEqual(arguments_of(method), arguments_in(there), f"{kind.__name__}.{key}")

    def test_attributes_of_what_is_found(self):
        results = WORLD.run(runs=4)
        for one in (WORLD.explain("trust[AAA,BBB]", runs=4), WORLD.explain_outcome("thaw", runs=4, ensembles=2),
                    WORLD.story(runs=4, without=1), WORLD.blocs("trust"), WORLD.landscape("incidents", "trust"),
                    WORLD.fit(SERIES, {"zeal": (0, 2)}, runs=2, evaluations=4), results, results.relations["trust"],
                    entente.compare(WORLD, WORLD, runs=2), WORLD, WORLD.parameters["zeal"]):
            said = {key for key, item in definitions(TREE[type(one).__name__].body).items() if isinstance(item, ast.AnnAssign)}
            self.assertEqual(said, {name for name in getattr(one, "_fields", vars(one) if hasattr(one, "__dict__") else ())
                                    if not name.startswith("_")}, type(one).__name__)

    def test_it_is_marked_as_typed(self):
        self.assertTrue(Path(PACKAGE, "entente/py.typed").exists())

    @unittest.skipUnless(importlib.util.find_spec("mypy"), "mypy is not here")
    def test_mypy(self):
        session = ('import entente\nworld: entente.Scenario = entente.load("x.json", set={"a": 1})\n'
                   'r = world.run(runs=3, what_if="w")\nx: float = r.outcomes[0, 0]\nr.relations["t"].mean.sum()\n'
                   'entente.open("r").save("s")\nworld.run(rans=3)  # wrong\n')
        said = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--cache-dir=/dev/null", "-c", session],
                              env={**os.environ, "MYPYPATH": PACKAGE}, stdout=subprocess.PIPE, text=True).stdout
        errors = [line for line in said.splitlines() if ": error: " in line]
        self.assertEqual(len(errors), 1, said)
        self.assertIn('<string>:7: error: Unexpected keyword argument "rans"', errors[0])


if __name__ == "__main__":
    support.main()
