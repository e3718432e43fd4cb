#!/usr/bin/env python3
"""Holds all documents to the truth: their console blocks are run and print what stands there (console.py), their links lead
somewhere, the commands that they name exist, copies of sources are those sources; the README is short and has every command,
and the tree of the engine has every room.

usage: readme_test.py PROGRAM SOURCE_DIR"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from console import Console
from documents import all_documents, anchors, commands, links, read

program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
LONGEST_README = 190  # lines
LONGEST_TIME = 60  # seconds, of all console blocks on a quiet machine: said, since tests share machines


def run_consoles(documents):
    console, start = Console(program), time.monotonic()
    for document, text in documents.items():
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(os.path.join(source, "scenarios"), os.path.join(folder, "scenarios"))
            os.chdir(folder)
            console.run_document(document, text)
            os.chdir(source)
    seconds = time.monotonic() - start
    print(f"{console.commands} commands in {seconds:.0f} s{', longer than they may take' * (seconds > LONGEST_TIME)}")
    if console.commands < 25:
        yield f"only {console.commands} commands were found"
    yield from console.failures


def broken_links(document, text):
    for path, anchor in links(text):
        target = os.path.normpath(os.path.join(os.path.dirname(document), path)) if path else document
        if not os.path.exists(os.path.join(source, target)):
            yield f"{document}: the link to {path} leads nowhere"
        elif anchor and anchor not in anchors(read(source, target)):
            yield f"{document}: {target} has no heading #{anchor}"


def is_command(name):
    return subprocess.run([program, name, "--help"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def unknown_commands(documents):
    script = set(re.findall(r"(?m)^  (\w+)", subprocess.check_output([os.path.join(source, "dev"), "help"], text=True)))
    known = {}
    for document, text in documents.items():
        for name in set(re.findall(r"(?<![\w./-])entente ([a-z]+)", commands(text))):
            if not known.setdefault(name, is_command(name)):
                yield f"{document}: there is no command 'entente {name}'"
        for name in set(re.findall(r"\./dev ([a-z]+)", commands(text))) - script:
            yield f"{document}: there is no command './dev {name}'"


def altered_copies(document, text):
    for path, block in re.findall(r"(?ms)^<!-- as in (\S+) -->\n```\w+\n(.*?)^```", text):
        if block != read(source, path):
            yield f"{document}: the block is not {path}"


def left_out(documents):
    """Commands that the README does not list, rooms that the tree of the engine does not have, files of results that their
    document does not describe."""
    told = subprocess.check_output([program, "--help"], text=True)
    names = [name for name in re.findall(r"(?m)^ +([a-z]+) {2,}\S", told) if is_command(name)]
    if len(names) < 10:
        yield f"only {len(names)} commands are in entente --help"
    for name in set(names) - {"help"}:
        if f"| `entente {name}" not in documents["README.md"]:
            yield f"README.md: the table of commands does not have {name}"
    for room in os.scandir(os.path.join(source, "engine")):
        if room.is_dir() and f"\n  {room.name}/ " not in documents["engine/README.md"]:
            yield f"engine/README.md: the tree does not have {room.name}/"
    for file in re.findall(r'(?m)^ +\{"(\w+\.\w+)"', read(source, "engine/results/outputs.h")):
        if f"`{file}`" not in documents["engine/results/README.md"]:
            yield f"engine/results/README.md: it does not describe {file}"
    tables = {file for name in glob.glob(os.path.join(source, "engine/explore/*.cpp"))
              for file in re.findall(r'"(\w+\.csv)"', open(name, encoding="utf-8").read())}
    for file in tables - {"runs.csv"}:
        if f"`{file}`" not in documents["engine/explore/README.md"]:
            yield f"engine/explore/README.md: it does not describe {file}"


def failures():
    documents = {document: read(source, document) for document in all_documents(source)}
    length = documents["README.md"].count("\n")
    if length > LONGEST_README:
        yield f"README.md: {length} lines, more than {LONGEST_README}"
    for document, text in documents.items():
        yield from broken_links(document, text)
        yield from altered_copies(document, text)
    yield from unknown_commands(documents)
    yield from left_out(documents)
    yield from run_consoles(documents)


def main():
    found = list(failures())
    print("\n".join(found))
    print(f"{len(found)} failures")
    return bool(found)


sys.exit(main())
