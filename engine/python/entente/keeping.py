"""Results kept: in folders, in pages, in files for other programs."""

import shlex

from . import _engine, folders


class Keeping:
    """What can be made of results; Results have it all."""

    def save(self, folder, replace=False, trajectories=False):
        """Writes a folder of results as `entente run --out` does: the same bytes but for times, and for quantiles where the values
        of single runs need more than the 256 MB that the program keeps. With `trajectories` also trajectories.csv and
        ledger.csv. The folder appears when it is complete. Raises WriteError where it is there already (unless `replace`: then
        older results are replaced, and nothing else)."""
        place = folders.free("folder", folder, replace)
        s = self.scenario
        words = ["entente", "run", s._origin.file, *(word for one in s._what_ifs for word in ("--what-if", one)),
                 *(word for one in s._settings for word in ("--set", one)), "--runs", str(self.runs), "--seed", str(self.seed)]
        for option, kept in zip(("--relations", "--evolution"), self._known["keep"][1:]):
            words += [] if kept is None else [option, "always" if kept else "never"]
        words += ["--save-trajectories"] if trajectories else []
        past = s._origin.past
        source = _engine.Source(past.file or s._origin.file, [*past.what_ifs, *s._what_ifs], [*past.settings, *s._settings],
                                shlex.join(words))
        _engine.save(self._again(), place, source, bool(replace), bool(trajectories))

    def _place(self):
        """A folder that holds them: see `folders.place_of`."""
        return folders.place_of(self, self._folder, self.scenario.name or "results")

    def report(self, file=None, replace=False, explorations=()):
        """The page of a report: see `entente.report`."""
        with self._place() as folder:
            return folders.report(folder, file, replace, explorations)

    def export(self, format, relation=None, file=None, date=None, replace=False):
        """A relation for other programs: see `entente.export`."""
        with self._place() as folder:
            return folders.export(folder, format, relation, file, date, replace=replace)
