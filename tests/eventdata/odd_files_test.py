#!/usr/bin/env python3
"""Files of events that are damaged, packed oddly, or lie about what is in them: odd_files_test.py PROGRAM

Each is imported, or refused with a message and the exit code of unusable data, in little memory, and a refusal leaves nothing."""
import bz2
import gzip
import io
import os
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv[1])
TABLE = b"date,source,target,cameo\n" + b"".join(b"2020-01-%02d,France,Germany,190\n" % day for day in range(1, 29))
HALF = len(TABLE) // 2
MB = 1 << 20
MOST_MEMORY = 28 * MB  # twice what a small file takes
UNPACKED = 24 * MB

done, failed = 0, []


def imported(file, form):
    """The exit code, what was told, and the most memory in bytes."""
    command = [PROGRAM, "import", str(file), "--format", form, "--least-events", "1", "--window", "1", "-o", "made.json"]
    with open("told", "wb+") as told:
        process = subprocess.Popen(command, stdout=told, stderr=told)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status) if hasattr(os, "waitstatus_to_exitcode") else status >> 8
        told.seek(0)
        return process.returncode, told.read().decode(), used.ru_maxrss * 1024


def look(what, file, says, form="csv"):
    """`says`: a part of the refusal, or of the report, in which it begins with how many rows there are."""
    global done
    done += 1
    code, told, memory = imported(file, form)
    made = [path for path in Path(".").glob("made*")]
    wrong = [reason for reason, holds in (
        (f"{what}: not told of '{says}'", says in " ".join(told.split())),
        (f"{what}: exit code {code}", code == (0 if says.startswith("rows ") else 65)),
        (f"{what}: {memory / MB:.0f} MB of memory", memory < MOST_MEMORY),
        (f"{what}: {len(made)} files made", len(made) == (4 if code == 0 else 0))) if not holds]
    if wrong:
        failed.append("; ".join(wrong) + "\n" + told)
    for path in made:
        path.unlink()


def written(name, data):
    Path(name).write_bytes(data)
    return name


def archive(name, entries, **settings):
    with zipfile.ZipFile(name, "w", **{"compression": zipfile.ZIP_DEFLATED, **settings}) as made:
        for entry, data in entries:
            made.writestr(entry, data)
    return name


def altered(name, data, *changes):
    """With other bytes at some places; of a negative place counted from the end."""
    data = bytearray(data)
    for place, value in changes:
        data[place] = value
    return written(name, bytes(data))


READ = "rows 28, below a header"


