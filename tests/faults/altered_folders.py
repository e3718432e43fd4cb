#!/usr/bin/env python3
"""Folders of results that somebody altered and signed again: altered_folders.py PROGRAM SOURCE_DIR [HOW_MANY] [SEED]

Of every kind of folder (a run, a part, a comparison, an exploration, a journal) and every file in it every number, list and head is altered
(alterations.py), checksums are made anew, and every command reads it, with 2 GB of memory and little time. None may die
of a signal, or of an exception nobody caught, or for want of memory. Commands that only open a folder say the same of it,
and all others refuse what they refuse, in the same words. HOW_MANY alterations of each file are drawn (default: 1,
read by fewer commands; `all` takes them all, for hours)."""
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from alterations import alterations, identity_size  # noqa: E402
from folder_files import checksum, read_folder, with_list, with_scenario_hash, write_folder  # noqa: E402

program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
how_many = sys.argv[3] if len(sys.argv) > 3 else "1"
quick = len(sys.argv) <= 3
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
OWN_CODES = (0, 1, 64, 65, 66, 70, 73)
MEMORY, SECONDS = 2 << 30, 60

SCENARIO = {
    "entente": 1, "title": "Small", "time": {"start": "2025-01-01", "end": "2025-02-01", "step": "1 week"}, "runs": 4,
    "actors": {"A": {"name": "Aland", "size": 0.5}, "B": {}, "C": {"kind": "group"}},
    "attributes": {"size": {"range": [0, 1]}},
    "relations": {"r": {"range": [-1, 1], "half_life": "1 year", "ties": {"A": {"B": 0.5, "C": -0.2}}}, "s": {"symmetric": True}},
    "parameters": {"p": {"uniform": [0, 1]}},
    "event_types": {"e": {"roles": {"a": "actor", "b": "actor"}, "effects": [{"change": "r[a, b]", "by": "-0.1"}]}},
    "rules": {"w": {"for": ["i in state", "j in actor"], "rate": "9", "emit": {"type": "e", "a": "i", "b": "j"}}},
    "dynamics": {"n": {"type": "noise", "relation": "s", "volatility": 0.1}},
    "metrics": {"m": "sum(i in actor, j in actor : r[i, j])"},
    "outcomes": {"o": {"is": "r[A, B] < 0.2"}, "f": {"is": "r[A, B] < 0.3", "over": "first"}},
    "watch": ["r[A,B]", "size[A]"], "what_if": {"v": {"patch": {"rules": {"w": {"rate": "3"}}}}},
}


