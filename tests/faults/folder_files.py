"""The files of folders of results, taken apart and put together again with checksums that hold: what somebody can do who
alters results and knows the format."""
import hashlib
import json
import os
import re
import struct

MASK = (1 << 64) - 1
FNV_START, FNV_PRIME = 14695981039346656037, 1099511628211
# The arrays of a record of runs, in their order: the letter of struct for their numbers.
RECORD_ARRAYS = [("parameters", "d"), ("series", "d"), ("outcomes", "d"), ("ledger", "d"), ("events", "Q"), ("max_means", "d"),
                 ("start", "d"), ("end", "d"), ("ledger_at", "d"), ("moved", "I"), ("moved_by", "I"), ("moved_values", "f")]
EVOLUTION_ARRAYS = {"start": "d", "cells": "I", "mean": "f", "sd": "f", "p05": "f", "p95": "f"}


def checksum(data):
    value = FNV_START
    for at in range(0, len(data), 8):
        value = (value ^ int.from_bytes(data[at:at + 8], "little")) * FNV_PRIME & MASK
    return struct.pack("<Q", value)


def scenario_hash(text):
    value = FNV_START
    for byte in text:
        value = (value ^ byte) * FNV_PRIME & MASK
    return f"{value:016x}"


def read_folder(folder):
    files = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                files[os.path.relpath(path, folder)] = file.read()
    return files


def write_folder(folder, files):
    for name, content in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)


def with_list(files):
    """SHA256SUMS anew, of folders inside first."""
    files = dict(files)
    lists = sorted((name for name in files if os.path.basename(name) == "SHA256SUMS"), key=lambda name: -name.count("/"))
    for name in lists:
        place = name[:-len("SHA256SUMS")]
        lines = "".join(f"{hashlib.sha256(files[other]).hexdigest()}  {other[len(place):]}\n" for other in sorted(files)
                        if other.startswith(place) and other != name and not other.endswith(".html"))
        files[name] = (lines + f"# SHA-256 of the lines above: {hashlib.sha256(lines.encode()).hexdigest()}\n").encode()
    return files


def with_scenario_hash(files):
    """The manifest beside each scenario.json says that this is the one that was run."""
    files = dict(files)
    for name in [name for name in files if os.path.basename(name) == "scenario.json"]:
        place = name[:-len("scenario.json")]
        manifest = place + ("manifest.json" if place + "manifest.json" in files else "exploration.json")
        text = files[name][:-1] if files[name].endswith(b"\n") else files[name]
        files[manifest] = re.sub(rb'"hash": "[0-9a-f]*"', b'"hash": "' + scenario_hash(text).encode() + b'"', files[manifest])
    return files


class Evolution:
    """evolution.bin: a head of JSON, arrays, a checksum."""

    def __init__(self, data):
        length = struct.unpack_from("<Q", data, 8)[0]
        self.head = json.loads(data[16:16 + length])
        body = data[16 + length:-8]
        self.arrays = [{name: list(struct.unpack_from(f"<{r[name]['count']}{letter}", body, r[name]["offset"]))
                        for name, letter in EVOLUTION_ARRAYS.items()} for r in self.head["relations"]]

    def data(self, change_head=None, change_length=None):
        body = b""
        for described, arrays in zip(self.head["relations"], self.arrays):
            for name, letter in EVOLUTION_ARRAYS.items():
                body += bytes(-len(body) % 8)
                described[name] = {"offset": len(body), "count": len(arrays[name])}
                body += struct.pack(f"<{len(arrays[name])}{letter}", *arrays[name])
        body += bytes(-len(body) % 8)
        head = json.loads(json.dumps(self.head))
        if change_head:
            change_head(head)
        text = json.dumps(head, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 8)
        length = len(text) if change_length is None else change_length
        data = b"entevo01" + struct.pack("<Q", length & MASK) + text + body
        return data + checksum(data)


class Records:
    """records.bin, or a journal after its first `skip` bytes: one record after the other."""

    def __init__(self, data, skip=0):
        self.before, self.records = data[:skip], []
        at = skip
        while at + 32 <= len(data) and at + struct.unpack_from("<Q", data, at + 8)[0] <= len(data):  # the last may be torn
            size, first, lanes = struct.unpack_from("<QQQ", data, at + 8)
            record, place = {"size": None, "first_run": first, "lanes": lanes, "counts": {}}, at + 32
            for name, letter in RECORD_ARRAYS:
                count = struct.unpack_from("<Q", data, place)[0]
                record[name] = list(struct.unpack_from(f"<{count}{letter}", data, place + 8))
                place += 8 + count * struct.calcsize(letter)
            self.records.append(record)
            at += size

    def data(self):
        data = self.before
        for r in self.records:
            body = struct.pack("<QQ", r["first_run"] & MASK, r["lanes"] & MASK)
            for name, letter in RECORD_ARRAYS:
                body += struct.pack("<Q", r["counts"].get(name, len(r[name])) & MASK)
                body += struct.pack(f"<{len(r[name])}{letter}", *r[name])
            size = 16 + len(body) + 8 if r["size"] is None else r["size"]
            record = b"entrec05" + struct.pack("<Q", size & MASK) + body
            data += record + checksum(record)
        return data
