#!/usr/bin/env python3
"""Benchmarks as a table, kept and compared. Reads what Google Benchmark writes as JSON.

table.py show RESULTS.json
table.py save RESULTS.json KEPT.json          medians of the repetitions, with the machine
table.py against RESULTS.json KEPT.json       new beside kept; what is outside the noise is marked
table.py growth RESULTS.json                  how time grows with N, by the fitted exponent
"""
import json
import math
import platform
import re
import statistics
import sys
from pathlib import Path

UNITS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
OWN = {"name", "run_name", "run_type", "repetitions", "repetition_index", "threads", "iterations", "real_time", "cpu_time",
       "time_unit", "label", "family_index", "per_family_instance_index"}
NOISE = 0.05


def plain_name(row):
    """`stepping/article/block:16`: with the workload's name for its number, without what Google Benchmark adds."""
    name = re.sub(r"/(iterations:\d+|manual_time|real_time)", "", row["run_name"])
    return re.sub(r"/\d+(?=/|$)", "/" + row["label"], name, count=1) if row.get("label") else name


def read(path):
    """name -> {"seconds": [...], "bound": ..., "ratio": [...], "rate": ...}, in the order of the file."""
    found = {}
    rows = json.loads(Path(path).read_text())["benchmarks"]
    rows.sort(key=lambda row: (row.get("family_index", 0), row.get("per_family_instance_index", 0)))  # not as they ran
    for row in rows:
        if row.get("run_type") == "aggregate" or row.get("error_occurred"):
            continue
        entry = found.setdefault(plain_name(row), {"seconds": [], "counters": {}})
        entry["seconds"].append(row["real_time"] * UNITS[row["time_unit"]])
        for key in row.keys() - OWN:
            entry["counters"].setdefault(key, []).append(row[key])
    return found


def medians(found):
    return {name: {"seconds": statistics.median(e["seconds"]),
                   "spread": (max(e["seconds"]) - min(e["seconds"])) / statistics.median(e["seconds"]),
                   **{key: statistics.median(values) for key, values in e["counters"].items()}}
            for name, e in found.items()}


def for_people(seconds):
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


def rate_of(entry):
    for key in ("runs_x_steps/s", "values/s"):
        if key in entry:
            value = entry[key]
            return f"{value / 1e6:.4g} M/s" if value >= 1e6 else f"{value / 1e3:.4g} k/s"
    return ""


def show(results):
    print(f"{'benchmark':<44}{'measured':>10}{'rate':>14}{'bound':>10}{'ratio':>8}")
    for name, e in medians(results).items():
        bound = for_people(e["bound"]) if "bound" in e else ""
        ratio = f"{e['ratio']:.2f}" if "ratio" in e else ""
        print(f"{name[:43]:<44}{for_people(e['seconds']):>10}{rate_of(e):>14}{bound:>10}{ratio:>8}")


def processor():
    """What the results are of: no name of a machine, only its kind."""
    try:
        text = Path("/proc/cpuinfo").read_text()
        model = re.search(r"model name\s*: (.*)", text).group(1)
        return {"processor": model, "cores": text.count("processor\t"), "system": platform.system()}
    except (OSError, AttributeError):
        return {"processor": platform.machine(), "system": platform.system()}


def save(results, path):
    with open(path, "w") as file:
        json.dump({"machine": processor(), "benchmarks": medians(results)}, file, indent=1)
        file.write("\n")


def against(results, path):
    kept = json.loads(Path(path).read_text())["benchmarks"]
    print(f"{'benchmark':<44}{'kept':>10}{'now':>10}{'now/kept':>10}")
    for name, e in medians(results).items():
        if name not in kept:
            print(f"{name[:43]:<44}{'':>10}{for_people(e['seconds']):>10}{'new':>10}")
            continue
        old = kept[name]
        ratio, noise = e["seconds"] / old["seconds"], max(NOISE, e["spread"], old["spread"])
        mark = "  slower" if ratio > 1 + noise else "  faster" if ratio < 1 / (1 + noise) else ""
        print(f"{name[:43]:<44}{for_people(old['seconds']):>10}{for_people(e['seconds']):>10}{ratio:>10.2f}{mark}")


def exponent(points):
    """Slope of log time over log N by least squares."""
    xs, ys = [math.log(n) for n, _ in points], [math.log(t) for _, t in points]
    x, y = statistics.mean(xs), statistics.mean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def growth(results):
    series = {}
    for name, e in medians(results).items():
        match = re.search(r"/(N|runs):(\d+)", name)
        if match:
            key = name.replace(match.group(0), f"/{match.group(1)}")
            series.setdefault(key, []).append((int(match.group(2)), e["seconds"]))
    for name, points in series.items():
        if len(points) > 2:
            sizes = ", ".join(f"{n}: {for_people(t)}" for n, t in sorted(points))
            print(f"{name:<36} time ~ size^{exponent(points):.2f}   ({sizes})")


def main(words):
    if len(words) < 2 or words[0] not in ("show", "save", "against", "growth"):
        sys.exit(__doc__)
    results = read(words[1])
    {"show": show, "growth": growth, "save": save, "against": against}[words[0]](results, *words[2:])


if __name__ == "__main__":
    main(sys.argv[1:])
