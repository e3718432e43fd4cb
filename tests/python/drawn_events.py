"""A table of events that tests draw."""

import csv
import random

import support


class Events(support.Place):
    """Three dyads either way, eight months of events, drawn."""

    def setUp(self):
        super().setUp()
        draw = random.Random(5)
        pairs = [("FRA", "DEU"), ("DEU", "FRA"), ("RUS", "UKR"), ("UKR", "RUS"), ("USA", "CHN"), ("CHN", "USA")]
        with open(self.place / "e.csv", "w", newline="") as file:
            table = csv.writer(file)
            table.writerow(["date", "source", "target", "cameo"])
            for day in range(224):
                for pair in pairs:
                    for _ in range(draw.randrange(3)):
                        table.writerow([f"2020-{1 + day // 28:02}-{1 + day % 28:02}", *pair, "190" if "UKR" in pair else "040"])
