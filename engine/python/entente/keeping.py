"""Results kept: in folders, in pages, in files for other programs."""

import shlex

from . import _engine, folders


def source_of(scenario, runs, seed, kept, more=()):
    """Where an ensemble comes from, with the command line that runs the same; `kept`: relations and evolution."""
    origin, past = scenario._origin, scenario._origin.past
    words = ["entente", "run", origin.file, *(word for one in scenario._what_ifs for word in ("--what-if", one)),
             *(word for one in scenario._settings for word in ("--set", one)), "--runs", str(runs), "--seed", str(seed)]
    for option, when in zip(("--relations", "--evolution"), kept):
        words += [] if when is None else [option, "always" if when else "never"]
    return _engine.Source(past.file or origin.file, [*past.what_ifs, *scenario._what_ifs], [*past.settings, *scenario._settings],
                          shlex.join([*words, *more]))


class Keeping:
    """What can be made of results; Results have it all."""

    def save(self, folder, replace=False, trajectories=False):
        """Writes a folder of results as `entente run --out` does: the same bytes but for times, and for quantiles where the values
        of single runs need more than the 256 MB that the program keeps. With `trajectories` also trajectories.csv and
        ledger.csv. The folder appears when it is complete, and its path is given. Raises WriteError where it is there already (unless `replace`: then
        older results are replaced, and nothing else)."""
        place = folders.free("folder", folder, replace)
        source = source_of(self.scenario, self.runs, self.seed, self._known["keep"][1:], ["--save-trajectories"] if trajectories else [])
        _engine.save(self._again(), place, source, bool(replace), bool(trajectories))
        return place

    def _place(self):
        """A folder that holds them: see `folders.place_of`."""
        s = self.scenario
        return folders.place_of(self, self._folder, "+".join([s.name or "results", *s._origin.past.what_ifs, *s._what_ifs]))

    def report(self, file=None, replace=False, explorations=()):
        """The page of a report: see `entente.report`."""
        with self._place() as folder:
            return folders.report(folder, file, replace, explorations)

    def export(self, format, relation=None, file=None, date=None, replace=False):
        """A relation for other programs: see `entente.export`."""
        with self._place() as folder:
            return folders.export(folder, format, relation, file, date, replace=replace)
