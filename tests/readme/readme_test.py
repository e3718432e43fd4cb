#!/usr/bin/env python3
"""Holds the README to the truth: every `console` block is run, and prints what stands there.

usage: readme_test.py PROGRAM SOURCE_DIR

`<!-- file: NAME -->` before a json block writes that file; `<!-- file: NAME, from OTHER, with X as Y -->` makes it from
another; a python block is written likewise, and `python3 NAME` runs it where numpy is there. In a console block a line `$ command` is run, and the lines after it must be its output; a line `...` stands
for any lines. The command `entente` is PROGRAM."""
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile

program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
failures = []
start = {"entente": [program], "python3": [sys.executable]}


def matches(expected, found):
    """Whether the lines agree, `...` standing for any number of them."""
    if not expected:
        return not found
    if expected[0] == "...":
        return any(matches(expected[1:], found[i:]) for i in range(len(found) + 1))
    return bool(found) and expected[0].rstrip() == found[0].rstrip() and matches(expected[1:], found[1:])


def run_console(block):
    for part in re.split(r"(?m)^\$ ", block)[1:]:
        command, _, expected = part.partition("\n")
        words = command.split()
        assert words[0] in start, f"a console block may call {', '.join(start)} only: {command}"
        if words[0] == "python3" and not importlib.util.find_spec("numpy"):
            print(f"NOT RUN, numpy is missing (python3-numpy): $ {command}")
            continue
        done = subprocess.run([*start[words[0]], *words[1:]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "80"})
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
        blocks = re.finditer(r"(?ms)^<!-- file: (.+?) -->\n(?:```(?:json|python)\n(.*?)```\n)?|^```console\n(.*?)```", readme)
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
