#!/usr/bin/env python3
"""The package as it is installed: by CMake, and what pip is told of it. ... PROGRAM CMAKE BUILD_FOLDER"""

import importlib.util
import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

import support
from support import SMALL, SOURCE, entente

CMAKE, BUILD = sys.argv[5:7]
PROJECT = Path(SOURCE, "pyproject.toml")


class Installed(support.Place):
    def test_by_cmake(self):
        subprocess.run([CMAKE, "--install", BUILD, "--component", "python", "--prefix", self.place], check=True,
                       stdout=subprocess.DEVNULL)
        package = next(self.place.glob("**/entente/__init__.py")).parent
        self.assertTrue(all((package / name).exists() for name in ("py.typed", "__init__.pyi", "results.py")))
        self.assertEqual({file.parent for file in self.place.glob("**/*") if file.is_file()}, {package})
        said = subprocess.run([sys.executable, "-c", f"import entente; print(entente.load({str(SMALL)!r}).run(runs=3))"],
                              env={**os.environ, "PYTHONPATH": str(package.parent)}, check=True, stdout=subprocess.PIPE, text=True)
        self.assertEqual(said.stdout, "<entente.Results small: 3 runs, seed 7>\n")

    def test_every_part_is_imported_alone(self):
        for name in (file.stem for file in Path(entente.__file__).parent.glob("*.py") if file.stem != "__init__"):
            self.assertIsNotNone(importlib.util.find_spec("entente." + name))
            self.assertTrue(__import__("entente." + name, fromlist=["x"]).__doc__, name)


@unittest.skipUnless(importlib.util.find_spec("tomllib"), "Python 3.11 reads pyproject.toml")
class ForPip(support.Place):
    def setUp(self):
        super().setUp()
        import tomllib

        self.told = tomllib.loads(PROJECT.read_text())

    def test_the_version_is_the_projects(self):
        version = self.told["tool"]["scikit-build"]["metadata"]["version"]
        found = re.search(version["regex"], Path(SOURCE, version["input"]).read_text(), re.MULTILINE)
        self.assertEqual(found["value"], entente.__version__)
        self.assertEqual(self.program("--version").stdout, f"entente {entente.__version__}\n")

    def test_what_it_names_is_there(self):
        project, build = self.told["project"], self.told["tool"]["scikit-build"]
        for file in (project["readme"], project["license"]["file"]):
            self.assertTrue(Path(SOURCE, file).is_file(), file)
        cache = Path(BUILD, "CMakeCache.txt").read_text()
        for name in build["cmake"]["define"]:
            self.assertIn(f"\n{name}:", cache)
        module = Path(SOURCE, "engine/python/CMakeLists.txt").read_text()
        for target in build["build"]["targets"]:
            self.assertIn(f"pybind11_add_module({target} ", module)
        for component in build["install"]["components"]:
            self.assertIn(f"COMPONENT {component}", module)

    @unittest.skipUnless(importlib.util.find_spec("scikit_build_core"), "scikit-build-core is not here")
    def test_metadata(self):
        subprocess.run([sys.executable, "-c", "import sys, scikit_build_core.build as b;"
                        "b.prepare_metadata_for_build_wheel(sys.argv[1])", self.place], cwd=SOURCE, check=True,
                       stdout=subprocess.DEVNULL)
        metadata = next(self.place.glob("*.dist-info/METADATA")).read_text()
        self.assertIn(f"Name: entente\nVersion: {entente.__version__}\n", metadata)
        self.assertIn("Requires-Dist: numpy", metadata)


if __name__ == "__main__":
    support.main()