def look_at_archives():
    plain = Path(archive("one.zip", [("a.csv", TABLE)])).read_bytes()
    central = plain.find(b"PK\1\2")
    look("a zip archive", "one.zip", READ)
    look("a folder in an archive", archive("folder.zip", [("a/", b""), ("a/a.csv", TABLE)]), READ)
    with zipfile.ZipFile("zip64.zip", "w") as made, made.open(zipfile.ZipInfo("a.csv"), "w", force_zip64=True) as entry:
        entry.write(TABLE)
    look("zip64", "zip64.zip", READ)
    look("bzip2 in an archive", archive("bz.zip", [("a.csv", TABLE)], compression=zipfile.ZIP_BZIP2), READ)
    look("several files", archive("two.zip", [("a.csv", TABLE), ("b.txt", b"x")]),
         "two.zip: it is a zip archive of several files (a.csv, b.txt); unpack it, and give one of them")
    look("many files", archive("many.zip", [(f"{k}.csv", TABLE) for k in range(9)]), "(0.csv, 1.csv, 2.csv, 3.csv, 4.csv, ...)")
    look("an empty archive", archive("none.zip", []), "none.zip: it is a zip archive without a file")
    look("a folder alone", archive("bare.zip", [("a/", b"")]), "bare.zip: it is a zip archive without a file")
    look("an empty file in it", archive("blank.zip", [("a.csv", b"")]), "blank.zip: it is empty")
    look("an archive in an archive", archive("twice.zip", [("one.zip", plain)]),
         "twice.zip: what is packed in it is packed again; unpack it first")
    look("an encrypted file", altered("locked.zip", plain, (6, 1), (central + 8, 1)), "locked.zip: it is encrypted; unpack it first")
    look("an unknown compression", altered("method.zip", plain, (8, 95), (central + 10, 95)), "not supported; unpack it first")
    look("a wrong checksum", altered("crc.zip", plain, (14, plain[14] ^ 1), (central + 16, plain[central + 16] ^ 1)),
         "the file is damaged: its zip data are not as they were written")
    look("half an archive", written("half.zip", plain[:len(plain) // 2]), "it begins as a zip archive does, and is none that can be read")
    look("a mark and nothing", written("mark.zip", b"PK\3\4"), "it begins as a zip archive does, and is none that can be read")


def look_at_streams():
    for ending, pack in (("gz", gzip.compress), ("bz2", bz2.compress)):
        kind = {"gz": "gzip", "bz2": "bzip2"}[ending]
        whole, parts = pack(TABLE), [pack(TABLE[:HALF]), pack(TABLE[HALF:])]

        def at(name, data):
            return written(f"{name}.csv.{ending}", data)

        look(f"two streams of {kind}", at("parts", b"".join(parts)), READ)
        look(f"an empty stream of {kind} between", at("between", parts[0] + pack(b"") + parts[1]), READ)
        look(f"zeros behind {kind}", at("zeros", whole + bytes(1000)), READ)
        look(f"{kind} that is cut", at("cut", whole[:-12]), "the file is damaged: it ends early")
        look(f"{kind} without its last byte", at("last", whole[:-1]), "the file is damaged: it ends early")
        look(f"{kind} whose second stream is cut", at("second", parts[0] + parts[1][:-3]), "the file is damaged: it ends early")
        look(f"the beginning of {kind}", at("mark", whole[:4]), "after line 0 the file is damaged: it ends early")
        look(f"text behind {kind}", at("text", whole + b"\0\0 more"), f"something else follows its {kind} data")
        look(f"{kind} that is altered", altered(f"altered.csv.{ending}", whole, (len(whole) - 6, whole[-6] ^ 1)),
             f"its {kind} data are not as they were written")
        look(f"nothing in {kind}", at("empty", pack(b"")), "it is empty")
        look(f"{kind} in {kind}", at("twice", pack(whole)), "what is packed in it is packed again; unpack it first")
    tape = io.BytesIO()
    with tarfile.open(fileobj=tape, mode="w:gz") as made:
        entry = tarfile.TarInfo("a.csv")
        entry.size = len(TABLE)
        made.addfile(entry, io.BytesIO(TABLE))
    look("a tape archive", written("a.tar.gz", tape.getvalue()), "it is a tar archive; unpack it, and give one of its files")
    look("an empty file", written("empty.csv", b""), "empty.csv: it is empty")


def look_at_bombs():
    """What unpacks to much is read on in little memory."""
    for what, unit in (("blanks", b" "), ("lines", b"\n"), ("quotes", b'"' + b"x" * 4095)):
        with gzip.open("much.csv.gz", "wb", 1) as made:
            made.write(TABLE)
            for _ in range(UNPACKED // MB):
                made.write(unit * (MB // len(unit)))
        look(f"many {what}", "much.csv.gz", READ if what == "lines" else "rows 29, below a header")
    with gzip.open("much.json.gz", "wb", 1) as made:
        made.write(b'[{"date": "2020-01-01", "source": "France", "target": "Germany", "cameo": "190"}, {"a": "')
        for _ in range(UNPACKED // MB):
            made.write(b"[" * MB)
    look("JSON that never ends", "much.json.gz", "it ends early, in the middle of its JSON")


def matrix(name, data, header="", kind="'<f8'", order="False", shape="(3, 3)", version=1, length=None):
    """A folder with one day, and three actors."""
    folder = Path(name)
    folder.mkdir()
    (folder / "actors.csv").write_text("position,code\n0,FRA\n1,DEU\n2,ITA\n")
    header = (header or f"{{'descr': {kind}, 'fortran_order': {order}, 'shape': {shape}, }}").encode() + b"\n"
    length = struct.pack("<H" if version == 1 else "<I", len(header) if length is None else length)
    whole = b"\x93NUMPY" + bytes([version, 0]) + length + header + data
    (folder / "20180101.npy").write_bytes(whole)
    return folder, whole


def look_at_matrices():
    def at(name, says, *data, **header):
        look(f"a matrix, {name}", matrix(name.replace(" ", "-"), *data, **header)[0], says, "matrices")

    numbers = [0, 2.5, 0, 1, 0, 3, 0, -4, 0]
    low, high = struct.pack("<9d", *numbers), struct.pack(">9d", *numbers)
    turned = struct.pack("<9d", *[numbers[k % 3 * 3 + k // 3] for k in range(9)])
    for name, data, header in (("as NumPy writes it", low, {}), ("by columns", turned, {"order": "True"}),
                               ("high bytes first", high, {"kind": "'>f8'"}), ("of version 2", low, {"version": 2}),
                               ("of version 3", low, {"version": 3}), ("without a blank", low, {"shape": "(3,3)"}),
                               ("of bytes", bytes([0, 2, 0, 1, 0, 3, 0, 4, 0]), {"kind": "'|u1'"}),
                               ("of truth values", bytes([0, 1, 0, 1, 0, 1, 0, 1, 0]), {"kind": "'|b1'"})):
        at(name, "rows 4", data, **header)
    none = "20180101.npy: it is no square matrix of numbers, as '<f8'"
    for name, shape in (("negative", "(-3, -3)"), ("overflowing", "(4294967296, 4294967296)"), ("endless", "(" + "9" * 40 + ", 3)"),
                        ("of no rows", "(0, 0)"), ("of one dimension", "(9,)"), ("of three", "(3, 3, 1)"), ("of nothing", "()"),
                        ("open", "(3, 3"), ("of text", "(a, b)")):
        at(name, none, low, shape=shape)
    for name, kind in (("of objects", "'|O'"), ("of complex numbers", "'<c16'"), ("of records", "[('a', '<f8')]"), ("half", "'<f2'")):
        at(name, none, low, kind=kind)
    at("without a header", none, low, header=" ")
    at("of version 9", "20180101.npy: it is of another version of .npy than 1, 2 or 3", low, version=9)
    at("cut", "20180101.npy: it has another size than its header says", low[:-8])
    at("too long", "20180101.npy: it has another size than its header says", low + b"\0")
    at("with a header beyond it", "20180101.npy: its header ends early", low, length=60000)
    at("with a header of GBs", "20180101.npy: its header is too long", low, version=2, length=0xFFFFFFFF)
    at("much larger than there are actors", "it has 10000 rows and columns", low, shape="(10000, 10000)")
    folder, whole = matrix("packed", low)
    (folder / "20180101.npy").unlink()
    with gzip.open(folder / "20180101.npy.gz", "wb", 1) as made:
        made.write(whole)
        made.write(bytes(UNPACKED))
    look("a matrix, unpacking to much", folder, "20180101.npy.gz: it has another size than its header says", "matrices")


with tempfile.TemporaryDirectory() as work:
    os.chdir(work)
    for part in (look_at_archives, look_at_streams, look_at_bombs, look_at_matrices):
        part()
    os.chdir("/")
if failed:
    sys.exit("\n".join(failed))
print(f"{done} files: each was read or refused in words")
