#!/usr/bin/env python3
"""The names and parameters of a scenario, from Python."""

import json

import support
from support import ARTICLE, SMALL, entente


class Worlds(support.Place):
    def test_names(self):
        world = entente.load(ARTICLE)
        self.assertEqual(world.actors[:2], ["PAK", "AFG"])
        self.assertIn("trust", world.relations)
        self.assertIn("no-mediation", world.what_ifs)
        self.assertEqual(world.dates[0], "2025-05-28")
        self.assertEqual(len(world.series), 19)
        self.assertIn("ambassadors", world.outcomes)
        self.assertEqual(world.series, world.metrics + world.watched)

    def test_parameters(self):
        world = entente.load(ARTICLE)
        self.assertEqual(list(world.parameters), list(json.loads(world.resolved)["parameters"]))
        small = entente.load(SMALL)
        self.assertEqual(list(small.parameters), ["start", "zeal"])
        self.assertEqual(small.parameters["start"].distribution, {"uniform": [-0.6, -0.2]})
        self.assertEqual(small.parameters["zeal"], ("zeal", 1.0, None, "", ""))
        self.assertTrue(all(p.source for p in world.parameters.values()))
        self.assertEqual(len(world.parameters_frame()), len(world.parameters))
        again = small.set({"parameters": {"start": small.parameters["start"].distribution}})
        self.assertEqual(again.parameters, small.parameters)


if __name__ == "__main__":
    support.main()
