#!/usr/bin/env python3
"""What entente exports is read by the programs it is meant for: readers_test.py PROGRAM SOURCE_DIR

Each reader that is missing is named and left out; exit code 77 (skipped) where all are."""
import csv
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile

program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])


def entente(*words):
    return subprocess.run([program, *words], check=True, stdout=subprocess.PIPE, text=True).stdout


def table(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


def near(a, b, what):
    assert abs(a - b) < 1e-6, f"{what}: {a} is not {b}"


def networkx_reads_graphml():
    import networkx
    entente("export", "r", "--graphml", "--relation", "trust", "--out", "trust.graphml")
    graph = networkx.read_graphml("trust.graphml")
    rows = [row for row in table("r/relations.csv") if row["relation"] == "trust" and float(row["end"]) != 0]
    assert graph.is_directed() and len(graph.edges) == len(rows)
    for row in rows:
        near(graph.edges[row["from"], row["to"]]["weight"], float(row["end"]), row)
        near(graph.edges[row["from"], row["to"]]["sd"], float(row["sd"]), row)
    assert graph.nodes["AAA"]["name"] == "Alphaland"


def graphviz_draws_dot():
    drawn = subprocess.run(["dot", "-Tsvg"], input=entente("export", "r", "--dot", "--relation", "trust"), check=True,
                           stdout=subprocess.PIPE, text=True).stdout
    assert "Alphaland" in drawn and drawn.count('class="edge"') > 0


def netcdf_is_read():
    import netCDF4
    entente("export", "r", "--netcdf", "--out", "r.nc")
    data = netCDF4.Dataset("r.nc")
    dates = netCDF4.num2date(data["date"][:], data["date"].units, data["date"].calendar)
    series = table("r/series.csv")
    assert [date.strftime("%Y-%m-%d") for date in dates] == list(dict.fromkeys(row["date"] for row in series))
    actors = list(data["from"][:])
    for row in table("r/relations.csv"):
        at = (actors.index(row["from"]), actors.index(row["to"]))
        near(data[row["relation"]][-1][at], float(row["end"]), row)
        near(data[row["relation"] + "_sd"][-1][at], float(row["sd"]), row)
    for place, row in enumerate(series):
        names = data.dimensions["name"].size
        assert data["name"][place % names] == row["name"]
        near(data["series_mean"][place // names, place % names], float(row["mean"]), row)


def main():
    has_netcdf = "built without NetCDF" not in subprocess.run(
        [program, "export", "r", "--netcdf", "--out", "r.nc", "--force"], stderr=subprocess.PIPE, text=True).stderr
    readers = [
        (networkx_reads_graphml, importlib.util.find_spec("networkx"), "python3-networkx"),
        (graphviz_draws_dot, shutil.which("dot"), "graphviz"),
        (netcdf_is_read, has_netcdf and importlib.util.find_spec("netCDF4"), "libnetcdf-dev and python3-netcdf4"),
    ]
    entente("run", os.path.join(source, "tests/data/small.json"), "--quiet", "--out", "r")
    ran = 0
    for reader, there, package in readers:
        if not there:
            print(f"NOT RUN, {package} is missing: {reader.__name__}")
            continue
        reader()
        print(f"{reader.__name__}: ok")
        ran += 1
    return 0 if ran else 77


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    code = main()
    os.chdir(source)
sys.exit(code)
