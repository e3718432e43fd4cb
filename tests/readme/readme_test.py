#!/usr/bin/env python3
"""Holds the README to the truth: every `console` block is run, and prints what stands there.

usage: readme_test.py PROGRAM SOURCE_DIR

`<!-- file: NAME -->` before a json block writes that file; `<!-- file: NAME, from OTHER, with X as Y -->` makes it from
another; a python block is written likewise, and `python3 NAME` runs it where numpy is there. In a console block a line `$ command` is run, and the lines after it must be its output; a line `...` stands
for any lines. The command `entente` is PROGRAM."""
import glob
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile

program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
modules = os.path.join(os.path.dirname(os.path.dirname(program)), "python")
failures = []
start = {"entente": [program], "python3": [sys.executable]}


def matches(expected, found):
    """Whether the lines agree, `...` standing for any number of them."""
    if not expected:
        return not found
    if expected[0] == "...":
        return any(matches(expected[1:], found[i:]) for i in range(len(found) + 1))
    return bool(found) and expected[0].rstrip() == found[0].rstrip() and matches(expected[1:], found[1:])


def python_misses(name):
    """A module that the script needs and that is not here, or None. `entente` is that of the program's build."""
    wanted = {"numpy"} | ({"entente", "pandas"} if "import entente" in open(name).read() else set())
    there = {module for module in wanted if importlib.util.find_spec(module)}
    if glob.glob(os.path.join(modules, "entente/_engine*")):
        there.add("entente")
    return min(wanted - there, default=None)


def run_console(block):
    for part in re.split(r"(?m)^\$ ", block)[1:]:
        command, _, expected = part.partition("\n")
        words = command.split()
        assert words[0] in start, f"a console block may call {', '.join(start)} only: {command}"
        missing = python_misses(words[1]) if words[0] == "python3" else None
        if missing:
            print(f"NOT RUN, {missing} is missing: $ {command}")
            continue
        done = subprocess.run([*start[words[0]], *words[1:]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONPATH": modules})
        want = [line for line in expected.rstrip("\n").split("\n")] if expected.strip() else []
        if not matches(want, done.stdout.rstrip("\n").split("\n") if done.stdout.strip() else []):
            failures.append(f"$ {command}\n-- the README says:\n{expected}\n-- but the program:\n{done.stdout}")
        print(f"$ {command}: exit {done.returncode}")


def write_file(comment, block):
    derived = re.fullmatch(r"(\S+), from (\S+), with (.+) as (.+)", comment)
    if derived:
        name, origin, old, new = derived.groups()
        text = open(origin).read()
        assert old in text, f"{old} is not in {origin}"
        open(name, "w").write(text.replace(old, new))
        return
    open(comment, "w").write(block)


def main():
    readme = open(os.path.join(source, "README.md")).read()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        shutil.copytree(os.path.join(source, "scenarios"), "scenarios")
        blocks = re.finditer(r"(?ms)^<!-- file: (.+?) -->\n(?:```(?:json|python|csv)\n(.*?)```\n)?|^```console\n(.*?)```", readme)
        commands = 0
        for block in blocks:
            comment, json_text, console = block.groups()
            if comment:
                write_file(comment, json_text or "")
            if console:
                commands += console.count("\n$ ") + console.startswith("$ ")
                run_console(console)
        os.chdir(source)
    for name in re.findall(r"\]\(([^)#:]+)\)", readme):
        if not os.path.exists(os.path.join(source, name)):
            failures.append(f"the README links to {name}, which is not there")
    print("\n".join(failures))
    print(f"{commands} commands, {len(failures)} failures")
    return bool(failures) or commands < 5


sys.exit(main())
