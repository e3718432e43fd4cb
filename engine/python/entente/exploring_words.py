"""Requests of explorations in the words of the engine and of the command line."""

import shlex

from . import arguments


def _range(name, ends, counted):
    if ends is None:
        return arguments.text("vary", name)
    given = list(ends) if hasattr(ends, "__iter__") and not isinstance(ends, str) else []
    if len(given) not in ((2, 3) if counted else (2,)):
        shape = "(low, high) or (low, high, count)" if counted else "(low, high)"
        raise TypeError(f"vary takes {shape} for '{name}', not {ends!r}")
    words = [repr(arguments.number(f"vary: an end of '{name}'", end)).removesuffix(".0") for end in given[:2]]
    words += [str(arguments.whole(f"vary: count of '{name}'", one, 2, 10**7 - 1)) for one in given[2:]]
    return f"{arguments.text('vary', name)}={':'.join(words)}"


def ranges(vary, counted=False):
    """`NAME=LOW:HIGH` of a dict, names of a list; nothing of None."""
    if hasattr(vary, "items"):
        return [_range(name, ends, counted) for name, ends in vary.items()]
    return arguments.texts("vary", vary)


def costs(given):
    """(option, cost) of a dict."""
    if given is None:
        return []
    if not hasattr(given, "items"):
        raise TypeError(f"costs_of takes a dict of options and costs, not {arguments.shown(given)}")
    return [(arguments.text("costs_of", name), arguments.number(f"costs_of: '{name}'", cost)) for name, cost in given.items()]


def outcome_parts(given):
    """`ID:PARTS` of a dict, else ids."""
    if hasattr(given, "items"):
        return [f"{arguments.text('outcomes', name)}:{arguments.whole('outcomes', parts, 1, 10**6)}" for name, parts in given.items()]
    return arguments.texts("outcomes", given)


def _question_words(r):
    """The options that ask, and which parts of the request they say."""
    question, varied = r["question"], r.get("varied", [])
    if question in ("sweep", "tip"):
        return [word for one in varied for word in ("--" + question, one)] or ["--" + question], {"varied"}
    if question == "lever":
        return ["--reach", r["condition"], *(word for one in varied for word in ("--lever", one))], {"varied", "condition"}
    if question == "reach":
        return ["--reach", r["condition"]], {"condition"}
    if question == "when":
        return ["--when", *r.get("outcomes", [])], {"outcomes"}
    if question == "possible":
        return ["--possible", ",".join(r.get("outcomes", []))], {"outcomes"}
    return ["--" + question], set()


def command_of(file, request, what_ifs=(), settings=(), given=False):
    """The command line that asks the same."""
    words, said = _question_words(request)
    several = {"varied": "inputs" if given else "vary", "outcomes": "outcome"}
    joined = {"options": "with" if request["question"] == "reach" else "among"}
    for part, value in request.items():
        if part in said or part == "question":
            continue
        if part in several:
            words += [word for one in value for word in ("--" + several[part], one)]
        elif part in joined:
            words += ["--" + joined[part], ",".join(value)]
        elif part == "groups":
            words += [word for one in value for word in ("--group", ",".join(one))]
        elif part == "costs":
            words += ["--cost", ",".join(f"{name}={cost!r}" for name, cost in value)]
        else:
            option = {"condition": "level"}.get(part, part.replace("_", "-"))
            words += ["--" + option] + ([] if value is True else [str(value)])
    varied = [*(word for one in what_ifs for word in ("--what-if", one)), *(word for one in settings for word in ("--set", one))]
    return shlex.join(["entente", "explore", file, *words, *varied])
