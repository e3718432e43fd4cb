#!/usr/bin/env python3
"""Long work from Python: other threads run meanwhile, and Ctrl-C ends it."""

import os
import signal
import threading
import time

import support
from support import ARTICLE, ENDLESS, entente
import numpy


class Interrupting(support.Place):
    def test_other_threads_run_meanwhile(self):
        counted = []
        done = threading.Event()
        other = threading.Thread(target=lambda: [counted.append(1) or time.sleep(0.005) for _ in iter(done.is_set, True)])
        other.start()
        entente.load(ARTICLE).run(runs=1000, threads=1)
        done.set()
        other.join()
        self.assertGreater(len(counted), 5)

    def interrupted(self, work):
        timer = threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT))
        timer.start()
        begun = time.monotonic()
        with self.assertRaises(KeyboardInterrupt):
            work()
        self.assertLess(time.monotonic() - begun, 30)

    def test_interrupts(self):
        world = entente.loads({**ENDLESS, "outcomes": {"o": {"is": "r[A0,A1]"}}, "parameters": {"p": 1},
                               "metrics": {"m": "p * r[A0,A1]"}, "event_types": {"e": {"roles": {"a": "actor"}, "effects": []}},
                               "rules": {"u": {"rate": "1", "emit": {"type": "e", "a": "A0"}}}})
        self.interrupted(lambda: world.run(runs=100000))
        self.interrupted(lambda: world.explain("r[A0,A1]", runs=2000))
        self.interrupted(lambda: world.explain_outcome("o", runs=100000))
        self.interrupted(lambda: world.story(runs=100000))
        self.interrupted(lambda: world.fit([{"date": "2001-01-01", "m": 1}, {"date": "2002-01-01", "m": 2}], {"p": (0, 2)}, runs=100000))
        hard = numpy.sign(numpy.random.default_rng(1).normal(size=(120, 120)))
        self.interrupted(lambda: entente.blocs(hard, seconds=120))
        self.interrupted(lambda: entente.compare(world, world.set(p=2), runs=1000))


if __name__ == "__main__":
    support.main()