def limit():
    """This process, and those that it starts."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def entente(place, words):
    """(exit code, what it said); a code of its own that is none where it took too long."""
    try:
        done = subprocess.run([program, *words], cwd=place, capture_output=True, timeout=SECONDS)
        return done.returncode, done.stderr.decode(errors="replace")
    except subprocess.TimeoutExpired:
        return "too long", ""


def must(place, *words):
    code, said = entente(place, list(words))
    assert code == 0, (words, code, said)


# Commands that open a folder; those that also make some of its runs again; those that may say something else before.
OPENING = [["export", "x", "--dot", "--relation", "r"], ["blocs", "x", "--relation", "s", "--seconds", "1"], ["verify", "x"]]
AGAIN = [["explain", "x", "r[A,B]", "--threads", "1"], ["story", "x", "--threads", "1"],
         ["compare", "x", "x", "--out", "c", "--threads", "1", "--quiet"], ["report", "x", "--out", "x.html", "--quiet"],
         ["landscape", "x", "--run", "1", "--relation", "r"]]
MORE = [["export", "x", "--gexf", "--relation", "s"], ["export", "x", "--graphml", "--relation", "r"],
        ["explain", "x", "--outcome", "o", "--budget", "2", "--threads", "1"], ["verify", "x", "--replay", "--sample", "2"],
        ["export", "x", "--netcdf", "--out", "x.nc", "--quiet"], ["merge", "x", "--out", "m", "--quiet"]]


class Kind:
    """A kind of folder: its files, and which commands read it."""

    def __init__(self, name, files, opening, again, more):
        self.name, self.files, self.opening, self.again, self.more = name, files, opening, again, more


def kinds(place):
    with open(os.path.join(place, "s.json"), "w") as file:
        json.dump(SCENARIO, file)
    run = ["run", "s.json", "--quiet", "--threads", "1", "--block", "2"]
    must(place, *run, "--save-trajectories", "--out", "run")
    for part in ("1", "2"):
        must(place, *run, "--shard", part + "/2", "--out", "part" + part)
    must(place, "compare", "s.json", "--all", "--quiet", "--threads", "1", "--out", "comparison")
    folder = lambda name: read_folder(os.path.join(place, name))  # noqa: E731
    yield Kind("run", folder("run"), OPENING, AGAIN, MORE)
    yield Kind("part", folder("part1"), [["verify", "x"]], [["merge", "x", "part2", "--out", "m", "--quiet"]], MORE[-1:])
    yield Kind("comparison", folder("comparison"), [["verify", "x"], OPENING[0]], [AGAIN[3]], MORE[:1])
    must(place, "explore", "s.json", "--sweep", "p=0:1:3", "--among", "v", "--runs", "4", "--threads", "1", "--quiet", "--out", "asked")
    with open(os.path.join(place, "t.csv"), "w") as file:
        file.write("a,b,y\n" + "".join(f"{k},{k * k % 37},{k * 7 % 40 / 40}\n" for k in range(40)))
    must(place, "explore", "t.csv", "--when", "y > 0.5", "--quiet", "--out", "given")
    for name in ("asked", "given"):
        yield Kind(name, folder(name), [["verify", "x"]], [AGAIN[3]], [["verify", "x", "--replay"], ["explore", "x", "--matters", "--outcome", "y", "--quiet", "--out", "y"]])


RESUMED = ["run", "s.json", "--threads", "1", "--block", "2", "--resume", "--json", "--out", "r"]


def journal_of(place):
    """The journal of a run that was killed when all its runs were made: the records are those of a part that is the whole."""
    must(place, "run", "s.json", "--quiet", "--threads", "1", "--block", "2", "--shard", "1/1", "--out", "whole")
    files = read_folder(os.path.join(place, "whole"))
    m = json.loads(files["manifest.json"])
    line = (f"entente journal 1, version {m['version']}, scenario {m['hash']}, seed {m['seed']}, runs {m['runs']}, part 1 of 1, "
            "block 2, relations true, evolution true\n").encode()
    line += b" " * (-len(line) % 8)
    with open(os.path.join(place, ".r.journal"), "wb") as file:
        file.write(line + checksum(line) + files["records.bin"])
    assert "going on after 4 of 4 runs" in entente(place, RESUMED)[1]
    shutil.rmtree(os.path.join(place, "r"))
    return line + checksum(line) + files["records.bin"]


class Trial:
    def __init__(self, place, originals):
        self.place, self.originals, self.folders, self.wrong = place, originals, 0, []

    def fresh(self):
        for name in os.listdir(self.place):
            if name not in self.originals:
                path = os.path.join(self.place, name)
                shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)

    def note(self, what, words, said):
        self.wrong.append(what)
        print(f"{what}: {' '.join(words)}: {said}")

    def read(self, what, words):
        code, said = entente(self.place, words)
        bad = code not in OWN_CODES or "internal error" in said or "not enough memory" in said
        if bad or (code == 66 and said.count("\n") != 1):
            self.note(what, words, f"{code} {said.strip()}")
        return code, said

    def folder(self, kind, what, files):
        self.fresh()
        self.folders += 1
        write_folder(os.path.join(self.place, "x"), files)
        first = self.read(what, kind.opening[0])
        for words in kind.opening[1:]:
            if self.read(what, words) != (first if first[0] == 66 else (0, "")):
                self.note(what, words, "says something else than " + " ".join(kind.opening[0]) + f": {first}")
        for words in kind.again:
            said = self.read(what, words)
            foreign = kind.name == "part" and said[0] == 65  # parts that do not belong together, said before all else
            if first[0] == 66 and said != first and not foreign:
                self.note(what, words, f"does not say what {' '.join(kind.opening[0])} says: {said}, {first}")
        for words in kind.more[:1] if quick else kind.more:
            self.read(what, words)

    def unsigned(self, kind, what, files):
        """The list of hashes is as it was: all refuse, and verifying says no."""
        self.fresh()
        self.folders += 1
        write_folder(os.path.join(self.place, "x"), files)
        for words in kind.opening:
            code, said = self.read(what, words)
            if code != (1 if words[0] == "verify" else 66):
                self.note(what, words, f"{code}: an altered folder is not refused {said}")

    def journal(self, what, data, right):
        self.fresh()
        self.folders += 1
        with open(os.path.join(self.place, ".r.journal"), "wb") as file:
            file.write(data)
        code, said = self.read(what, RESUMED)
        made = read_folder(os.path.join(self.place, "r")) if code == 0 else {}
        if code != 0 or any(name not in made for name in right):
            self.note(what, RESUMED, f"{code} {said}: not all files are there")


def drawn(draws, all_of):
    all_of = list(all_of)
    return all_of if how_many == "all" else draws.sample(all_of, min(int(how_many), len(all_of)))


def main():
    if "ENTENTE_SANITIZER" not in os.environ:
        limit()
    place, draws = tempfile.mkdtemp(), random.Random(seed)
    try:
        all_kinds = list(kinds(place))
        journal = journal_of(place)
        trial = Trial(place, set(os.listdir(place)))
        for kind in all_kinds:
            trial.folder(kind, f"{kind.name} as it is", with_list(kind.files))
            for name in sorted(kind.files):
                if os.path.basename(name) == "SHA256SUMS":
                    continue
                for what, data in drawn(draws, alterations(name, kind.files[name])):
                    files, what = {**kind.files, name: data}, f"{kind.name} {name} {what}"
                    trial.folder(kind, what, with_list(files))
                    if name.endswith("scenario.json"):
                        trial.folder(kind, what + ", signed", with_list(with_scenario_hash(files)))
                if kind.name == "run":
                    trial.unsigned(kind, f"run {name} not signed", {**kind.files, name: kind.files[name] + b" "})
        right = all_kinds[0].files.keys() - {"trajectories.csv", "ledger.csv"}
        for what, data in drawn(draws, alterations("r.journal", journal, identity_size(journal))):
            trial.journal("journal " + what, data, right)
        print(f"{trial.folders} altered folders, seed {seed}: {len(trial.wrong)} times something was wrong")
        sys.exit(1 if trial.wrong else 0)
    finally:
        shutil.rmtree(place)


main()
