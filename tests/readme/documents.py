"""The documents of the repository, and what stands in them."""
import os
import re

FENCED = re.compile(r"(?ms)^```(\w*)\n(.*?)^```")
SHELL = ("", "console", "sh", "bash")


def all_documents(source):
    """Every Markdown file, by its path from the source folder."""
    for folder, folders, files in os.walk(source):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in ("build", "node_modules"))
        for name in sorted(files):
            if name.endswith(".md"):
                yield os.path.relpath(os.path.join(folder, name), source)


def read(source, document):
    with open(os.path.join(source, document), encoding="utf-8") as file:
        return file.read()


def prose(text):
    """The text without its blocks of code."""
    return FENCED.sub("", text)


def commands(text):
    """What a reader may type: blocks for a shell, indented lines, and code within lines."""
    fenced = [body for language, body in FENCED.findall(text) if language in SHELL]
    return "\n".join(fenced + re.findall(r"(?m)^    .+", prose(text)) + re.findall(r"`([^`]+)`", prose(text)))


def anchors(text):
    """Those that GitHub gives the headings."""
    there = {}
    for heading in re.findall(r"(?m)^#+ +(.+?)\s*$", prose(text)):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        name = re.sub(r"[^\w\- ]", "", words).replace(" ", "-")
        there[name] = there.get(name, -1) + 1
        yield f"{name}-{there[name]}" if there[name] else name


def links(text):
    """(path, anchor) of each that leads to somewhere in the repository; the path is empty for the document itself."""
    for target in re.findall(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"", re.sub(r"`[^`]*`", "", prose(text))):
        target = target[0] or target[1]
        if "://" not in target and not target.startswith("mailto:"):
            path, _, anchor = target.partition("#")
            yield path, anchor
