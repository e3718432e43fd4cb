"""Whether what a scenario finds hangs on the length of its step."""

from .tables import Found, frame


class Convergence(Found):
    """What becomes of the numbers of a scenario as time is cut finer.

    `verdict`: the worst of all, `steady`, `cannot be told`, `step too long`, `drifts` or `runs away`. `numbers`: a list of dicts,
    one for each outcome, metric and tracked value (at the end), with its own `verdict`, its `tolerance`, and what `shorter_steps`
    and `more_substeps` make of it: `values` at its own, at twice, at four times as many, the differences `twice` and `four_times`
    with intervals that all hold together (`confidence` is that of each), the `order` and the `limit`. `rules_by_step`: rules that
    fire more often with shorter steps. `runs` of every ensemble; `stopped`: why runs stopped, if they did; `too_long`: of each
    ensemble (own steps, half, quarter, twice and four times the substeps) what its steps are too long for."""

    def __repr__(self):
        return f"<entente.Convergence {self.verdict}: {len(self.numbers)} numbers, {self.runs} runs>"

    def numbers_frame(self):
        """A row for each number: name, kind, verdict, tolerance, and its values with shorter steps (own, half, quarter)."""
        rows = []
        for one in self.numbers:
            values = one["shorter_steps"]["values"] if one["shorter_steps"] else [None] * 3
            rows.append({**{key: one[key] for key in ("name", "kind", "verdict", "tolerance")},
                         **dict(zip(("own", "half", "quarter"), values))})
        return frame(rows)
