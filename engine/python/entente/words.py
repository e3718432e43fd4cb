"""What the engine says in the words of its program, in those of Python."""

import re

#: (what the engine says, what is said here)
_WORDS = [(re.compile(said), here) for said, here in (
    (r"run it first: entente run (.*)", r"run it first: entente.load('\1').run()"),
    (r"'entente merge' puts", "entente.merge puts"),
    (r"'entente run --shard K/N' writes one", "world.run(shard=(K, N)).save(folder) writes one"),
    (r"'entente run' keeps them with --evolution always", "world.run(evolution=True) keeps them"),
    (r"expected LOW:HIGH with LOW below HIGH", "expected (low, high) with low below high"),
    (r"(\w+)=LOW:HIGH", r"{\1: (low, high)}"),
    (r"LOW:HIGH, as 60:120", "(low, high), as (60, 120)"),
    (r"--([a-z]+(?:-[a-z]+)*)", lambda found: found.group(1).replace("-", "_")),
)]


def in_python(text):
    """The same, with calls for commands and arguments for options."""
    for said, here in _WORDS:
        text = said.sub(here, text)
    return text
