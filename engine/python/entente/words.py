"""What the engine says in the words of its program, in those of Python."""

import re

#: Options whose arguments have other names here; of the rest the name is the same, with _ for -.
_OPTIONS = {"among": "options", "with": "options", "outcome": "outcomes", "inner": "inner_origins", "group": "groups",
            "cost": "costs_of", "score": "scores", "from": "start", "to": "end", "force": "replace=True"}

#: (what the engine says, what is said here)
_WORDS = [(re.compile(said), here) for said, here in (
    (r"run it first: entente run (.*)", r"run it first: entente.load('\1').run()"),
    (r"'entente merge' puts", "entente.merge puts"),
    (r"'entente run --shard K/N' writes one", "world.run(shard=(K, N)).save(folder) writes one"),
    (r"'entente explore --shard K/N' writes one", "entente.explore(world, shard=(K, N)) makes one"),
    (r"'entente run' keeps them with --evolution always", "world.run(evolution=True) keeps them"),
    (r"keep them with 'entente run --evolution always'", "keep them with world.run(evolution=True)"),
    (r"\(entente check --converge\)", "(world.converge())"),
    (r" \(--block 1\)", ""),
    (r"and --resume goes on after an interrupt", "and 'entente explore --resume' goes on after an interrupt"),
    (r"expected LOW:HIGH with LOW below HIGH", "expected (low, high) with low below high"),
    (r"(\w+)=LOW:HIGH:COUNT with a COUNT of", r"{\1: (low, high, count)} with a count of"),
    (r"(\w+)=LOW:HIGH:COUNT", r"{\1: (low, high, count)}"),
    (r"(\w+)=LOW:HIGH", r"{\1: (low, high)}"),
    (r"LOW:HIGH, as 60:120", "(low, high), as (60, 120)"),
    # a word of its own, outside of quotes: names and paths may hold the like
    (r"(?<![^\s(])--([a-z]+(?:-[a-z]+)*)(?=[\s),;.:]|$)(?=(?:[^']*'[^']*')*[^']*$)",
     lambda found: _OPTIONS.get(found[1], found[1].replace("-", "_"))),
)]


def in_python(text):
    """The same, with calls for commands and arguments for options."""
    for said, here in _WORDS:
        text = said.sub(here, text)
    return text
