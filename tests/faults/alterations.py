"""Every number of every file of a folder set to 0, 1, huge, negative, no number; lists shortened and lengthened; heads of
binary files likewise. Each alteration: (what, the files), checksums inside binary files made anew."""
import copy
import csv
import io
import json
import math
import struct

from folder_files import EVOLUTION_ARRAYS, RECORD_ARRAYS, Evolution, Records

HUGE = 1 << 62
JSON_NUMBERS = ["0", "1", str(HUGE), "-1", "1e308", "0.5", "NaN", "18446744073709551615", "null", '"x"', "[]"]
CSV_NUMBERS = ["0", "1", "1e308", "-1", "nan", "inf", "", "x", str(HUGE)]
FLOATS = [0.0, 1.0, -1.0, 3e38, math.nan, math.inf]
WHOLE = [0, 1, HUGE, MASK32 := (1 << 32) - 1, (1 << 64) - 1]


def places(value, path=()):
    """Paths of all numbers, and of all lists and objects that hold something."""
    if isinstance(value, (dict, list)):
        if value:
            yield path, "list"
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(part, path + (key,))
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield path, "number"


def parent_of(document, path):
    for key in path[:-1]:
        document = document[key]
    return document


MARK = "\u0001altered\u0001"


def json_alterations(text):
    document = json.loads(text)
    for path, kind in places(document):
        if kind == "number":
            changed = copy.deepcopy(document)
            parent_of(changed, path)[path[-1]] = MARK
            for number in JSON_NUMBERS:
                written = json.dumps(changed, indent=2, ensure_ascii=False).replace(json.dumps(MARK), number)
                yield f"{path} = {number}", written.encode()
            continue
        for how in ("shorter", "longer", "empty"):
            changed = copy.deepcopy(document)
            inner = changed
            for key in path:
                inner = inner[key]
            if isinstance(inner, list):
                {"shorter": inner.pop, "longer": lambda: inner.append(copy.deepcopy(inner[-1])), "empty": inner.clear}[how]()
            elif how == "longer":
                inner["added"] = 1
            elif how == "shorter":
                inner.popitem()
            else:
                inner.clear()
            yield f"{path} {how}", json.dumps(changed, indent=2, ensure_ascii=False).encode()


def csv_text(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def csv_alterations(text):
    rows = list(csv.reader(io.StringIO(text.decode())))
    for at in sorted({1, len(rows) - 1} & set(range(1, len(rows)))):
        for column in range(len(rows[at])):
            for number in CSV_NUMBERS:
                changed = copy.deepcopy(rows)
                changed[at][column] = number
                yield f"row {at} column {rows[0][column]!r} = {number!r}", csv_text(changed)
    yield "no last row", csv_text(rows[:-1])
    yield "last row twice", csv_text(rows + rows[-1:])
    yield "rows turned round", csv_text(rows[:1] + rows[:0:-1])
    yield "only the head", csv_text(rows[:1])
    yield "nothing", b""
    yield "no last column", csv_text([row[:-1] for row in rows])
    yield "one more column", csv_text([row + ["1"] for row in rows])


def evolution_alterations(data):
    whole = Evolution(data)
    whole.data()  # describes the arrays
    for path, kind in places(whole.head):
        if kind != "number":
            continue
        for number in JSON_NUMBERS[:6] + ["18446744073709551615", "null"]:
            def change(head):
                parent_of(head, path)[path[-1]] = json.loads(number)
            yield f"head {path} = {number}", copy.deepcopy(whole).data(change)
    for length in (0, 1, 8, HUGE, (1 << 64) - 1):
        yield f"length of the head = {length}", copy.deepcopy(whole).data(None, length)
    for key in ("actors", "dates", "relations"):
        for how in ("shorter", "longer", "empty"):
            changed = copy.deepcopy(whole)
            lists = [changed.head[key]] + ([changed.arrays] if key == "relations" else [])
            for inner in lists:
                {"shorter": inner.pop, "longer": lambda: inner.append(copy.deepcopy(inner[-1])), "empty": inner.clear}[how]()
            yield f"{key} {how}", changed.data()
    for r, arrays in enumerate(whole.arrays):
        for name, letter in EVOLUTION_ARRAYS.items():
            for number in WHOLE[:2] + [9, MASK32] if letter == "I" else FLOATS:
                for at in (0, -1) if arrays[name] else ():
                    changed = copy.deepcopy(whole)
                    changed.arrays[r][name][at] = number
                    yield f"relation {r} {name}[{at}] = {number}", changed.data()
            for how, made in (("shorter", arrays[name][:-1]), ("longer", arrays[name] + [1]), ("empty", [])):
                changed = copy.deepcopy(whole)
                changed.arrays[r][name] = made
                yield f"relation {r} {name} {how}", changed.data()


def record_alterations(data, skip=0):
    whole = Records(data, skip)
    for k, record in enumerate(whole.records):
        for field in ("size", "first_run", "lanes"):
            for number in WHOLE + [16, 24, len(data), len(data) + 1]:
                changed = copy.deepcopy(whole)
                changed.records[k][field] = number
                yield f"record {k} {field} = {number}", changed.data()
        for name, letter in RECORD_ARRAYS:
            for number in WHOLE:
                changed = copy.deepcopy(whole)
                changed.records[k]["counts"][name] = number
                yield f"record {k} count of {name} = {number}", changed.data()
            for number in WHOLE[:2] + [7, MASK32] if letter in "IQ" else FLOATS:
                for at in (0, -1) if record[name] else ():
                    changed = copy.deepcopy(whole)
                    changed.records[k][name][at] = number
                    yield f"record {k} {name}[{at}] = {number}", changed.data()
            for how, made in (("shorter", record[name][:-1]), ("longer", record[name] + [1]), ("empty", [])):
                changed = copy.deepcopy(whole)
                changed.records[k][name] = made
                yield f"record {k} {name} {how}", changed.data()
    for how, made in (("shorter", whole.records[:-1]), ("longer", whole.records + whole.records[-1:]), ("empty", []),
                      ("turned round", whole.records[::-1])):
        changed = copy.deepcopy(whole)
        changed.records = made
        yield f"records {how}", changed.data()


def cut_alterations(data):
    for size in (0, 1, 8, 16, len(data) // 2, len(data) - 8, len(data) - 1):
        yield f"cut to {size} bytes", data[:size]


def alterations(name, data, skip=0):
    """All of one file."""
    if name.endswith(".json"):
        yield from json_alterations(data)
    elif name.endswith(".csv"):
        yield from csv_alterations(data)
    elif name.endswith("evolution.bin"):
        yield from evolution_alterations(data)
    elif name.endswith(("records.bin", ".journal")):
        yield from record_alterations(data, skip)
    yield from cut_alterations(data)


def identity_size(journal):
    """Bytes before the first record of a journal: one line, padded, and its checksum."""
    return journal.index(b"entrec05")
