"""Why something came about."""

from .tables import Found, frame


class CellExplanation(Found):
    """What each cause changed of a cell, in every run and period.

    `cell`, `runs`; `dates` (periods + 1), ISO texts; `periods` (periods), as `2025 Q3`; `causes` (causes), ids. `values`
    (periods + 1 x runs): the cell at the bounds of the periods. `changes` (periods x causes x runs): what each changed; in every
    run and period the value at the end is that at the start and the sum of the causes. `total` and `by_period` (a list): dicts
    with `from`, `to`, `start` and `end` (mean, sd, quantiles), `start_interval`, `end_interval` (95 %) and `causes`."""

    def __repr__(self):
        return f"<entente.CellExplanation {self.cell}, {self.dates[0]} to {self.dates[-1]}: {self.runs} runs>"

    def causes_frame(self):
        """A row for each cause that acted, the largest mean change first: its mean over the runs with its 95 % interval,
        quantiles, and `acted`, the share of runs in which it changed the cell."""
        return frame(self.total["causes"])

    def periods_frame(self):
        """The same for each period, which stands first in the row."""
        return frame([{"period": name, **row} for name, one in zip(self.periods, self.by_period) for row in one["causes"]])


class OutcomeExplanation(Found):
    """Which causes made an outcome likely.

    `outcome`, `label`, `runs`; `probability`: values are probabilities, or else means. `full`, `empty`: the value with all causes,
    and with none of them, with `full_interval`, `empty_interval` (95 %). `causes`: a list of dicts, the largest Shapley value
    first: the values sum to full - empty. `permutations`, `groups`, `ensembles`, `narrow`, `exact`, `finite`: how it was found."""

    def __repr__(self):
        return f"<entente.OutcomeExplanation {self.outcome}: {self.empty:.3g} without the causes, {self.full:.3g} with them>"

    def causes_frame(self):
        """A row for each cause: `shapley` with its interval `low`, `high`; `removed`, what is lost without this cause alone;
        in how many runs the value is `more`, `less` with it; whether it `interacts` with others."""
        return frame(self.causes)
