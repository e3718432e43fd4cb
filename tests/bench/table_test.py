#!/usr/bin/env python3
"""bench/table.py on made-up results. table_test.py BENCH_FOLDER"""
import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv.pop(1))
import table  # noqa: E402


def row(name, ms, **more):
    return {"run_name": name, "run_type": "iteration", "real_time": ms, "time_unit": "ms", **more}


class Table(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)

    def printed(self, *words):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            table.main([str(w) for w in words])
        return out.getvalue()

    def results(self, factor=1.0):
        rows = [row("large/0/N:%d/threads:1/iterations:1/manual_time" % n, factor * (n / 1024) ** 3, label="balance",
                    bound=0.0005, ratio=2.0) for n in (1024, 2048, 4096)]
        rows += [row("uniforms", ms, **{"values/s": 6e8}) for ms in (0.9, 1.0, 1.1)]
        rows.append({"run_name": "uniforms", "run_type": "aggregate", "real_time": 99, "time_unit": "ms"})
        path = self.place / f"results-{factor}.json"
        path.write_text(json.dumps({"benchmarks": rows}))
        return path

    def test_shows_measured_bound_and_ratio(self):
        lines = self.printed("show", self.results()).splitlines()
        self.assertEqual(lines[1].split(), ["large/balance/N:1024/threads:1", "1", "ms", "500", "µs", "2.00"])
        self.assertEqual(lines[4].split(), ["uniforms", "1", "ms", "600", "M/s"])
        self.assertTrue(all(len(line) <= 100 for line in lines))

    def test_fits_growth(self):
        self.assertIn("size^3.00", self.printed("growth", self.results()))

    def test_marks_what_is_outside_the_noise(self):
        kept = self.place / "kept.json"
        table.main(["save", str(self.results()), str(kept)])
        self.assertIn("machine", json.loads(kept.read_text()))
        slower = self.printed("against", self.results(1.5), kept).splitlines()
        self.assertTrue(slower[1].endswith("1.50  slower"), slower[1])
        self.assertTrue(slower[4].endswith("1.00"), slower[4])
        self.assertIn("faster", self.printed("against", self.results(0.5), kept))


if __name__ == "__main__":
    unittest.main()
