"""Scenarios held to data: event data made into scenarios, parameters fitted, forecasts scored."""

import os

from . import _engine, arguments
from .documents import library
from .errors import ArgumentError, DataError, FileError
from .folders import free
from .tables import Found, frame


class Fit(Found):
    """Parameters that make an ensemble meet what was observed.

    `values`: by name. `loss`: the mean squared error, each series in its own standard deviations; `loss_before`: with the
    scenario's own values. `used` observations, `outside` of the scenario's dates. `dates`, `loss_at`, `loss_at_before`: over
    time. `profiles`: by name, dicts with the arrays `value` and `loss`, a 95 % interval `low`, `high`, and whether the data tell
    the parameter (`identified`). `evaluations`: ensembles run, of which `stopped` had a run that stopped. `scenario`: the one
    that was fitted."""

    def __init__(self, scenario, made):
        super().__init__(made)
        self.scenario = scenario

    def __repr__(self):
        values = ", ".join(f"{name}={value:.4g}" for name, value in self.values.items())
        return f"<entente.Fit {values}: loss {self.loss:.4g}, {self.loss_before:.4g} before>"

    def fitted(self):
        """The scenario with these values."""
        return self.scenario.set({"parameters": self.values})


class Backtest(Found):
    """Forecasts from the past alone, and how they did.

    `origins`: ISO texts, the last days known. `scores`: a list of dicts, one for each forecaster (`scenario` and baselines),
    origin and dyad: what was forecast (`tone`, the mean Goldstein score; `count`, of events), what came (`observed_...`), and
    scores of which less is better (continuous ranked probability scores, log scores, Brier's). `forecasters`: a dict for each, with
    its scores over all forecasts as the program prints them: `tone` and `count` (mean absolute errors), `tone_rmse`, `tone_crps`,
    `tone_log`, ..., `sign` (Brier), `sign_right` (a share), `count_log_infinite` (forecasts of no event where some came), and the
    shares of mean scores within the central 50 and 90 % that were forecast, `tone_within_50`, `tone_within_90`. `against_best`: by
    measure (tone, count, sign) the scenario's score less that of the `baseline` that did best, `difference` with its 95 %
    interval `low`, `high`, and a `verdict` in words. `calibration`: of the scenario, for forecasts of a positive mean score with a
    probability from `low` to `high`, the mean of what was `forecast` and of what was `observed` (None: no such forecast), and how
    many (`count`). `fitted`: parameters of the last origin by name. `events` between the scenario's actors, of so many `lines` of
    the file, and `problems`: how many were left out, by reason."""

    def __repr__(self):
        return f"<entente.Backtest {len(self.origins)} origins, {len(self.scores)} scores>"

    def scores_frame(self):
        """A row for each score. A pandas frame, or a list of dicts."""
        return frame(self.scores)

    def forecasters_frame(self):
        """A row for each forecaster with its scores over all forecasts. A pandas frame, or a list of dicts."""
        return frame(self.forecasters)


class Ranking(Found):
    """Where scores put who took part in events, among all who could have.

    `scores`: a dict for each, with its expression (`score`), `mrr` (the mean reciprocal rank over targets and sources),
    `hits_at_1`, `hits_at_3`, `hits_at_10`, each with a 95 % interval over days (`mrr_interval`) and, from the second score on, what it is
    over the first (`mrr_over_first`). `ranks`: a dict for each event and score. `events` ranked, each among so many `candidates`; `lines` read,
    of which so many were `within_one_actor`, and so many rows `before_start` of the scenario, which does not know of them, and so many of
    the events `after_end`, for which it is run on beyond its own;
    `units_per_day` of the times in them. `fitted`: parameters and half-lives by name, found in so many `evaluations`; `held`: parameters
    that runs would draw, with the value (or else the centre) that they were held at."""

    def __repr__(self):
        return f"<entente.Ranking {self.events} events: " + ", ".join(f"{row['score']} {row['mrr']:.3f}" for row in self.scores) + ">"

    def scores_frame(self):
        """A row for each score. A pandas frame, or a list of dicts."""
        return frame(self.scores)

    def ranks_frame(self):
        """A row for each event and score. A pandas frame, or a list of dicts."""
        return frame(self.ranks)


