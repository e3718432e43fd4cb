#!/usr/bin/env python3
"""Breaks the core in one place at a time, and sees that the tests notice: mutate.py ROOT [FIRST [LAST]]

Works on a copy in build/mutation; exit code 1 where a change goes unnoticed. mutate.py ROOT --places only says which
places no longer stand in the sources."""
import os
import shutil
import subprocess
import sys

from places import PLACES

root = os.path.abspath(sys.argv[1])
work = os.path.join(root, "build", "mutation")
copy, build = os.path.join(work, "source"), os.path.join(work, "build")
# in the order in which they are asked: the cheapest first; the first that fails has noticed. Not whether scenarios are
# steady, which takes longest and notices nothing alone.
SUITES = ["test_core", "test_simulation"]
LEFT_OUT = "-*IsRoughlySteady*:Convergence*"


def call(*words):
    return subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def same(one, other):
    return os.path.exists(other) and open(one, "rb").read() == open(other, "rb").read()


def prepare():
    """A copy of what is to be compiled; files that are the same keep their times, so that builds go on."""
    for name in subprocess.run(["git", "-C", root, "ls-files", "-z"], stdout=subprocess.PIPE, text=True, check=True).stdout.split("\0"):
        here, there = os.path.join(root, name), os.path.join(copy, name)
        if name and os.path.isfile(here) and not same(here, there):
            os.makedirs(os.path.dirname(there), exist_ok=True)
            shutil.copy(here, there)
    done = call("cmake", "-S", copy, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DENTENTE_TESTS=ON")
    assert done.returncode == 0, done.stdout


def noticed_by():
    """The suite that fails, or does not even compile; None where all pass."""
    for suite in SUITES:
        if call("ninja", "-C", build, "-j2", suite).returncode != 0:
            return "the compiler"
        if call(os.path.join(build, "tests", suite), "--gtest_brief=1", "--gtest_filter=" + LEFT_OUT).returncode != 0:
            return suite
    return None


def break_at(number):
    name, old, new = PLACES[number - 1]
    path = os.path.join(copy, "engine", name)
    text = open(path).read()
    assert text.count(old) == 1, f"place {number}: '{old}' stands {text.count(old)} times in {name}"
    open(path, "w").write(text.replace(old, new))
    by = noticed_by()
    open(path, "w").write(text)
    print(f"{number:2} {name}: {' '.join(old.split())[:60]}: {'noticed by ' + by if by else 'NOT NOTICED'}", flush=True)
    return by is not None


def lost_places():
    """Those that stand nowhere, or more than once."""
    count = 0
    for number, (name, old, _) in enumerate(PLACES, 1):
        found = open(os.path.join(root, "engine", name)).read().count(old)
        if found != 1:
            print(f"place {number}: '{old}' stands {found} times in {name}")
            count += 1
    return count


def main():
    if sys.argv[2:] == ["--places"]:
        return 1 if lost_places() else 0
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    last = int(sys.argv[3]) if len(sys.argv) > 3 else len(PLACES)
    prepare()
    assert noticed_by() is None, "the tests fail before anything is broken"
    numbers = range(first, last + 1)
    noticed = sum([break_at(number) for number in numbers])
    print(f"{noticed} of {len(numbers)} places noticed")
    return 0 if noticed == len(numbers) else 1


sys.exit(main())
