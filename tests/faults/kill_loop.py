#!/usr/bin/env python3
"""Kills the program with SIGKILL at random moments: kill_loop.py PROGRAM SOURCE_DIR [POINTS] [SEED]

At every point: no folder that looks complete and is not; what was there before is not lost; the next run cleans up what
was left behind; `--resume` goes on and ends with the bytes of an uninterrupted run."""
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
points = int(sys.argv[3]) if len(sys.argv) > 3 else 12
luck = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
scenario = os.path.join(source, "tests/data/small.json")

COMMANDS = {
    "run": ["run", scenario, "--runs", "20000", "--save-trajectories"],
    "resume": ["run", scenario, "--runs", "20000", "--save-trajectories", "--resume"],
    "compare": ["compare", scenario, "--all", "--runs", "5000"],
    "shard": ["run", scenario, "--runs", "20000", "--shard", "2/3", "--resume"],
}


def entente(words, **more):
    return subprocess.run([program, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def content(folder):
    """Names and bytes of all files; the manifest tells the time, the hashes have its hash."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            if name not in ("manifest.json", "SHA256SUMS"):
                path = os.path.join(place, name)
                found[os.path.relpath(path, folder)] = open(path, "rb").read()
    return found


def hidden():
    return sorted(name for name in os.listdir(".") if name.startswith("."))


def check_whole(folder, what):
    verdict = entente(["verify", folder])
    assert verdict.returncode == 0, f"{what}: {verdict.stdout}{verdict.stderr}"


def killed_after(words, seconds):
    """Whether it was killed before its end."""
    process = subprocess.Popen([program, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    return process.returncode == -signal.SIGKILL


def one_point(name, words, wanted, seconds):
    """Kills once, or (of those that resume) until it ends; then everything must be as if nothing had been."""
    replacing = luck.random() < 0.5
    if replacing:
        shutil.copytree("wanted-" + name, "out")
    words = [*words, "--quiet", "--out", "out", *(["--force"] if replacing else [])]
    killed = killed_after(words, luck.uniform(0, seconds))
    if os.path.exists("out"):
        check_whole("out", f"{name} after a kill")
    else:
        assert not replacing or any(".old-" in each for each in hidden()), f"{name}: what was there is lost"
    if killed and luck.random() < 0.3:  # a torn or altered journal is never trusted
        for each in hidden():
            if each.endswith(".journal") and os.path.getsize(each) > 200:
                with open(each, "r+b") as file:
                    file.seek(luck.randrange(100, os.path.getsize(each)))
                    file.write(bytes([luck.randrange(256)]))
                    if luck.random() < 0.5:
                        file.truncate()
    if killed or not os.path.exists("out"):
        again = [*words, *([] if "--force" in words else ["--force"])]
        done = entente(again)
        assert done.returncode == 0, f"{name}: {done.stderr}"
    check_whole("out", name)
    assert content("out") == wanted, f"{name}: other bytes than those of an uninterrupted run"
    assert hidden() == [], f"{name}: left behind {hidden()}"
    shutil.rmtree("out")
    return killed


def main():
    for name, words in COMMANDS.items():
        wanted_folder = "wanted-" + name
        begun = time.monotonic()
        done = entente([*words, "--quiet", "--out", wanted_folder])
        assert done.returncode == 0, done.stderr
        seconds = time.monotonic() - begun
        wanted = content(wanted_folder)
        kills = sum(one_point(name, words, wanted, 1.1 * seconds) for _ in range(points // len(COMMANDS)))
        print(f"{name}: {points // len(COMMANDS)} points within {seconds:.2f} s, {kills} killed, "
              "every folder whole, all ended with the same bytes")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    try:
        main()
    finally:
        os.chdir(source)
