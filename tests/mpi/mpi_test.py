#!/usr/bin/env python3
"""An ensemble over MPI ranks: the same bytes as from one process, and faults that leave nothing behind.

mpi_test.py BUILT_WITH_MPI MPIEXEC PROGRAM DATA_FOLDER [PATTERN...]: all tests, or those of unittest's `-k`; ends with 77 (skipped) where the build has no MPI.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SKIPPED = 77
MPIEXEC = PROGRAM = DATA = None


def ranks(count, *words, **more):
    """Starts the program on that many ranks."""
    environment = dict(os.environ, OMPI_ALLOW_RUN_AS_ROOT="1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM="1",
                       OMPI_MCA_rmaps_base_oversubscribe="1", OMPI_MCA_btl_vader_single_copy_mechanism="none")
    return subprocess.Popen([MPIEXEC, "-n", str(count), PROGRAM, *words], env=environment, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def finished(process, patience=120):
    try:
        out, err = process.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    return process.returncode, out, err


def interrupted(process):
    """Asks mpirun to end, as one does at a keyboard: again where it does not answer. A first
    interrupt was once lost in mpirun (4.1): neither it nor its ranks noticed anything for two minutes."""
    for _ in range(6):
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=15)
            break
        except subprocess.TimeoutExpired:
            print("mpirun did not answer to an interrupt within 15 s; once more", file=sys.stderr)
    return finished(process, 10)


def files(folder):
    """Names and bytes, but for the manifest, which tells the time, and the hashes, of which it has one."""
    told = ("manifest.json", "exploration.json", "SHA256SUMS")
    return {path.name: path.read_bytes() for path in Path(folder).iterdir() if path.name not in told}


def answer(folder):
    return json.loads((Path(folder) / "exploration.json").read_text())["answer"]


SMALL, TUTORIAL = "small.json", "../../scenarios/tutorial.json"
EXPLORATIONS = ((SMALL, "--sweep", "zeal=0:1:5", "--among", "no-summit", "--runs", "30"),
                (SMALL, "--tip", "zeal=0:1", "--outcome", "thaw", "--runs", "40"),
                (SMALL, "--matters", "--points", "64"))


class Mpi(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)

    def left_behind(self):
        return sorted(path.name for path in self.place.iterdir())

    def test_the_bytes_are_those_of_one_process(self):
        for name, counts in (("small.json", (1, 4)), ("crowd.json", (2,))):
            words = ["run", str(DATA / name), "--runs", "70", "--save-trajectories", "--quiet", "--out"]
            alone = self.place / f"{name}-alone"
            subprocess.run([PROGRAM, *words, str(alone)], check=True)
            for count in counts:
                out = self.place / f"{name}-{count}"
                self.assertEqual(finished(ranks(count, *words, str(out)))[0], 0)
                self.assertEqual(files(out), files(alone), f"{name} on {count} ranks")

    def test_a_comparison_has_the_bytes_of_one_process(self):
        words = ["compare", str(DATA.parent.parent / "scenarios" / "tutorial.json"), "--all", "--runs", "70", "--quiet", "--out"]
        alone, shared = self.place / "alone", self.place / "shared"
        subprocess.run([PROGRAM, *words, str(alone)], check=True)
        self.assertEqual(finished(ranks(2, *words, str(shared)))[0], 0)
        for name in ("comparison.json", "outcomes.csv", "differences.csv", "relations.csv", "baseline/runs.csv"):
            self.assertEqual((shared / name).read_bytes(), (alone / name).read_bytes(), name)

    def test_an_exploration_has_the_bytes_of_one_process(self):
        for number, (name, *question) in enumerate(EXPLORATIONS):
            words = ["explore", str(DATA / name), *question, "--quiet", "--out"]
            alone = self.place / f"{number}-alone"
            subprocess.run([PROGRAM, *words, str(alone)], check=True)
            out, count = self.place / f"{number}-shared", 2 + number % 2
            code, told, err = finished(ranks(count, *words, str(out)))
            self.assertEqual((code, told, err), (0, "", ""))
            self.assertEqual(files(out), files(alone), f"{question} on {count} ranks")
            self.assertEqual(answer(out), answer(alone), f"{question} on {count} ranks")

    def test_an_answer_is_printed_once(self):
        code, out, err = finished(ranks(3, "explore", str(DATA / "small.json"), "--screen", "--points", "5", "--out",
                                        str(self.place / "r")))
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(out.count("What matters at all"), 1, out)

    def test_given_points_are_explored_by_one_rank(self):
        subprocess.run([PROGRAM, "explore", str(DATA / "small.json"), "--when", "thaw", "--points", "40", "--quiet", "--out",
                        str(self.place / "p")], check=True)
        code, out, err = finished(ranks(2, "explore", str(self.place / "p"), "--when", "thaw", "--out", str(self.place / "r")))
        self.assertEqual((code, err, out.count("When it happens")), (0, "", 1))

    def test_parts_of_an_exploration_are_made_over_ranks_too(self):
        words = ["explore", str(DATA / "small.json"), "--sweep", "zeal=0:1:5", "--runs", "30", "--quiet"]
        subprocess.run([PROGRAM, *words, "--out", str(self.place / "alone")], check=True)
        for k in "12":
            code, _, err = finished(ranks(2, *words, "--shard", f"{k}/2", "--out", str(self.place / k)))
            self.assertEqual((code, err), (0, ""))
        subprocess.run([PROGRAM, "merge", str(self.place / "1"), str(self.place / "2"), "--quiet", "--out", str(self.place / "all")],
                       check=True)
        self.assertEqual(files(self.place / "all"), files(self.place / "alone"))

    def test_what_is_wrong_with_an_exploration_is_told_once_and_leaves_nothing(self):
        for words, code in ((["broken.json", "--matters"], 65), (["small.json", "--when", "nobody"], 64),
                            (["small.json", "--robust", "--outcome", "thaw", "--among", "nobody"], 64),
                            (["stops.json", "--screen"], 70), (["small.json", "--matters", "--resume"], 64)):
            words = ["explore", str(DATA / words[0]), *words[1:], "--out", str(self.place / "x")]
            ended, _, err = finished(ranks(2, *words))
            said = [line for line in err.splitlines() if "broken.json:" in line or line.startswith("entente: ")]
            self.assertEqual(ended, code, err)
            self.assertEqual(len(said), len(set(said)), err)
            self.assertGreater(len(said), 0, err)
            self.assertEqual(self.left_behind(), [])

    def test_an_interrupted_exploration_leaves_nothing(self):
        long = self.place / "long.json"
        long.write_text((DATA / "long.json").read_text().replace('"volatility": 0.1', '"volatility": "p"')
                        .replace('"actors"', '"parameters": {"p": 0.1}, "actors"'))
        job = ranks(2, "explore", str(long), "--sweep", "p=0:1:100", "--runs", "10000", "--quiet", "--out", str(self.place / "x"))
        for _ in range(200):
            time.sleep(0.05)
            if len(self.left_behind()) > 1:
                break
        time.sleep(0.5)
        self.assertNotEqual(interrupted(job)[0], 0)
        self.assertEqual(self.left_behind(), ["long.json"])

    def test_more_ranks_than_blocks(self):
        out = self.place / "few"
        code, _, err = finished(ranks(4, "run", str(DATA / "small.json"), "--runs", "20", "--quiet", "--out", str(out)))
        self.assertEqual((code, "entente" in err), (0, False), err)

    def test_the_report_is_printed_once(self):
        code, out, _ = finished(ranks(3, "run", str(DATA / "small.json"), "--runs", "20", "--out", str(self.place / "r")))
        self.assertEqual(code, 0)
        self.assertEqual(out.lower().count("outcomes"), 1, out)

    def test_a_run_that_stops_is_told_once_and_leaves_nothing(self):
        alone = subprocess.run([PROGRAM, "run", str(DATA / "stops.json"), "--out", str(self.place / "x")],
                               capture_output=True, text=True)
        message = alone.stderr.strip().splitlines()[-1]
        code, _, err = finished(ranks(3, "run", str(DATA / "stops.json"), "--out", str(self.place / "x")))
        self.assertEqual(code, alone.returncode)
        self.assertEqual(err.count(message), 1, err)
        self.assertEqual(self.left_behind(), [])

    def test_a_bad_scenario_and_a_target_in_the_way_are_told_once(self):
        code, _, err = finished(ranks(2, "run", str(DATA / "broken.json"), "--out", str(self.place / "x")))
        self.assertEqual((code, err.count("broken.json: ")), (65, 1), err)
        (self.place / "x").mkdir()
        code, _, err = finished(ranks(2, "run", str(DATA / "small.json"), "--out", str(self.place / "x")))
        self.assertEqual((code, err.count("it exists already")), (73, 1), err)
        self.assertEqual(self.left_behind(), ["x"])

    def test_a_rank_that_dies_ends_the_job_without_results(self):
        job = ranks(3, "run", str(DATA / "long.json"), "--runs", "100000000", "--quiet", "--out", str(self.place / "x"),
                    start_new_session=True)
        for _ in range(200):  # until rank 0 has its hidden folder
            time.sleep(0.05)
            if self.left_behind():
                break
        children = subprocess.run(["pgrep", "-P", str(job.pid)], capture_output=True, text=True).stdout.split()
        time.sleep(0.5)
        os.kill(int(children[-1]), signal.SIGKILL)
        code, _, err = finished(job)
        self.assertNotEqual(code, 0)
        self.assertRegex(err, "signal 9|nothing was written")
        # mpirun sometimes kills rank 0 before it has cleared up: then its hidden folder stays, as after any SIGKILL
        self.assertEqual([name for name in self.left_behind() if not name.startswith(".x.partial-")], [])

    def test_an_interrupt_leaves_nothing(self):
        job = ranks(2, "run", str(DATA / "long.json"), "--runs", "100000000", "--quiet", "--out", str(self.place / "x"))
        for _ in range(200):
            time.sleep(0.05)
            if self.left_behind():
                break
        self.assertNotEqual(interrupted(job)[0], 0)
        self.assertEqual(self.left_behind(), [])


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    if sys.argv[1] != "1":
        print("SKIPPED: this build has no MPI (ENTENTE_MPI); `./dev test` installs OpenMPI and builds with it")
        sys.exit(SKIPPED)
    MPIEXEC, PROGRAM, DATA = sys.argv[2], sys.argv[3], Path(sys.argv[4])
    patterns = [word for pattern in sys.argv[5:] for word in ("-k", pattern)]
    unittest.main(argv=[sys.argv[0], *patterns], verbosity=2)
