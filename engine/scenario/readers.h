#pragma once
/// From the checked document to the typed scenario, part by part. What the table of keys cannot express is said
/// here; what is missing or of another form was said by the check.
#include <entente/scenario.h>

#include "scenario/files.h"
#include "scenario/includes.h"
#include "scenario/item.h"

namespace entente::reading {

/// The whole document: includes, what-ifs and overrides applied.
Included read_document(Files& files, const LoadOptions& options, const Format& format,
                       Diagnostics& diagnostics);

Time read_time(const Item& time, Diagnostics& diagnostics);
/// A warning where a step that is given is longer than the run.
void warn_of_long_step(const Item& time, const Time& read, Diagnostics& diagnostics);
void read_actors(const Item& root, Scenario& scenario, Diagnostics& diagnostics);
void read_attributes(const Item& root, Scenario& scenario, Diagnostics& diagnostics);
void read_relations(const Item& root, Scenario& scenario, Files& files, Diagnostics& diagnostics);
void read_parameters(const Item& root, Scenario& scenario, Diagnostics& diagnostics);
void read_event_types(const Item& root, Scenario& scenario, Diagnostics& diagnostics);
/// Makes one for each event type of the attributes and relations that say so.
void add_families(const Item& root, Scenario& scenario, Diagnostics& diagnostics);
void read_events(const Item& root, Scenario& scenario, Diagnostics& diagnostics);
void read_rules(const Item& root, Scenario& scenario, Diagnostics& diagnostics);
void read_dynamics(const Item& root, const Format& format, Scenario& scenario, Diagnostics& diagnostics);
/// How expectations and command lines call the scenario without what-ifs: no what-if has that id.
inline constexpr const char* as_it_is = "baseline";
void read_results(const Item& root, Scenario& scenario, Diagnostics& diagnostics);
/// After `read_results`, whose outcomes and what-ifs it names.
void read_expectations(const Item& root, Scenario& scenario, Diagnostics& diagnostics);

/// The event that an object makes happen; keys that are none of `known` fill roles.
Emission read_emission(const Item& item, const std::vector<std::string>& known);

/// An error where one variable is bound twice.
std::vector<Binding> read_bindings(const Item& item, Diagnostics& diagnostics);

/// The given keys of an object, of those listed, as words: `by and raise_to`.
std::vector<std::string> given_of(const Item& object, const std::vector<std::string>& keys);

/// Whether an object has other keys than `object` has: what is missing stands under one of them, perhaps.
bool has_unknown_keys(const Item& item, const Object& object);
/// An error where not exactly one of the keys is given (`at_most`: or none).
void check_one_of(const Item& object, const std::vector<std::string>& keys, bool at_most,
                  Diagnostics& diagnostics);

/// Well-formed lists of numbers of the distributions.
void check_uniform(const Item& numbers, Diagnostics& diagnostics);
void check_spread(const Item& numbers, Diagnostics& diagnostics);
void check_triangular(const Item& numbers, Diagnostics& diagnostics);

/// The rows of `events_csv`.
EventTable read_events_csv(const Item& name, Files& files, Diagnostics& diagnostics);

/// The rows of a `ties_csv`: a list of ties, or a matrix. Actors may be called by the names that people know
/// them by.
TieTable read_ties_csv(const Item& name, const std::vector<Actor>& actors, Files& files,
                       Diagnostics& diagnostics);

}  // namespace entente::reading
