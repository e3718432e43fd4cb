#!/usr/bin/env python3
"""What happens when the machine gives less than it should: faults_test.py PROGRAM SOURCE_DIR

Each fault by real means: a full file system (a small tmpfs), a limit on open files and on memory, a folder that may not
be written as an ordinary user, a read-only file system, a pipe that nobody reads. Each is one clear line and the right exit
code, leaves nothing half-written, and loses nothing that was there. What needs root is named and left out without it."""
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
scenario = os.path.join(source, "tests/data/small.json")
CANNOT_WRITE, RUN_STOPPED = 73, 70
NOBODY = 65534


def entente(*words, **more):
    return subprocess.run([program, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def contents(folder):
    found = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            found[name] = file.read()
    return found


def needs_root(test):
    return unittest.skipUnless(os.geteuid() == 0, "needs root, to mount and to become another user")(test)


# They need memory, and pipes by which they look at the type of an object.
without_sanitizers = unittest.skipIf("ENTENTE_SANITIZER" in os.environ, "sanitizers need more than the limits themselves")


class Faults(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        os.chmod(self.folder, 0o777)
        self.mounted = []

    def tearDown(self):
        for place in self.mounted:
            subprocess.run(["umount", place], check=True)
        shutil.rmtree(self.folder)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def mount(self, name, options):
        place = self.path(name)
        os.makedirs(place, exist_ok=True)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            self.skipTest(f"cannot mount a tmpfs here: {done.stderr.strip()}")
        self.mounted.append(place)
        return place

    def refused(self, done, code, *words):
        self.assertEqual(done.returncode, code, done.stderr)
        lines = [line for line in done.stderr.splitlines() if not line.startswith("entente: going on")]
        self.assertEqual(len(lines), 1, done.stderr)
        for word in words:
            self.assertIn(word, lines[0])

    @needs_root
    def test_a_full_disk_leaves_nothing_and_loses_nothing(self):
        for size in ("40k", "80k", "120k"):
            place = self.mount("full" + size, f"size={size}")
            for words in (["run", scenario, "--save-trajectories", "--runs", "2000"], ["compare", scenario, "--all", "--runs", "500"],
                          ["run", scenario, "--runs", "3000", "--resume"]):
                done = entente(*words, "--quiet", "--out", os.path.join(place, "out"))
                self.refused(done, CANNOT_WRITE, "cannot write", "No space left")
                left = [name for name in os.listdir(place) if not name.endswith(".journal")]
                self.assertEqual(left, [], words)
                for name in os.listdir(place):
                    os.remove(os.path.join(place, name))

    @needs_root
    def test_a_full_disk_keeps_the_older_results(self):
        place = self.mount("small", "size=300k")
        out = os.path.join(place, "out")
        self.assertEqual(entente("run", scenario, "--quiet", "--out", out).returncode, 0)
        before = contents(out)
        self.refused(entente("run", scenario, "--quiet", "--force", "--save-trajectories", "--runs", "3000", "--out", out), CANNOT_WRITE)
        self.assertEqual(contents(out), before)
        self.assertEqual(os.listdir(place), ["out"])
        self.assertEqual(entente("verify", out).returncode, 0)

    @needs_root
    def test_reports_and_exports_on_a_full_disk(self):
        self.assertEqual(entente("run", scenario, "--quiet", "--out", self.path("out")).returncode, 0)
        place = self.mount("tiny", "size=4k")
        for words in (["report", self.path("out")], ["export", self.path("out"), "--graphml", "--relation", "trust"]):
            with open(os.path.join(place, "filler"), "wb") as filler:
                filler.write(b"x" * 4096)
            self.refused(entente(*words, "--out", os.path.join(place, "page")), CANNOT_WRITE, "page")
            self.assertEqual(os.listdir(place), ["filler"])

    @needs_root
    def test_netcdf_on_a_full_disk(self):
        self.assertEqual(entente("run", scenario, "--quiet", "--out", self.path("out")).returncode, 0)
        words = ["export", self.path("out"), "--netcdf", "--quiet", "--out"]
        if "built without NetCDF" in (whole := entente(*words, self.path("whole.nc"))).stderr:
            self.skipTest("built without NetCDF")
        self.assertEqual(whole.returncode, 0, whole.stderr)
        pages = -(-os.path.getsize(self.path("whole.nc")) // 4096)
        for size in sorted({1, 2, pages // 2, pages - 1}):
            place = self.mount(f"nc{size}", f"size={size * 4}k")
            self.refused(entente(*words, os.path.join(place, "g.nc")), CANNOT_WRITE, "cannot write", "g.nc", "No space left")
            self.assertEqual(os.listdir(place), [])

    @needs_root
    def test_a_read_only_file_system(self):
        place = self.mount("ro", "size=1m")
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        self.refused(entente("run", scenario, "--quiet", "--out", os.path.join(place, "out")), CANNOT_WRITE, "Read-only")

    @needs_root
    def test_another_file_system_than_the_temporary_one(self):
        place = self.mount("other", "size=4m")
        self.assertEqual(entente("run", scenario, "--quiet", "--report", "--out", os.path.join(place, "out")).returncode, 0)
        self.assertEqual(entente("verify", os.path.join(place, "out"), "--replay").returncode, 0)

    @needs_root
    def test_a_folder_that_may_not_be_written(self):
        os.mkdir(self.path("mine"), 0o755)

        def ordinary():
            os.setgid(NOBODY)
            os.setuid(NOBODY)

        done = entente("run", scenario, "--quiet", "--out", self.path("mine", "out"), preexec_fn=ordinary)
        self.refused(done, CANNOT_WRITE, "Permission denied")
        self.assertEqual(os.listdir(self.path("mine")), [])

    @without_sanitizers
    def test_too_few_file_handles(self):
        for handles in range(4, 12):
            done = entente("run", scenario, "--quiet", "--out", self.path("out"),
                           preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (handles, handles)))
            if done.returncode == 0:
                self.assertEqual(entente("verify", self.path("out")).returncode, 0)
                shutil.rmtree(self.path("out"))
                continue
            self.assertIn(done.returncode, (65, 66, RUN_STOPPED, CANNOT_WRITE, 127), done.stderr)
            self.assertNotEqual(done.stderr, "")
            self.assertEqual(os.listdir(self.folder), [], f"{handles} handles")

    @without_sanitizers
    def test_too_little_memory(self):
        failed = 0
        for megabytes in (16, 20, 24, 28, 32, 36, 40, 60, 80, 200, 400):
            size = megabytes << 20
            done = entente("run", scenario, "--runs", "20000", "--save-trajectories", "--quiet", "--out", self.path("out"),
                           preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size)))
            if done.returncode == 0:
                self.assertEqual(entente("verify", self.path("out")).returncode, 0)
                shutil.rmtree(self.path("out"))
                continue
            failed += 1
            # a quarter of a megabyte above what the loader needs, memory runs out before main: as its 127
            if (done.returncode, done.stderr) == (-6, "terminate called without an active exception\n"):
                self.assertLess(megabytes, 32)
                self.assertEqual(os.listdir(self.folder), [])
                continue
            self.assertIn(done.returncode, (RUN_STOPPED, CANNOT_WRITE, 127), f"{megabytes} MB: {done.returncode} {done.stderr}")
            self.assertNotEqual(done.stderr, "")
            self.assertEqual(os.listdir(self.folder), [], f"{megabytes} MB")
        self.assertGreater(failed, 0)

    def test_a_pipe_that_nobody_reads(self):
        for words in (["list", scenario], ["schema"], ["run", scenario, "--json", "--out", self.path("out")]):
            process = subprocess.Popen([program, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            process.stdout.close()
            error = process.stderr.read()
            process.stderr.close()
            self.assertIn(process.wait(), (0, CANNOT_WRITE, -13), error)
            self.assertNotIn("terminate", error)


unittest.main(argv=sys.argv[:1])
