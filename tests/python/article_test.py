#!/usr/bin/env python3
"""The article's scenario from Python: all that can be asked of it, and its folder."""

import support
from support import ARTICLE, entente
import numpy


class Article(support.Place):
    def test_questions(self):
        results = entente.load(ARTICLE).run(runs=8, threads=1)
        self.assertEqual(results.explain("trust[PAK,AFG]").runs, 8)
        self.assertEqual(results.explain_outcome("ambassadors", causes=["mediation"] if "mediation" in results.scenario.causes
                                                 else results.scenario.causes[:1], ensembles=4).outcome, "ambassadors")
        self.assertGreater(results.story(actors=["PAK", "AFG"], without=2).happened, 0)
        self.assertTrue(results.blocs("trust").blocs)

    def test_folders(self):
        results = entente.load(ARTICLE).run(runs=8, threads=1)
        results.save(self.place / "a")
        opened = entente.open(self.place / "a")
        self.assertTrue(entente.verify(self.place / "a", replay=2))
        numpy.testing.assert_array_equal(opened.relations["trust"].p95, results.relations["trust"].p95)
        self.assertEqual(opened.export("graphml", "trust"), results.export("graphml", "trust"))
        self.assertIn("<html", opened.report()[:200])


if __name__ == "__main__":
    support.main()
