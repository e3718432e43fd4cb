#!/usr/bin/env python3
"""Runs every complete scenario that stands in the documents, and holds that something happens in it: each rule fires, no
outcome is the same in all runs, every watched cell moves, each what-if changes what is recorded.

usage: examples_test.py PROGRAM SOURCE_DIR"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from documents import all_documents, read

program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])


def examples(document):
    """(line, scenario) of each."""
    text = read(source, document)
    for block in re.finditer(r"(?ms)^```json\n(.*?)^```", text):
        told_so = "nothing happens in it" in text[max(0, block.start() - 100):block.start()]
        if '"entente": 1' in block.group(1) and not told_so:
            yield text.count("\n", 0, block.start(1)) + 1, block.group(1)


def rows(name):
    with open(name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def run(*options):
    """What an ensemble records, by file."""
    done = subprocess.run([program, "run", "s.json", "--runs", "200", "--threads", "1", "--quiet", "--force", "--out", "r",
                           *options], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert done.returncode == 0, done.stdout
    return {name: rows(f"r/{name}.csv") for name in ("events", "runs", "series")}


def idle(scenario, ran):
    """What there is in the scenario of which nothing is seen in the ensemble."""
    for rule in scenario.get("rules", {}):
        if not any(row["cause"] == rule and float(row["mean"]) > 0 for row in ran["events"]):
            yield f"the rule {rule} never fires"
    for outcome in scenario.get("outcomes", {}):
        if len({row[outcome] for row in ran["runs"]}) == 1:
            yield f"the outcome {outcome} is the same in all runs"
    for cell in (cell.replace(" ", "") for cell in scenario.get("watch", [])):
        if len({row["mean"] for row in ran["series"] if row["name"] == cell}) == 1:
            yield f"the watched cell {cell} does not move"


def found_in(text):
    with open("s.json", "w", encoding="utf-8") as file:
        file.write(text)
    scenario, ran = json.loads(text), run()
    yield from idle(scenario, ran)
    for what_if in scenario.get("what_if", {}):
        if run("--what-if", what_if) == ran:
            yield f"the what-if {what_if} changes nothing"


def main():
    failures, count = [], 0
    for document in all_documents(source):
        here = list(examples(document))
        for line, text in here:
            with tempfile.TemporaryDirectory() as folder:
                os.chdir(folder)
                failures += [f"{document}:{line}: {what}" for what in found_in(text)]
                os.chdir(source)
        count += len(here)
    if count < 5:
        failures.append(f"only {count} examples were found")
    print("\n".join(failures))
    print(f"{count} examples, {len(failures)} failures")
    return bool(failures)


sys.exit(main())
