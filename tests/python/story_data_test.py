#!/usr/bin/env python3
"""What a story holds, as lists and dicts of Python."""

import support
from support import SMALL, entente, rows_of

CELL = "trust[AAA,BBB]"



class StoryData(support.Place):
    def test_what_it_tells(self):
        story = entente.load(SMALL).story(runs=16)
        self.assertEqual(len(rows_of(story.entries_frame())), len(story.entries))
        self.assertEqual(sorted(story.telling), list(range(len(story.entries))))
        summit = next(e for e in story.entries if e["id"] == "summit")
        self.assertEqual((summit["date"], summit["roles"]), ("2025-06-01", {"one": ["AAA"], "other": ["BBB"]}))
        self.assertIn(CELL, summit["without"]["watched"])
        change = summit["changes"][0]
        self.assertAlmostEqual(change["after"] - change["before"], change["share"], places=12)


if __name__ == "__main__":
    support.main()
