#!/usr/bin/env python3
"""Scenarios to begin with, from Python: the program's."""

import support
from support import entente


class Starting(support.Place):
    def test_new_scenario(self):
        text = entente.new_scenario(["India", "Pakistan", "China"], ask="Will there be war?", moves=["attack", "talks"], step="2 weeks")
        self.program("new", "s", "--actors", "India,Pakistan,China", "--ask", "Will there be war?", "--with", "attack,talks",
                     "--step", "2 weeks")
        theirs = (self.place / "s.json").read_text()
        self.assertEqual(text.replace("scenario.json", "s.json"), theirs)
        world = entente.loads(text)
        self.assertEqual(list(world.actors), ["IND", "PAK", "CHN"])
        self.assertEqual(world.warnings, [])
        self.assertGreater(world.to_be_judged, 10)
        self.assertEqual(world.to_be_judged - 1, world.set({"parameters": {"unrest": {"source": "a book"}}}).to_be_judged)

    def test_sheets(self):
        (self.place / "m.csv").write_text(",A,B,C\nA,,-2,3\nB,-1,,1\nC,2,0,\n")
        world = entente.loads(entente.new_scenario(sheets=self.place / "m.csv", scale=(-3, 3, -1, 1)))
        self.assertEqual(list(world.relations), ["m_ties"])
        self.assertEqual(world.warnings, [])

    def test_lists(self):
        self.assertIn("attack", entente.moves())
        for name, title in entente.templates().items():
            self.assertEqual(entente.loads(entente.template(name)).title, title)

    def test_refuses(self):
        for call, error, word in (
                (lambda: entente.new_scenario(["India"]), entente.DataError, "at least two"),
                (lambda: entente.new_scenario(moves="atack"), entente.DataError, "did you mean 'attack'"),
                (lambda: entente.new_scenario(step="1 fortnight"), ValueError, "step takes"),
                (lambda: entente.new_scenario(sheets="not.csv"), entente.FileError, "not.csv"),
                (lambda: entente.template("crises"), entente.DataError, "there is no template 'crises'")):
            with self.assertRaisesRegex(error, word):
                call()


if __name__ == "__main__":
    support.main()
