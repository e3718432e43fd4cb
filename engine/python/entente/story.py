"""One run of an ensemble, told."""

from .tables import Found, frame


class Story(Found):
    """One run, event by event.

    `run`, `seed`; `happened`: how many events there were; `replays`: runs made again, each without one of them. `entries`: all
    that happened, in the order in which it acted: dicts with `date`, `id` of the event or rule, `type`, `roles`, the reasons
    `where`, `when` and `hazard` (the expression and what it read), `probability`, `draw`, `changes` of cells, and `without`:
    what would be otherwise without it, as {name: (is, without)}, or None where it was not replayed. `chapters`: stretches of the
    calendar, with their entries (`first` up to `end`) and what moved the watched cells. `outcomes`: values by id. `metrics`:
    (start, end) by name. `telling`: numbers of the entries, in their order. `scenario`: the one it is of."""

    def __init__(self, scenario, made):
        super().__init__(made)
        self.scenario = scenario

    def __repr__(self):
        return f"<entente.Story run {self.run} of {self.scenario.name}: {self.happened} events>"

    def entries_frame(self):
        """A row for each entry: date, id, type, actors (codes with commas), count, weight (what it did at once to watched cells,
        in shares of their ranges), turned (how many outcomes of yes and no would come out otherwise without it; None: not
        replayed) and distance (how far the run would go elsewhere)."""
        return frame([{"date": e["date"], "id": e["id"], "type": e["type"], "actors": ",".join(_actors(e)),
                       "count": e["count"], "weight": e["weight"], "turned": e["without"] and e["without"]["turned"],
                       "distance": e["without"] and e["without"]["distance"]} for e in self.entries])


def _actors(entry):
    return list(dict.fromkeys(actor for actors in entry["roles"].values() for actor in actors))