class SeriesBacktest(Found):
    """Forecasts of monthly series from the past alone, and how they did.

    `forecasters`: a dict for each forecaster and number of `months` ahead, with so many `forecasts`, their mean absolute error (`mae`),
    the share of right signs (`sign_right`), `crps`, `threshold_crps` (above `threshold`), `interval_score` and the share `within` the
    interval of `level`, and, where no value is below the bins, `ignorance` in bits. `scores`: a dict for each forecast, with its `draws`.
    `against_best`: of a scenario, for each number of months and measure the difference to the baseline that did best, with a 95 %
    interval (`low`, `high`; nan where there is none). So many `series`; the first forecast knows them until `first_origin`."""

    def __repr__(self):
        return f"<entente.SeriesBacktest {self.series} series: " + ", ".join(
            f"{row['forecaster']} {row['months']} months {row['mae']:.4g}" for row in self.forecasters) + ">"

    def forecasters_frame(self):
        """A row for each forecaster and number of months. A pandas frame, or a list of dicts."""
        return frame(self.forecasters)

    def scores_frame(self):
        """A row for each forecast. A pandas frame, or a list of dicts."""
        return frame(self.scores)


def backtest_series(file, train_until, horizons=(1, 3, 12), monthly="mean", transform=None, ewma=0.3, threshold=None, level=0.9,
                    bins=None):
    """Forecasts of monthly series by plain baselines, from every month after `train_until` on, scored on what came: a
    SeriesBacktest. `file` is a table date,series,value or date,from,to,value, by days or months; the days of a month become
    their mean or sum (`monthly`). `horizons`: months ahead. `transform`: asinh or log1p of each value. `ewma`: the weight of a
    month in that average. `threshold` of the weighted score; None: what a tenth of the known values exceed. `level` of the
    interval. `bins` of the ignorance; None: those of VIEWS. `Scenario.backtest_series` forecasts with a scenario beside them."""
    return SeriesBacktest(_engine.backtest_series(None, *series_asked(file, train_until, horizons, monthly, transform, ewma, threshold,
                                                                      level, bins, None), _engine.Luck(0, 1, 0)))


def series_asked(file, train_until, horizons, monthly, transform, ewma, threshold, level, bins, forecast):
    """What the engine takes for a backtest of series."""
    for name, value, allowed in (("monthly", monthly, ("mean", "sum")), ("transform", transform, (None, "asinh", "log1p"))):
        if (value if value is None else arguments.text(name, value)) not in allowed:
            raise ArgumentError(f"{name} takes {', '.join(map(str, allowed))}, not {value!r}")
    months = [arguments.whole("horizons", one, 1, 1200) for one in arguments.listed("horizons", horizons, "whole numbers")]
    ends = None if bins is None else [arguments.number("bins", one) for one in arguments.listed("bins", bins, "numbers")]
    if not months:
        raise ArgumentError("horizons takes one number of months or more")
    if ends is not None and (not ends or any(b <= a for a, b in zip(ends, ends[1:]))):
        raise ArgumentError("bins takes numbers that ascend")
    for name, value in (("level", level), ("ewma", ewma)):
        if not 0 < arguments.number(name, value) < 1:
            raise ArgumentError(f"{name} takes a share between 0 and 1, not {value!r}")
    asked = {"horizons": months, "monthly": monthly, "transform": transform or "none", "ewma": float(ewma), "level": float(level),
             "threshold": None if threshold is None else scorable("threshold", threshold), "bins": ends, "forecast": forecast}
    return arguments.there("file", file), arguments.date("train_until", train_until, needed=True), asked


def scorable(name, value):
    """A number whose scores are numbers too."""
    found = arguments.number(name, value)
    if not abs(found) <= _engine.largest_scored:
        raise ArgumentError(f"{name} takes numbers of at most {_engine.largest_scored:g}, not {found:g}")
    return found


def forecast_scores(draws, observed, level=0.9, threshold=0.0, bins=None):
    """Scores of a forecast that is a sample of what may come, of which less is better: a dict of `crps` (continuous ranked
    probability score), `threshold_crps` (the same of what is above `threshold`), `interval_score` (of the central interval
    that holds `level` of the draws) and `ignorance` (in bits, of `bins` given by their lower ends; None: those of VIEWS). Draws, what was observed and the threshold
    are at most 1e100."""
    drawn = [scorable("draws", one) for one in arguments.listed("draws", draws, "numbers")]
    ends = _engine.views_bins if bins is None else [arguments.number("bins", one) for one in arguments.listed("bins", bins, "numbers")]
    if not drawn:
        raise ArgumentError("draws takes one number or more")
    if not ends or any(b <= a for a, b in zip(ends, ends[1:])):
        raise ArgumentError("bins takes numbers that ascend")
    if not 0 < arguments.number("level", level) < 1:
        raise ArgumentError(f"level takes a share between 0 and 1, not {level!r}")
    return _engine.sample_scores(drawn, scorable("observed", observed), level, scorable("threshold", threshold), list(ends))


