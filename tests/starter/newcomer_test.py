#!/usr/bin/env python3
"""A newcomer who writes no JSON: newcomer_test.py PROGRAM

From an Excel matrix of ten states to a report in three commands; and the questions of `entente new` on a terminal.
"""

import base64
import html
import json
import os
import pty
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
import zlib
from pathlib import Path

PROGRAM = sys.argv[1]
STATES = ["France", "Germany", "Russia", "Ukraine", "Poland", "Turkey", "Georgia", "Armenia", "Azerbaijan", "Iran"]
#: how the row stands toward the column, from -3 to 3
STANCES = """ .  3 -1  2  2  0  1  2  0 -1
              3  . -1  2  2  1  1  1  1 -1
             -1 -1  . -2 -2  1 -2  1  1  2
              2  2 -3  .  3  2  1  0  1 -1
              2  2 -3  3  .  1  1  0  1 -1
              0  1  0  2  1  .  1 -2  3 -1
              1  1 -2  2  1  1  .  0  1  0
              2  1  1  0  0 -2  0  . -2  2
              0  1  0  1  1  3  1 -2  .  0
             -1 -1  2 -1 -1  0  0  2 -1  ."""

CELL = {str: '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>', int: '<c r="{}"><v>{}</v></c>'}


def workbook(file, sheet, rows):
    """An XLSX file with one sheet, as little of it as Excel opens."""
    lines = ""
    for number, row in enumerate(rows, 1):
        cells = [CELL[type(value)].format(f"{chr(ord('A') + k)}{number}", html.escape(str(value)))
                 for k, value in enumerate(row) if value is not None]
        lines += f'<row r="{number}">{"".join(cells)}</row>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.'
                               'openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/'
                               'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/'
                               'sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" '
                                      'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def matrix():
    rows = [[None if word == "." else int(word) for word in line.split()] for line in STANCES.splitlines()]
    return [[None, *STATES], *([name, *row] for name, row in zip(STATES, rows))]


class Newcomer(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)

    def entente(self, *words):
        done = subprocess.run([PROGRAM, *words], cwd=self.place, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""), words)
        return done.stdout

    def test_from_a_workbook_to_a_report_in_three_commands(self):
        workbook(self.place / "stances.xlsx", "trust", matrix())
        self.entente("new", "crisis", "--from", "stances.xlsx")
        told = self.entente("run", "crisis.json", "--json")
        self.entente("report", "results/crisis")
        ran = json.loads(told)
        for outcome in ran["outcomes"]:
            self.assertGreater(outcome["distribution"]["sd"], 0, "it is open")
        for event in ran["events"]:
            self.assertGreater(event["mean"], 1, event)
        page = (self.place / "results/crisis/report.html").read_text()
        held = re.search(r'id="entente-data">([^<]*)<', page)[1]
        report = json.loads(zlib.decompress(base64.b64decode(held)))
        self.assertEqual([one["to_be_judged"] for one in report["assumptions"]][:10], [True] * 10, "they come first")
        for name in STATES:
            self.assertIn(name, json.dumps(report))
        checked = json.loads(self.entente("check", "--json", "--expect", "crisis.json"))["files"][0]
        self.assertEqual(checked["warnings"], 0, checked["diagnostics"])
        self.assertEqual({one["verdict"] for one in checked["expectations"]}, {"passed"})
        self.assertGreater(checked["to_be_judged"], 10)
        self.assertEqual(sum(one["numbers"] for one in report["assumptions"]), checked["to_be_judged"], "they count alike")
        self.assertLess(checked["to_be_judged"], 30, "the ninety ties are the workbook's")

    def test_any_scale_of_a_sheet_comes_to_life(self):
        signed = matrix()
        sheets = {"thirds": signed,
                  "unit": [signed[0], *([row[0], *(None if v is None else (v > 0) - (v < 0) for v in row[1:])] for row in signed[1:])],
                  "trade": [signed[0], *([row[0], *(None if v is None else max(v, 0) for v in row[1:])] for row in signed[1:])],
                  "hostility": [signed[0], *([row[0], *(None if v is None else max(-v, 0) for v in row[1:])] for row in signed[1:])],
                  "points": [signed[0], *([row[0], *(None if v is None else 30 * v for v in row[1:])] for row in signed[1:])]}
        for name, rows in sheets.items():
            with self.subTest(name):
                workbook(self.place / f"{name}.xlsx", name, rows)
                self.entente("new", name, "--from", f"{name}.xlsx", "--ask", "war", "--ask", "peace", "--ask", "tension")
                checked = json.loads(self.entente("check", "--json", "--expect", f"{name}.json"))["files"][0]
                self.assertEqual(checked["warnings"], 0, checked["diagnostics"])
                ran = json.loads(self.entente("run", f"{name}.json", "--runs", "400", "--json"))
                for outcome in ran["outcomes"]:
                    if outcome["kind"] == "probability":
                        self.assertTrue(0.01 < outcome["value"] < 0.99, outcome)


class Asked(unittest.TestCase):
    """The questions, on a terminal."""

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = Path(place.name)

    def session(self, typed, then=None):
        """What is on the screen once all is typed, and the exit code."""
        ours, theirs = pty.openpty()
        process = subprocess.Popen([PROGRAM, "new", "s"], cwd=self.place, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
        os.close(theirs)
        screen = ""
        try:
            for line in typed:
                screen += self.until(ours, "] ")
                os.write(ours, line.encode())
            if then:
                screen += self.until(ours, "] ")
                process.send_signal(then)
            screen += self.until(ours, None)
        finally:
            os.close(ours)
        return screen, process.wait(20)

    def until(self, terminal, end):
        text, limit = "", time.time() + 20
        while time.time() < limit and not (end and text.endswith(end)):
            try:
                piece = os.read(terminal, 4096).decode()
            except OSError:
                break
            if not piece:
                break
            text += piece
        return text

    def test_answers_become_a_scenario(self):
        screen, code = self.session(["India, Pakistan, China\n", "\n", "\n", "\n", "talsk\n", "attack, talks\n", "Will there be war?\n", "\n"])
        self.assertEqual(code, 0, screen)
        self.assertIn("did you mean 'talks'?", screen)
        text = (self.place / "s.json").read_text()
        self.assertIn('"label": "Will there be war? (India and Pakistan)"', text)
        self.assertIn("trust[IND, PAK]", text)

    def test_nothing_is_left_where_it_is_broken_off(self):
        for typed, then, expected in ((["India, Pakistan\n", "\x04"], None, 64), (["\n"], signal.SIGINT, 130)):
            screen, code = self.session(typed, then)
            self.assertEqual(code, expected, screen)
            self.assertEqual(list(self.place.iterdir()), [])

    def test_elsewhere_nothing_is_asked(self):
        done = subprocess.run([PROGRAM, "new", "s"], cwd=self.place, input="India, Pakistan\n", capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertNotIn("Who takes part", done.stdout)
        self.assertIn("NORLAND", (self.place / "s.json").read_text())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
