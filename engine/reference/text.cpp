#include "reference/text.h"

namespace entente::reference {

// clang-format off: it would reformat the text inside these strings

const char* const beginning = R"text(# The scenario format

<!-- Written by the program from its own tables of keys and functions. To renew it after a change:
     ENTENTE_RENEW=1 ctest -R reference:Reference -->

A scenario is one JSON file; `//` and `/* */` comments are allowed. It says who the actors are, how they stand toward
each other, what happens on which date, what happens whenever conditions hold, and what to record. A small one:

```json
{
  "entente": 1,
  "title": "One raid",
  "time": {"start": "2025-01-01", "end": "2026-01-01", "step": "1 week"},
  "actors": {"A": {"name": "Aland"}, "B": {"name": "Borduria"}},
  "relations": {"trust": {"range": [-1, 1], "half_life": "2 years", "ties": {"A": {"B": 0.1}, "B": {"A": 0.2}}}},
  "event_types": {
    "raid": {"roles": {"raider": "actor", "victim": "actor"},
             "effects": [{"change": "trust[victim, raider]", "by": "-0.4 * intensity"}]}
  },
  "rules": {
    "raids": {"for": ["i in state", "j in state"], "rate": "4 * max(0, -trust[i, j])", "per": "year",
              "emit": {"type": "raid", "raider": "i", "victim": "j"}}
  },
  "events": {"first": {"date": "2025-02-10", "type": "raid", "raider": "A", "victim": "B"}},
  "outcomes": {"feud": {"is": "trust[A, B] < 0 && trust[B, A] < 0", "over": "ever"}},
  "watch": ["trust[A, B]", "trust[B, A]"],
  "what_if": {
    "peace": {"describe": "the first raid never happens", "patch": {"events": {"first": null}}}
  }
}
```

The first raid turns Borduria against Aland; it may raid in return, and in about two of five runs there is a
feud. Without the first raid nothing happens.

`entente check FILE` says everything that is wrong with a file, with line and column. `entente schema` prints a JSON
Schema, with which editors complete and check scenario files; `entente schema --install` writes it beside them, and
`"$schema": "entente.schema.json"` in a file names it to them (in an included file, too). The language server,
[`entente lsp`](../engine/assist/README.md), also knows names, roles and what expressions may hold.
`entente check --converge FILE` runs the scenario with a half and a quarter of its step as well, and says what would then
come out otherwise: a step is short enough where nothing does. Rates, noise, drift and decay have a limit as steps get
shorter; a rule with a `probability`, or with neither that nor a `rate`, has its chance in every step and so fires the
more often the shorter the step: `check` and `run` name such rules.

## Names and conventions

- Names (actors, attributes, relations, parameters, groups, kinds, roles, variables) are letters, digits and `_`, and
  begin with no digit. Ids (of event types, events, rules, dynamics, metrics, outcomes, what-ifs) may also hold `-`.
- Actors, variables, roles, parameters, attributes, relations and groups are told apart by name: a clash is an error.
- Order is document order: of actors and so of the members of groups, of metrics, of outcomes.
- An unknown key is an error. So is a key that stands twice in an object.
- Dates are `"YYYY-MM-DD"`. Durations are `"N days"`, `"N weeks"`, `"N months"` or `"N years"`; as a length a year is
  365.25 days and a month a twelfth of it. A step (`step`, `every`) is a whole count and follows the calendar: a month
  after January 31 is the last day of February.
- A *cell* is one number of the state: `legitimacy[AFG]` of an attribute, `trust[PAK, AFG]` of a relation: how the
  first (the holder) stands toward the second. A relation has no diagonal.

## Files: include, what-if, `--set`

Everything that can be changed is keyed by name, so that files, what-ifs and overrides are all JSON Merge Patches
(RFC 7386): objects are merged key by key, `null` removes a key, everything else (lists, too) replaces what was there.
They are applied in this order:

1. the files of `include`, one after the other, each onto the ones before. A name is looked up beside the file that
   says it, then in the installed library; it may not leave the folder tree of the scenario and the library;
2. the file itself;
3. the `patch` of each `--what-if ID`, in the order of the command line;
4. each `--set PATH=VALUE`: `--set parameters.gain=0.4`, `--set events.raid=null`, `--set time.end=2026-01-01`. VALUE
   is JSON, or else a plain text.

A `null` inside a list (`"range": [0, null]`) stays as it is. In the `patch` of a what-if, merging files keeps every
`null`; it removes when the patch is applied, so that a what-if means the same in a file with and without includes. A
`null` that finds nothing to remove is a warning, in `--set` an error; in what is new, where a value is expected, it is an
error (but `"half_life": null` is no decay).

What-ifs and `--set` change what is there, and add what is whole: an event with its `date` and `type`, a rule with what
it emits, an actor with a `name` or a `kind`. A value of a thing that there is not (`--set rules.raidz.rate=1`) is an
error, and so is a new parameter, attribute, relation, group or event type that nothing uses, and a new `kind` of an actor
that nothing selects and no other actor has. The `value` of a parameter
has no effect beside a distribution that stays, nor has `initial` beside `ties_random`: in a patch that is an error;
`--set parameters.gain=0.4` replaces the whole parameter. No what-if and no `--set` holds `include`, `$schema` or
`expect`, and `--set` no `what_if`, since those come before it.

## Ranges and saturation

Attributes and relations have a range `[low, high]`; `null` is unbounded. All changes of a phase are added up, then
applied once. With `"saturation": "headroom"` (the default of a finite range) a change has its full effect on the far
side of the middle, diminishing returns on the near side, and never passes the end. With `"clamp"` it is cut off at the
end; a half-bounded range always clamps. Noise is added last and does not saturate: what would pass an end is reflected
there, which pulls nothing to the middle however short the steps are. With a `half_life` a cell decays toward its
`baseline`.

## Expressions

| | |
|---|---|
| numbers | `2`, `.5`, `1e-3`; true is 1, false is 0, and everything but 0 is true |
| operators, tightest first | `^` (right to left), `-x` `!x`, `* /`, `+ -`, `< <= > >= == !=`, `&&`, `\|\|` |
| actors | `a == b`, `a != b`, `a in group` |
| the state | `attribute[a]`, `relation[a, b]` |
| names | a parameter; `intensity` in effects; `t`, years since the start (at the start of the step); what a `let` names |
| functions | of numbers, of groups of actors, of whole relations: [below](#functions) |

A number may stand wherever an expression may.

**Bindings.** `"for": "k in state"`, or a list of such, does a thing once for each choice of actors. The variables of
one `for` are always different actors.

**What is skipped.** A binding at which any expression of its item would read or change a relation between an actor
and itself is skipped. In the same way an aggregate skips a member at which its own body or `where` would. So
`mean(k in state: trust[k, PAK])` is the mean over the others.

**Named expressions.** What several expressions have in common is written once, under `let`: `"threat(a, b)": "max(0,
-trust[a, b]) * power[b]"`, and used as `threat(i, PAK)`; one that takes no actors is `"tension": "..."`, and used as
`tension`. A `let` at the top serves all; one of a rule, an event type or a drift serves its other expressions and sees its
variables or roles. It means what it would mean in brackets in its place, to the last digit, costs no more than that, and
`entente story` tells its value by its name. Expressions of one `let` may use each other, but none itself.

**One for each event type.** A relation or attribute with `"for_each": "event_type"` is there once for each event type, as
`NAME_TYPE`. In the effects of an event type, and in what they use of a `let`, `NAME` is that type's own: with `"memory": {"for_each":
"event_type", "half_life": "50 days"}` the effect `{"change": "memory[by, on]", "by": 1}` lets each type remember its own events. Many
event types that are alike are written once, under `generate_event_types`.

### Functions

First those of numbers, then those over groups of actors, then those of whole relations. `where` may be left out, and
`sum(i in state, j in state : ...)` takes several variables, all different. Each example holds at the start of the scenario
above.

)text";

const char* const keys = R"text(## Keys

Every object below, every actor and every holder in `ties` may also have the texts `note` and `source`: a remark, and
where a number or a rule comes from. A key without default that is not required means nothing where it is left out.

)text";

const char* const end = R"text(## Large worlds: sparse relations

A relation of N actors has N² cells. With `"storage": "sparse"` only the ties that exist are stored, so that a million
actors with ten million ties fit into memory. All other pairs have the value 0; an effect on such a pair makes a tie.
Results are the same as with `"dense"`.

- A variable *walks* the ties, instead of going through all actors, where a part of its condition cannot hold without
  one: `r[i, j] != 0`, `r[i, j] > 0.2`, `r[j, i] < 0`, `abs(r[i, j]) > floor` with a fixed parameter, or simply
  `r[i, j]`. The other actor must be bound before: `"for": ["i in actor", "j in actor"], "where": "r[i, j] != 0"` takes
  as long as there are ties. So do aggregates, as `count(j in actor where r[i, j] > 0)`, a sum of which the tie is a
  factor, as `sum(j in actor : r[i, j] * power[j])`, and `any(j in actor : r[i, j] < 0)`. Where the other factor may be
  no number (it divides by what may be 0, or has `log`, `sqrt`, `exp` or `intensity` in it), a sum goes through all pairs,
  as a dense one does; `where r[i, j] != 0` makes it walk.
- What moves or needs every pair is an error: `initial` and `baseline` other than 0, a range without 0, `ties_random`,
  noise and balance of the relation, and its measures (`balance(r)`, `frustration(r)`).
- Draws and cooldowns are numbered by binding, 2³² at most: with more than 65,536 actors a rule over pairs needs
  smaller groups, or no `rate`, `probability` and `cooldown`. A rule over single actors can have them.

## What a run does

The dates are `start`, `start + step`, ..., `end`. In each step:

1. the events with a date in the step happen, if `when` holds, with their `probability`;
2. each binding of each rule that passes `where` and `when` and is not in its `cooldown` fires: with a `rate` a Poisson
   number of times, of mean `rate·dt`; with a `rate` and a `cooldown` at most once, with probability
   `1 - exp(-rate·dt)`; else with its `probability`, or surely. What it emits has its effects at once: of `n` firings
   each `by` counts `n` times, `raise_to` and `lower_to` as for one. A mean above 500 stops the run;
3. the dynamics advance in `substeps` equal parts: the changes of all processes, then the noise, reflected at the ends of
   ranges, then the decay toward baselines.

Whatever has a rate has a limit as steps get shorter. What fires in a step excites nothing in the same step, so that a
rule which feeds on itself is followed the better, the shorter the step is beside the time that its excitement lasts. Its
branching ratio, the number of others that one firing calls forth, should stay below 1: else it grows without end.
A cooldown shorter than a step holds back what the step itself does. A diffusion whose `rate·δ` is above 1 overshoots the
mean that it draws to, and so does a drift like `k * (a - x)` whose `k·δ` is, and several of them on one cell whose sum is. Of
what a step of two half-lives or more adds, a quarter or less is left at its end. `run` and `check --dry` tell of all this
([more](../engine/converge/README.md#what-else-depends-on-the-step)).

An expression keeps to the limits that a number in its place has. What is known beforehand, since it reads no more than
parameters that are not drawn and what never changes, is an error outside of them. While running, a `volatility` below 0, a
`lasting` outside [0, 1] and a rate or probability that is infinite or no number stop the run and are named; a rate or
probability below 0 is as if 0, a probability above 1 as if 1, and a start that parameters draw outside of its range is
clamped. The last two are told at the end.

Inside a phase everything reads the state at the phase's start: the `when` of an event does not see what other events do in
its step. Metrics and tracked values are recorded at the start
and after every step. Every draw is a function of seed, run, step and what it is for, so that a what-if keeps the luck
of the runs that it is compared with. A change, a parameter that is drawn and a value at the start that are not finite
stop the run and are named.

An event, a rule and a process may share an id: they are one cause then. Where several `raise_to` (or `lower_to`) of
one phase meet in a tracked value, each cause in turn, in document order, is given what it adds to the ones before.
)text";

// clang-format on

}  // namespace entente::reference