def event_file(file, format, map, codes="auto", dates="ymd", encoding="auto", every_line=False, one_a_day=False, sheet=None):
    """A file of event data, how it is read, and the tables of the library that it is read by."""
    places = library()
    if not places:
        raise DataError("the library of scenarios, with its tables of countries and codes, is not there")
    return _engine.EventFile(arguments.there("events", file), arguments.text("format", format),
                             "" if map is None else arguments.there("map", map), places[0], arguments.text("codes", codes),
                             arguments.text("dates", dates), arguments.text("encoding", encoding), bool(every_line),
                             bool(one_a_day), "" if sheet is None else arguments.text("sheet", sheet))


def import_events(file, out, format, actors=(), start=None, end=None, step=None, window=None, least_events=None,
                  most_actors=250, map=None, replace=False, left_out=False, codes="auto", dates="ymd", encoding="auto",
                  every_line=False, one_a_day=False, sheet=None):
    """Makes a scenario of event data: writes `out` (a name that ends with .json) and its tables beside it, and gives a dict of
    what was done: its `kind` (events; ties, of alliances, and series, of matrices where `out` ends with .csv), `files`, `lines`, `events` (of these changes, and values), `actors`, `ties`, `problems` (rows left out, by reason) and more; with `left_out` each
    of these rows too, a dict of its `line`, `why` and `text`. `format` is
    acled, cow, gdelt, icews, matrices, phoenix, polecat, ucdp or csv (the command `entente import --list-formats` says what each is). `codes`: how codes of countries are read (auto, iso, cow, gw, cameo, fips, names); `dates`: ymd, dmy or
    mdy; `encoding`: auto, utf-8, utf-16 or latin-1; `every_line`: an event counts again whose ID stood before; `one_a_day`: of a pair
    and a code one event a day counts; `sheet`: of a workbook with several the one to read (None: the only one with columns of
    events). What each name became stands in `actors_found`. `actors`: only events between these codes; else those with at least
    `least_events` (None: 20, of alliances and of series 1), the
    `most_actors` with most. `start`, `end`: dates. `step` None: a day, a month where rows are years. `window`: days from which initial values are taken; None: a quarter. Raises
    FileError where the file is not there, DataError where it cannot be used, WriteError where one to be written is there (unless `replace`)."""
    out = arguments.path("out", out)
    if not out.endswith(".json") and not (format == "matrices" and out.endswith(".csv")):
        raise ArgumentError(f"the scenario's name must end with .json, not {out!r}")
    for one in _engine.import_files(out, arguments.text("format", format)):
        free("out", one, replace)
    window = None if window is None else arguments.whole("window", window, 1, 10**9)
    events = event_file(file, format, map, codes, dates, encoding, every_line, one_a_day, sheet)
    return _engine.import_events(events, out, arguments.texts("actors", actors),
                                 arguments.date("start", start), arguments.date("end", end), None if step is None else arguments.text("step", step),
                                 window, None if least_events is None else arguments.whole("least_events", least_events, 1, 10**9),
                                 arguments.whole("most_actors", most_actors, 2, 10**6), bool(left_out))


def observed(data):
    """Observed series as the engine takes them, from a file, a frame or rows (dicts)."""
    if isinstance(data, (str, bytes, os.PathLike)):
        return _engine.Observed(arguments.there("data", data))
    rows = data.to_dict("records") if hasattr(data, "to_dict") else arguments.listed("data", data, "a path, a frame or rows (dicts)")
    found = []
    for row in rows:
        if not hasattr(row, "items"):
            raise TypeError(f"data takes a path, a frame or rows (dicts), and a row is no {arguments.kind(row)}")
        if "date" not in row:
            raise DataError("data has no column date (of a frame whose index holds the dates: data.reset_index(names='date'))")
        day = arguments.date("date", row["date"])
        cells = [(row["series"], row["value"])] if "series" in row else [one for one in row.items() if one[0] != "date"]
        for series, value in cells:
            if value is not None and value == value:  # NaN: nothing was observed
                found.append((day, arguments.text("series", series), arguments.number("value", value)))
    return _engine.Observed(found)
