/// Reading a scenario, from its file to the typed whole.
#include "scenario/read.h"

#include <algorithm>

#include "scenario/as_written.h"
#include "scenario/files.h"
#include "scenario/forms.h"
#include "scenario/includes.h"
#include "scenario/named.h"
#include "scenario/overrides.h"
#include "scenario/readers.h"
#include "scenario/refused_names.h"
#include "scenario/resolved.h"
#include "scenario/roles.h"

namespace entente::reading {

/// Expectations are those of the scenario as written: a variation need not meet them.
Included read_document(Files& files, const LoadOptions& options, const Format& format,
                       Diagnostics& diagnostics) {
  Included result = read_with_includes(files, format, diagnostics);
  Node& document = result.document;
  Patches patches(format, diagnostics);
  if (result.complete) patches.what_ifs(document);
  result.varied = !options.what_ifs.empty() || !options.overrides.empty() || options.until;
  result.named_elsewhere = result.varied ? names_in(document, format) : names_in_what_ifs(document, format);
  const AsWritten as_written(document);
  for (const std::string& id : options.what_ifs) apply_what_if(document, id, files, diagnostics);
  for (const std::string& assignment : options.overrides)
    apply_override(document, assignment, files, patches, diagnostics);
  if (options.until) apply_until(document, *options.until, files, patches);
  if (result.complete) patches.finish(document);
  result.fine = result.fine && patches.fine();
  if (!result.varied) return result;
  result.as_written = as_written.same_in(document);
  std::erase_if(document.members, [](const Member& member) { return member.key == "expect"; });
  return result;
}

namespace {

void read_whole(const Item& root, Scenario& scenario, Files& files, const Format& format,
                Diagnostics& diagnostics) {
  scenario.title = root["title"].text();
  scenario.description = root["description"].text();
  scenario.time = read_time(root["time"], diagnostics);
  if (!scenario.varied) warn_of_long_step(root["time"], scenario.time, diagnostics);
  scenario.runs = root["runs"].whole().value_or(scenario.runs);
  scenario.seed = root["seed"].whole().value_or(scenario.seed);
  scenario.provenance = root.provenance();
  read_actors(root, scenario, diagnostics);
  read_attributes(root, scenario, diagnostics);
  read_relations(root, scenario, files, diagnostics);
  read_parameters(root, scenario, diagnostics);
  read_event_types(root, scenario, diagnostics);
  add_families(root, scenario, diagnostics);
  read_events(root, scenario, diagnostics);
  scenario.events_csv = read_events_csv(root["events_csv"], files, diagnostics);
  read_rules(root, scenario, diagnostics);
  read_dynamics(root, format, scenario, diagnostics);
  read_results(root, scenario, diagnostics);
  read_expectations(root, scenario, diagnostics);
}

Scenario read_scenario(Files& files, const std::filesystem::path& file, const LoadOptions& options,
                       const Format& format, Diagnostics& diagnostics) {
  Scenario scenario;
  scenario.process_kinds = options.process_kinds;
  scenario.name = file.stem().string();
  auto [document, complete, found, fine, elsewhere, varied, as_written] =
      read_document(files, options, format, diagnostics);
  scenario.named_elsewhere = std::move(elsewhere);
  scenario.varied = varied;
  scenario.as_written = std::move(as_written);
  // Where a file could not be read or a patch is wrong, that keys are missing would be noise.
  const std::set<std::string> roles = roles_in(document);
  const std::vector<std::string> groups = groups_in(document);
  check_object(format.scenario(), document, "", {diagnostics, !complete, !fine, &roles, &groups, &document});
  const Item root = Item(&document, "").with_let();
  scenario.let = root.own_let();
  scenario.refused = refused_keys(root, format, found);
  read_whole(root, scenario, files, format, diagnostics);
  if (!scenario.varied) scenario.named = names_in(document, format);
  inline_ties(document, scenario, diagnostics.sources);
  name_events(document, scenario, diagnostics.sources);
  scenario.files = files.opened();
  scenario.resolved = write(document);
  scenario.hash = hash_of(scenario.resolved, scenario.tables);
  return scenario;
}

}  // namespace

Scenario read(const std::filesystem::path& file, const LoadOptions& options, const Format& format,
              Diagnostics& diagnostics) {
  Files files(file, options.library, diagnostics);
  files.open_main(options.text);
  return read_scenario(files, file, options, format, diagnostics);
}

Scenario read_text(std::string text, const std::filesystem::path& file, const LoadOptions& options,
                   const Format& format, Diagnostics& diagnostics) {
  Files files(file, options.library, diagnostics);
  files.take_main(std::move(text));
  return read_scenario(files, file, options, format, diagnostics);
}

}  // namespace entente::reading
