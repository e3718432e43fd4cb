#!/usr/bin/env python3
"""The module itself: one version with the program, and nothing that the package does not use."""

import pathlib

import support
from support import entente


class Module(support.Place):
    def test_the_version_is_the_programs(self):
        self.assertEqual(self.program("--version").stdout, f"entente {entente._engine.version}\n")
        self.assertEqual(entente.__version__, entente._engine.version)

    def test_every_function_is_used_by_the_package(self):
        package = "".join(file.read_text() for file in pathlib.Path(entente.__file__).parent.glob("*.py"))
        for name, what in vars(entente._engine).items():
            if callable(what) and not isinstance(what, type) and name != "has_netcdf":
                self.assertIn(f"_engine.{name}", package)


if __name__ == "__main__":
    support.main()
