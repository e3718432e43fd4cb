"""Runs the console blocks of a document, in a folder of its own, and compares what is printed with what stands there.

`<!-- file: NAME -->` before a json, csv or python block writes that file; `<!-- file: NAME, from OTHER, with X as Y -->` makes
it from another. In a console block a line `$ command` is run, and the lines after it must be its output; a line `...` stands
for any lines. `entente` is the program under test; python scripts run where the modules that they import are. The folder
scenarios/ is there, and so is what earlier blocks of the same document have written."""
import glob
import importlib.util
import os
import re
import shlex
import subprocess
import sys

BLOCKS = re.compile(r"(?ms)^<!-- file: (.+?) -->\n(?:```(?:json|python|csv)\n(.*?)```\n)?|^```console\n(.*?)```")


def matches(expected, found):
    """Whether the lines agree, `...` standing for any number of them."""
    if not expected:
        return not found
    if expected[0] == "...":
        return any(matches(expected[1:], found[i:]) for i in range(len(found) + 1))
    return bool(found) and expected[0].rstrip() == found[0].rstrip() and matches(expected[1:], found[1:])


def lines(text):
    return text.rstrip("\n").split("\n") if text.strip() else []


def write_file(comment, block):
    derived = re.fullmatch(r"(\S+), from (\S+), with (.+) as (.+)", comment)
    if derived:
        comment, origin, old, new = derived.groups()
        text = open(origin, encoding="utf-8").read()
        assert old in text, f"{old} is not in {origin}"
        block = text.replace(old, new)
    with open(comment, "w", encoding="utf-8") as file:
        file.write(block)


class Console:
    """Counts the commands that ran, and keeps what went otherwise."""

    def __init__(self, program):
        self.modules = os.path.join(os.path.dirname(os.path.dirname(program)), "python")
        self.start = {"entente": [program], "python3": [sys.executable], "cmp": ["cmp"]}
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "PYTHONPATH": self.modules}
        self.commands, self.failures = 0, []

    def run_document(self, name, text):
        """In the current folder."""
        for comment, content, console in BLOCKS.findall(text):
            if comment:
                write_file(comment, content)
            for part in re.split(r"(?m)^\$ ", console)[1:]:
                command, _, expected = part.partition("\n")
                self.run(name, command, lines(expected))

    def run(self, document, command, expected):
        words = shlex.split(command)
        assert words[0] in self.start, f"{document}: a console block may call {', '.join(self.start)} only: {command}"
        missing = self.python_misses(words[1]) if words[0] == "python3" else None
        if missing:
            print(f"NOT RUN, {missing} is missing: $ {command}")
            return
        self.commands += 1
        done = subprocess.run([*self.start[words[0]], *words[1:]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env=self.environment)
        print(f"{document}: $ {command}: exit {done.returncode}")
        if not matches(expected, lines(done.stdout)):
            self.failures.append(f"{document}: $ {command}\n-- the document says:\n" + "\n".join(expected) +
                                 f"\n-- but the program:\n{done.stdout}")

    def python_misses(self, script):
        """A module that the script needs and that is not here, or None. `entente` is that of the program's build."""
        wanted = {"numpy"} | ({"entente", "pandas"} if "import entente" in open(script).read() else set())
        there = {module for module in wanted if importlib.util.find_spec(module)}
        if glob.glob(os.path.join(self.modules, "entente/_engine*")):
            there.add("entente")
        return min(wanted - there, default=None)
