#!/usr/bin/env python3
"""Doxygen's input filter: members that share a declaration get one each, all with the words that stand above or behind
it; Doxygen itself gives these to one of them only."""

import re
import sys

MEMBER = re.compile(r"^(\s*)((?:const )?[\w:]+(?:<.*>)?[ &*]+)(\w[^();]*,[^();]*);(?:\s*///< (.*))?$")
KIND = re.compile(r"^(\s*)(enum class (\w+) \{.*\}) (\w+ = .*);(?:\s*///< (.*))?$")


def declarators(text):
    """`a = 0, b{}`, split where no bracket is open."""
    parts, depth = [""], 0
    for c in text:
        depth += (c in "<{(") - (c in ">})")
        parts.append("") if c == "," and depth == 0 else parts.__setitem__(-1, parts[-1] + c)
    return [part.strip() for part in parts]


words = []
for line in open(sys.argv[1]):
    line = line.rstrip("\n")
    member, kind = MEMBER.match(line), KIND.match(line)
    if kind:
        indent, enum, name, rest, behind = kind.groups()
        above = [f"{indent}/// {behind}"] if behind else words
        print(*(above if not words else []), f"{indent}{enum};", *above, f"{indent}{name} {rest};", sep="\n")
    elif member and not line.lstrip().startswith(("return", "using")):
        indent, kind_of, rest, behind = member.groups()
        above = [f"{indent}/// {behind}"] if behind else words
        for number, part in enumerate(declarators(rest)):
            print(*(above if behind or number else []), f"{indent}{kind_of}{part};", sep="\n")
    else:
        print(line)
    words = words + [line] if re.match(r"^\s*/// ", line) else []
