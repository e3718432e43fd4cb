#!/usr/bin/env python3
"""A workbook goes through LibreOffice and one cell of it is edited: round_trip_test.py PROGRAM SOURCE_DIR

What is imported of it then differs in that cell and in nothing else; unedited it differs in nothing. Exit code 77 (skipped) where
there is no LibreOffice."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SKIPPED = 77
program, source = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
office = shutil.which("soffice") or shutil.which("libreoffice")

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def entente(*words):
    return subprocess.run([program, *map(str, words)], check=True, stdout=subprocess.PIPE, text=True).stdout


def imported(workbook, name):
    entente("import", workbook, "-o", f"{name}.json", "--quiet")
    entente("check", f"{name}.json")
    return json.loads(Path(f"{name}.json").read_text())


def converted(file, ending, folder):
    """By LibreOffice, with a profile of its own."""
    subprocess.run([office, "--headless", f"-env:UserInstallation={Path('profile').resolve().as_uri()}", "--convert-to", ending,
                    "--outdir", folder, file], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
    made = Path(folder) / f"{Path(file).stem}.{ending}"
    assert made.exists(), f"LibreOffice made no {made}"
    return made


def cells_of(row):
    """One for each column: those that stand for several are taken apart."""
    for cell in list(row):
        repeated = int(cell.attrib.pop(f"{TABLE}number-columns-repeated", 1))
        if repeated > 1000:  # what is left of the row
            continue
        for _ in range(repeated - 1):
            row.insert(list(row).index(cell), ElementTree.fromstring(ElementTree.tostring(cell)))
    return list(row)


def shown(cell):
    text = cell.find(f"{TEXT}p")
    return "" if text is None else text.text


def edit(file, sheet, holder, toward, value):
    """Sets one cell of a flat document, whose prefixes stay."""
    for _, (prefix, name) in ElementTree.iterparse(file, ["start-ns"]):
        ElementTree.register_namespace(prefix, name)
    document = ElementTree.parse(file)
    table = next(t for t in document.iter(f"{TABLE}table") if t.get(f"{TABLE}name") == sheet)
    rows = list(table.iter(f"{TABLE}table-row"))
    column = [shown(cell) for cell in cells_of(rows[0])].index(toward)
    cell = cells_of(next(row for row in rows if shown(row[0]) == holder))[column]
    cell.set(f"{OFFICE}value-type", "float")
    cell.set(f"{OFFICE}value", str(value))
    for text in list(cell):
        cell.remove(text)
    ElementTree.SubElement(cell, f"{TEXT}p").text = str(value)
    document.write(file, xml_declaration=True, encoding="UTF-8")


def round_trip(scenario, relation, holder, toward, value):
    entente("export", scenario, "--xlsx", "--out", "book.xlsx", "--quiet")
    before = imported("book.xlsx", "before")
    flat = converted("book.xlsx", "fods", "flat")
    assert imported(converted(flat, "xlsx", "unedited"), "unedited") == before, "LibreOffice alone changes something"
    edit(flat, relation, holder, toward, value)
    after = imported(converted(flat, "xlsx", "edited"), "after")
    tie = before["relations"][relation]["ties"].setdefault(holder, {})
    assert tie.get(toward) != value
    tie[toward] = value
    assert after == before, "more than the edited cell has changed"
    print(f"{Path(scenario).name}: {len(before['actors'])} actors, {len(before['relations'])} relations, "
          f"{len(before.get('events', ()))} events; {relation}[{holder},{toward}] alone has changed")


def main():
    if not office:
        print("SKIPPED: there is no LibreOffice (Debian: libreoffice-calc-nogui)")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="entente-") as place:
        os.chdir(place)
        for name, *cell in (("pakistan-afghanistan-2025", "trust", "PAK", "AFG", 0.125), ("tutorial", "trust", "A", "B", -0.375)):
            os.makedirs(name)
            os.chdir(name)
            round_trip(source / f"scenarios/{name}.json", *cell)
            os.chdir(place)
        os.chdir(source)
    return 0


sys.exit(main())
