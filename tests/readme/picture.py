#!/usr/bin/env python3
"""Turns the program's coloured terminal output into an SVG: picture.py [LINES] < ANSI text > SVG, all lines or the first.

The picture of the README is made from the real output of a terminal of 80 columns:
    script -qc 'stty cols 80; entente run scenarios/pakistan-afghanistan-2025.json --force' /dev/null \
        | python3 tests/readme/picture.py 36 > scenarios/pictures/terminal.svg
"""
import html
import re
import sys

COLOURS = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff", "36": "#76e3ea", "90": "#8b949e"}
WIDTH, HEIGHT, MARGIN = 8.43, 17, 16


def spans(line):
    """(column, text, style) of every stretch of one style, cut where it has several blanks: browsers draw them as one."""
    column, style = 0, {"bold": False, "dim": False, "colour": None}
    for piece in re.split(r"(\x1b\[[0-9;]*m)", line):
        if piece.startswith("\x1b["):
            for code in piece[2:-1].split(";"):
                if code in ("", "0"):
                    style = {"bold": False, "dim": False, "colour": None}
                elif code == "1":
                    style["bold"] = True
                elif code == "2":
                    style["dim"] = True
                elif code in COLOURS:
                    style["colour"] = COLOURS[code]
        elif piece:
            for words in re.finditer(r"\S+(?: \S+)*", piece):
                yield column + words.start(), words.group(), dict(style)
            column += len(piece)


def main():
    text = sys.stdin.read().replace("\r", "")
    text = text[text.rfind("\x1b[K") + 3:] if "\x1b[K" in text else text  # after the progress bar
    lines = text.rstrip("\n").split("\n")
    lines = lines[:int(sys.argv[1])] if len(sys.argv) > 1 else lines
    columns = max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in lines)
    width, height = columns * WIDTH + 2 * MARGIN, len(lines) * HEIGHT + 2 * MARGIN
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
           f'height="{height:.0f}" role="img" aria-label="The report of a run on the terminal">',
           f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/>',
           '<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">']
    for row, line in enumerate(lines):
        y = MARGIN + (row + 0.75) * HEIGHT
        for column, piece, style in spans(line):
            x = MARGIN + column * WIDTH
            extra = f' textLength="{len(piece) * WIDTH:.1f}" lengthAdjust="spacingAndGlyphs"'
            extra += ' font-weight="bold"' if style["bold"] else ""
            extra += f' fill="{style["colour"]}"' if style["colour"] else (' fill="#8b949e"' if style["dim"] else "")
            out.append(f'<text x="{x:.1f}" y="{y:.1f}"{extra}>{html.escape(piece)}</text>')
    out.append("</g></svg>")
    print("\n".join(out))


main()
