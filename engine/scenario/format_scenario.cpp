/// The format of a scenario as a whole: its top, its time, what it records.
#include <utility>

#include "scenario/format_parts.h"

namespace entente::reading {
namespace {

constexpr double largest_seed = 18446744073709551615.0;
constexpr double max_runs = 4294967295.0;

Value named(NameKind kind, Describe describe) {
  return naming(kind, map_of(object(std::move(describe)), Keys::names));
}
Value identified(NameKind kind, Describe describe) {
  return naming(kind, map_of(object(std::move(describe)), Keys::ids));
}

std::vector<Key> setting_keys() {
  return {
      {"entente", between(Form::whole, 1, 1), "", "", "version of the format", true},
      {"$schema", plain(Form::text), "", "none", "for editors; means nothing to a run"},
      {"title", plain(Form::text), "", "", "one line, as reports show it"},
      {"description", plain(Form::text), "", "", "what the scenario is about"},
      {"include", list_of(name_of(NameKind::file)), "files", "none",
       "files that this one is merged onto, in this order"},
      {"time", object(time_format), "", "", "the span of a run and its steps", true},
      {"runs", between(Form::whole, 1, max_runs), "", "1000", "size of the ensemble; `--runs` overrides it"},
      {"seed", between(Form::whole, 0, largest_seed), "", "1", "seed of all draws; `--seed` overrides it"},
  };
}

std::vector<Key> world_keys() {
  return {
      {"actors", named(NameKind::actor, actor_format), "", "none", "code → an actor"},
      {"generate_actors", named(NameKind::none, generated_actors_format), "", "none",
       "prefix → many actors, after the named ones"},
      {"groups", by_name(naming(NameKind::group, map_of(list_of(name_of(NameKind::actor)), Keys::names))),
       "actors", "none", "name → actor codes; every kind is also a group, and `actor` is the group of all"},
      {"attributes", by_name(named(NameKind::attribute, attribute_format)), "", "none",
       "name → a number of each actor"},
      {"relations", by_name(named(NameKind::relation, relation_format)), "", "none",
       "name → a number of each ordered pair of actors"},
      {"parameters", by_name(named(NameKind::parameter, parameter_format)), "", "none",
       "name → a number, or how it is drawn once per run"},
      let_key("name, or `name(a, b)` with the actors that it takes → an expression that all others may use by "
              "that name"),
  };
}

std::vector<Key> change_keys(const std::vector<Describe>& processes) {
  return {
      {"event_types", by_name(identified(NameKind::event_type, event_type_format)), "", "none",
       "name → what such an event does"},
      {"generate_event_types", named(NameKind::none, generated_event_types_format), "", "none",
       "prefix → many event types, after those with names of their own"},
      {"events", identified(NameKind::event, event_format), "", "none", "id → what happens on a date"},
      {"events_csv", name_of(NameKind::file), "file", "none",
       "a table of more events: its header names `date`, `type`, the roles, and `intensity` if it is not 1; a "
       "group "
       "role takes a group or actors with blanks between them"},
      {"rules", identified(NameKind::rule, rule_format), "", "none", "id → what happens when conditions hold"},
      {"dynamics", naming(NameKind::process, map_of(variant(processes), Keys::ids)), "", "none",
       "id → a process that works in every step"},
  };
}

std::vector<Key> result_keys(Describe what_if) {
  return {
      {"metrics", identified(NameKind::metric, metric_format), "", "none",
       "id → recorded at the start and after every step"},
      {"outcomes", identified(NameKind::outcome, outcome_format), "", "none", "id → one number per run"},
      {"watch", list_of(plain(Form::cell)), "", "none",
       "cells to record and to explain: `trust[PAK,AFG]`, `legitimacy[AFG]`"},
      {"what_if", identified(NameKind::what_if, std::move(what_if)), "", "none",
       "id (`baseline`, the scenario as it is, excepted) → a variation of the scenario"},
      {"expect", identified(NameKind::expectation, expectation_format), "", "none",
       "id → what the author holds the scenario to; `entente check --expect` tests it"},
  };
}

Object scenario_format(const std::vector<Describe>& processes, Describe what_if) {
  Object object{"scenario", "", "The whole file.", setting_keys(), {}, ""};
  for (const auto& part : {world_keys(), change_keys(processes), result_keys(std::move(what_if))}) {
    object.keys.insert(object.keys.end(), part.begin(), part.end());
  }
  return object;
}

Object what_if_format(Describe scenario) {
  return {"what-if",
          "what_if.ID",
          "A variation of the scenario, chosen with `--what-if ID`.",
          {
              {"describe", plain(Form::text), "", "none", "what is different, and what to expect"},
              {"patch", patch(std::move(scenario)), "", "", "a merge patch on the whole scenario", true},
          },
          {},
          ""};
}

}  // namespace

const Object& time_format() {
  static const Object format = {
      "time",
      "time",
      "The span of a run. Its dates are `start + k·step`, month ends clamped, the last one `end`.",
      {
          {"start", plain(Form::date), "", "", "the first date", true},
          {"end", plain(Form::date), "", "", "the last date, after `start`", true},
          {"step", plain(Form::step), "", "\"1 week\"", "from one date to the next"},
          {"substeps", between(Form::whole, 1, 10000), "", "1",
           "equal parts of a step in which the dynamics advance"},
      },
      {},
      ""};
  return format;
}

const Object& metric_format() {
  static const Object format = {
      "metric",
      "metrics.ID",
      "A number recorded at the start and after every step. A plain expression stands for its `value`.",
      {
          {"value", plain(Form::expression), "", "", "what is recorded", true},
          {"label", plain(Form::text), "", "the id", "its name in reports"},
          {"unit", plain(Form::text), "", "none", "its unit in reports"},
      },
      {},
      "value"};
  return format;
}

const Object& outcome_format() {
  static const Object format = {
      "outcome",
      "outcomes.ID",
      "One number per run, over the values of `is` at all recorded dates.",
      {
          {"is", plain(Form::expression), "", "", "a condition or a number", true},
          {"over", choice({"end", "ever", "always", "mean", "max", "min", "first"}), "", "end",
           "`end`: the last; `ever`, `always`: 1 or 0; `first`: the years until it first holds, empty if "
           "never"},
          {"label", plain(Form::text), "", "the id", "its name in reports"},
      },
      {},
      ""};
  return format;
}

const Object& expectation_format() {
  static const Object format = {
      "expectation",
      "expect.ID",
      "A test that `entente check --expect` runs: of a number in one world, or of its difference between two "
      "(where `versus`, `increases` or `decreases` is given). It passes where the whole 95 % interval agrees.",
      {
          {"outcome", name_of(NameKind::outcome), "", "", "id of the outcome that is tested; or else `metric`"},
          {"metric", name_of(NameKind::metric), "", "", "id of a metric, or a tracked value, that is tested"},
          {"over", choice({"end", "mean", "max", "min"}), "", "end",
           "of a metric: which of its values over time"},
          {"what_if", name_of(NameKind::what_if), "", "the baseline",
           "the world it is about: the id of a what-if, or several as `C+D`"},
          {"set", list_of(name_of(NameKind::setting)), "", "none",
           "values changed in that world, after the what-ifs, as by `--set`: `rules.attacks=null`"},
          {"versus", name_of(NameKind::what_if), "", "baseline",
           "the world it is compared with: `baseline`, or what-ifs; given, the bounds are of the difference"},
          {"at_least", plain(Form::number), "", "none", "lower bound of the number, or of the difference"},
          {"at_most", plain(Form::number), "", "none", "upper bound of the number, or of the difference"},
          {"increases", plain(Form::boolean), "", "false", "the difference is above 0"},
          {"decreases", plain(Form::boolean), "", "false", "the difference is below 0"},
          {"runs", between(Form::whole, 2, max_runs), "", "the scenario's", "size of the ensembles"},
      },
      {},
      ""};
  return format;
}

Format::Format(std::vector<Describe> processes)
    : processes_(std::move(processes)),
      what_if_(what_if_format([this]() -> const Object& { return scenario_; })),
      scenario_(scenario_format(processes_, [this]() -> const Object& { return what_if_; })),
      document_(object([this]() -> const Object& { return scenario_; })) {}

std::vector<Describe> Format::all() const {
  std::vector<Describe> all = {[this]() -> const Object& { return scenario_; },
                               time_format,
                               actor_format,
                               generated_actors_format,
                               attribute_format,
                               relation_format,
                               holder_format,
                               random_ties_format,
                               parameter_format,
                               definition_format,
                               event_type_format,
                               generated_event_types_format,
                               effect_format,
                               event_format,
                               rule_format,
                               emission_format};
  all.insert(all.end(), processes_.begin(), processes_.end());
  all.insert(all.end(), {metric_format, outcome_format, [this]() -> const Object& { return what_if_; },
                         expectation_format});
  return all;
}

}  // namespace entente::reading
