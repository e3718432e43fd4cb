/// The format of what changes the world: event types, events, rules and processes.
#include "scenario/format_parts.h"

namespace entente::reading {
namespace {

OpenKeys role_fillings(std::string help) {
  return {"<role>", plain(Form::filling), std::move(help), NameKind::role};
}

Key type_key() { return {"type", name_of(NameKind::event_type), "", "", "one of `event_types`", true}; }
Key intensity_key() {
  return {"intensity", plain(Form::expression), "", "1", "what the effects see as `intensity`"};
}
Key when_key(std::string help) {
  return {"when", plain(Form::expression), "condition", "always", std::move(help)};
}

Key probability_key(std::string fallback) {
  return {"probability", between(Form::expression, 0, 1), "", std::move(fallback), "how likely it happens"};
}

}  // namespace

const Object& definition_format() {
  static const Object format = {
      "named expression",
      "let.NAME",
      "An expression that others may use by its name. A plain expression stands for its `is`.",
      {{"is", plain(Form::expression), "", "", "what it stands for", true}},
      {},
      "is"};
  return format;
}

namespace {

/// What event types have in common, however many are written at once.
std::vector<Key> event_type_keys() {
  return {
      {"roles", naming(NameKind::role, map_of(choice({"actor", "group"}), Keys::names)), "", "none",
       "role → who fills it: one actor, or a group"},
      {"headline", plain(Form::text), "", "the type's name and the roles",
       "how `entente story` tells of it, roles in braces: `{attacker} attacks {target}`"},
      let_key("name → an expression of the roles and `intensity`, for the effects"),
      {"effects", list_of(object(effect_format)), "", "none", "what it changes"},
  };
}

Object event_types_with(Object object, Key own, std::size_t at) {
  object.keys = event_type_keys();
  object.keys.insert(object.keys.begin() + static_cast<std::ptrdiff_t>(at), std::move(own));
  return object;
}

}  // namespace

const Object& event_type_format() {
  static const Object format = event_types_with(
      {"event type", "event_types.ID", "A type of event and what it does.", {}, {}, ""},
      {"cameo", plain(Form::text), "CAMEO", "none", "its code in the CAMEO scheme of events"}, 1);
  return format;
}

const Object& generated_event_types_format() {
  constexpr double max_event_types = 10'000;
  static const Object format =
      event_types_with({"generated event types",
                        "generate_event_types.PREFIX",
                        "The event types PREFIX0, PREFIX1, ..., all alike.",
                        {},
                        {},
                        ""},
                       {"count", between(Form::whole, 1, max_event_types), "", "", "how many", true}, 0);
  return format;
}

const Object& effect_format() {
  static const Object format = {
      "effect",
      "event_types.ID.effects[N]",
      "One change that an event makes. Exactly one of `by`, `raise_to` and `lower_to`; they see the roles and "
      "`intensity`.",
      {
          bindings_key("once for each binding; a group may be a role"),
          where_key(),
          change_key(),
          {"by", plain(Form::expression), "", "", "what is added"},
          {"raise_to", plain(Form::expression), "", "", "raised to this where it is below"},
          {"lower_to", plain(Form::expression), "", "", "lowered to this where it is above"},
          {"lasting", between(Form::expression, 0, 1), "", "0",
           "the fraction of `by` that also moves the baseline"},
      },
      {},
      ""};
  return format;
}

const Object& event_format() {
  static const Object format = {
      "event",
      "events.ID",
      "What happens on a date. Its expressions see its roles.",
      {
          {"date", plain(Form::date), "", "", "the day on which it happens", true},
          type_key(),
          intensity_key(),
          when_key("else it does not happen"),
          probability_key("1"),
          {"every", plain(Form::step), "", "once", "repeats it: occurrence `n` is on `date + n·every`"},
          {"until", plain(Form::date), "", "the end",
           "with `every`: the last day on which it may happen again"},
      },
      role_fillings("who fills it: an actor; for a role of type `group` a group or a list of actors"),
      ""};
  return format;
}

const Object& rule_format() {
  static const Object format = {
      "rule",
      "rules.ID",
      "What happens whenever conditions hold: surely, or with a `rate` or a `probability`. Its expressions see "
      "its variables.",
      {
          bindings_key("tried for each binding"),
          let_key("name → an expression of its variables, for its other expressions"),
          where_key(),
          when_key("only at the steps at which this holds"),
          {"rate", plain(Form::expression), "events per `per`", "surely",
           "it fires a Poisson number of times in a step, of mean `rate·dt`; with a `cooldown` at most once; "
           "negative counts as 0"},
          per_key(),
          probability_key("surely"),
          {"cooldown", plain(Form::duration), "", "none", "a binding that fired waits this long"},
          {"emit", object(emission_format), "", "", "the event that then happens", true},
      },
      {},
      ""};
  return format;
}

const Object& emission_format() {
  static const Object format = {
      "emitted event",
      "rules.ID.emit",
      "The event that a rule makes happen.",
      {type_key(), intensity_key()},
      role_fillings(
          "who fills it: an actor or a variable; for a role of type `group` a group or a list of these"),
      ""};
  return format;
}

}  // namespace entente::reading
