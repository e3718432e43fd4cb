"""One run of an ensemble, told step by step."""

from . import _engine, arguments
from .tables import Found, frame


class Story(Found):
    """One run, event by event.

    `run`, `seed`; `happened`: how many events there were; `replays`: runs made again, each without one of them. `entries`: all
    that happened, in the order in which it acted: dicts with `date`, `id` of the event or rule, `type`, `roles`, the reasons
    `where`, `when` and `hazard` (the expression and what it read), `probability`, `draw`, `changes` of cells, and `without`:
    what would be otherwise without it, as {name: (is, without)}, or None where it was not replayed. `chapters`: stretches of the
    calendar, with their entries (`first` up to `end`) and what moved the tracked values. `outcomes`: values by id. `metrics`:
    (start, end) by name. `telling`: numbers of the entries, in their order. `scenario`: the one it is of."""

    __slots__ = ("_how", "_told")  # how it was asked for; the engine's own

    def __init__(self, scenario, how, made=None):
        self._how, self._told = how, None if made else _told(scenario, how)
        super().__init__(made or self._told.data)
        self.scenario = scenario

    def __reduce__(self):
        return Story, (self.scenario, self._how, vars(self))

    def __repr__(self):
        return f"<entente.Story run {self.run} of {self.scenario.name}: {self.happened} events>"

    def text(self, events=24, width=80):
        """The story for people, as `entente story` prints it: so many events that mattered most (None: all that happened), in
        lines of `width` columns, 40 at least."""
        return self._again().text(_events(events), arguments.whole("width", width, 40, 10**6))

    def markdown(self, events=24):
        """The same as Markdown."""
        return self._again().markdown(_events(events))

    def _again(self):
        """What a pickle does not hold is made by running the ensemble again."""
        if self._told is None:
            self._told = _told(self.scenario, self._how)
        return self._told

    def entries_frame(self):
        """A row for each entry: date, id, type, actors (codes with commas), count, weight (what it did at once to tracked values,
        in shares of their ranges), turned (how many outcomes of yes and no would come out otherwise without it; None: not
        replayed) and distance (how far the run would go elsewhere)."""
        return frame([{"date": e["date"], "id": e["id"], "type": e["type"], "actors": ",".join(_actors(e)),
                       "count": e["count"], "weight": e["weight"], "turned": e["without"] and e["without"]["turned"],
                       "distance": e["without"] and e["without"]["distance"]} for e in self.entries])


def _told(scenario, how):
    luck = arguments.luck(scenario, how["runs"], how["seed"], how["threads"])
    which = _engine.Which(how["run"], how["outcome"], how["most"])
    return _engine.tell(scenario._world, luck, which, how["actors"], how["without"], how["what_ifs"], how["settings"])


def _events(events):
    return None if events is None else arguments.whole("events", events, 0)


def _actors(entry):
    return list(dict.fromkeys(actor for actors in entry["roles"].values() for actor in actors))
