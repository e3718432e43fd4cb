#include "cli/compare_worlds.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/parallel_for.h"
#include "base/why_unread.h"
#include "cli/exit_codes.h"
#include "cli/known_what_if.h"
#include "cli/result_folder.h"
#include "cli/shell_word.h"
#include "results/outputs.h"
#include "results/read_folder.h"
#include "scenario/parameter_number.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

std::string described(const Scenario& scenario, const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids)
    for (const WhatIf& what_if : scenario.what_ifs)
      if (what_if.id == id && !what_if.describe.empty())
        text += (text.empty() ? "" : "; and ") + what_if.describe;
  return text;
}

Variant world_of(const Scenario& scenario, const std::string& id, const RunOptions& run, Compiled compiled) {
  return {id,
          described(scenario, run.variation.options.what_ifs),
          run.variation,
          {},
          run_plan(run, std::move(compiled))};
}

/// A world that is named: what-ifs, or a number of a parameter.
struct NamedWorld {
  std::string id;      ///< `C+D`, `P=V`, `baseline`
  std::string option;  ///< that names it: `--what-if`
  bool is_number = false;

  std::vector<std::string> what_ifs() const {
    return is_number ? std::vector<std::string>{} : parts_of_world(id);
  }
  /// As the options have it, which `plain` are.
  RunOptions run(RunOptions plain) const {
    plain.variation.options.what_ifs = what_ifs();
    if (is_number) plain.variation.options.overrides.push_back("parameters." + id);
    return plain;
  }
};

void add_new(std::vector<NamedWorld>& named, const NamedWorld& world) {
  const auto same = [&](const NamedWorld& other) { return other.id == world.id; };
  if (std::none_of(named.begin(), named.end(), same)) named.push_back(world);
}

void check_known(const Scenario& scenario, const NamedWorld& world) {
  for (const std::string& part : world.what_ifs()) check_known_what_if(scenario, part, world.option);
  if (world.is_number) detail::parameter_number(scenario, world.id.substr(0, world.id.find('=')));
}

/// A world as it was read, and what is said of it.
struct ReadVariant {
  Diagnostics diagnostics;
  std::optional<Compiled> compiled;
};

/// All at the same time. What is said of them joins the remarks, one after the other.
std::vector<ReadVariant> read_all(const std::vector<NamedWorld>& named, const RunOptions& plain,
                                  Remarks& remarks) {
  std::vector<ReadVariant> all(named.size());
  parallel_for(named.size(), plain.threads, [&](std::size_t k) {
    const Variation variation = named[k].run(plain).variation;
    all[k].compiled = read_into(all[k].diagnostics, variation.file, variation.options);
  });
  for (std::size_t k = 0; k < named.size(); ++k)
    if (named[k].id != "baseline")
      remarks.add(all[k].diagnostics,
                  "with " + std::string(named[k].is_number ? "--vary " : "--what-if ") + named[k].id);
  return all;
}

/// What is said of the worlds and was not said of the scenario as written, goes to stderr.
std::vector<Variant> worlds_named(const Scenario& scenario, const std::vector<NamedWorld>& named,
                                  const RunOptions& plain, Remarks remarks) {
  for (const NamedWorld& world : named) check_known(scenario, world);
  std::vector<ReadVariant> read = read_all(named, plain, remarks);
  remarks.print(warnings_of(plain));
  if (remarks.errors() > 0) throw remarks.failure(plain.variation.file, warnings_of(plain));
  std::vector<Variant> worlds;
  for (std::size_t k = 0; k < named.size(); ++k)
    worlds.push_back(world_of(scenario, named[k].id, named[k].run(plain), std::move(*read[k].compiled)));
  return worlds;
}

/// The first is the one that the others are compared against.
std::vector<NamedWorld> worlds_asked(const Scenario& scenario, const CompareOptions& options) {
  std::vector<NamedWorld> named{{options.against.value_or("baseline"), "--against"}};
  for (const std::string& id : options.worlds) add_new(named, {id, "--what-if"});
  for (const WhatIf& what_if : scenario.what_ifs)
    if (options.all) add_new(named, {what_if.id, "--all"});
  for (const std::string& text : options.varied) add_new(named, {text, "--vary", true});
  return named;
}

std::vector<Variant> worlds_of_file(const Arguments& arguments, const CompareOptions& options) {
  const RunOptions& plain = options.run;
  const auto& [file, varied] = plain.variation;
  Remarks remarks;
  const Compiled base = read_scenario(file, varied, warnings_of(plain), remarks);
  const std::vector<NamedWorld> named = worlds_asked(base.scenario, options);
  if (named.size() < 2 && !options.worlds.empty())
    arguments.wrong("'" + named.front().id +
                    "' is compared against itself; give another --what-if ID, or --all");
  if (named.size() < 2 && options.all) arguments.wrong(file.string() + " has no what-ifs to compare with");
  if (named.size() < 2)
    arguments.wrong("there is nothing to compare with; give --what-if ID, --vary PARAMETER=NUMBER or --all");
  return worlds_named(base.scenario, named, plain, std::move(remarks));
}

Variant world_of_folder(const std::string& name, const RunOptions& asked) {
  const StoredRun stored(name);
  const fs::path file = stored.scenario_file(), plain = fs::absolute(stored.folder()).lexically_normal();
  RunOptions run = asked;
  run.variation = {file, {}};
  run.runs = stored.manifest().runs;
  run.seed = stored.manifest().seed;
  Compiled compiled = compiled_of(stored);
  compiled.scenario.resolved = text_of(file);
  Variant world{(plain.has_filename() ? plain : plain.parent_path()).filename().string(), "", run.variation,
                stored.folder(), run_plan(run, std::move(compiled))};
  world.plan.manifest = stored.manifest();
  return world;
}

bool share_any(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& name) { return std::find(b.begin(), b.end(), name) != b.end(); });
}

/// All that results tell of, by name: outcomes, metrics and watched cells, relations, attributes, and causes
/// but for decay, which every scenario has.
std::vector<std::string> names_recorded(const Catalogue& c) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& kind, const std::string& name) { names.push_back(kind + name); };
  for (const auto& outcome : c.outcomes) add("outcome ", outcome.id);
  for (std::size_t s = 0; s < c.series(); ++s) add("series ", series_name(c, s));
  for (const auto& relation : c.relations) add("relation ", relation.name);
  for (const auto& attribute : c.attributes) add("attribute ", attribute.name);
  for (const auto& cause : c.causes)
    if (cause.kind != CauseKind::decay) add("cause ", cause.id);
  return names;
}

/// Nothing recorded in either is no difference: they may be the same scenario.
bool record_nothing_in_common(const Catalogue& x, const Catalogue& y) {
  const std::vector<std::string> a = names_recorded(x), b = names_recorded(y);
  return !(a.empty() && b.empty()) && !share_any(a, b);
}

std::string told(const Variant& world) {
  return (world.folder ? *world.folder : world.variation.file).string();
}

void check_comparable(const Variant& a, const Variant& b) {
  const Catalogue &x = a.plan.compiled.model.catalogue(), &y = b.plan.compiled.model.catalogue();
  const auto differ = [&](const std::string& what) {
    throw Failure(exit_code::bad_scenario,
                  fmt::format("{} and {} are {}different scenarios, '{}' and '{}': they have {} in common",
                              told(a), told(b), a.folder ? "results of " : "", a.plan.compiled.scenario.title,
                              b.plan.compiled.scenario.title, what));
  };
  if (!share_any(x.actors, y.actors)) differ("no actor");
  if (record_nothing_in_common(x, y)) differ("no outcome, metric, relation, attribute, event, rule or process");
}

/// Under a name of its own.
void add_comparable(std::vector<Variant>& worlds, Variant world) {
  std::string id = world.id;
  const auto taken = [&] {
    return std::any_of(worlds.begin(), worlds.end(), [&](const Variant& w) { return w.id == id; });
  };
  for (int k = 2; taken(); ++k) id = world.id + "-" + std::to_string(k);
  world.id = id;
  worlds.push_back(std::move(world));
  check_comparable(worlds.front(), worlds.back());
}

std::vector<Variant> worlds_of_folders(const Arguments& arguments, const CompareOptions& options) {
  for (const char* option : {"what-if", "vary", "all", "against", "set", "runs", "seed", "until"})
    if (arguments.has(option))
      arguments.wrong(fmt::format("--{} is for a scenario file, not for folders of results", option));
  if (options.named.size() < 2) arguments.wrong("one folder of results alone is nothing to compare");
  std::vector<Variant> worlds;
  for (const std::string& name : options.named) add_comparable(worlds, world_of_folder(name, options.run));
  return worlds;
}

/// Scenarios, each as it is: with the runs and the seed of the first, so that all have common random numbers.
std::vector<Variant> worlds_of_files(const Arguments& arguments, const CompareOptions& options) {
  for (const char* option : {"what-if", "vary", "all", "against"})
    if (arguments.has(option))
      arguments.wrong(fmt::format("--{} is for one scenario file, not for several", option));
  std::vector<Variant> worlds;
  RunOptions run = options.run;
  for (const std::string& name : options.named) {
    run.variation.file = name;
    Compiled compiled = read_scenario(name, run.variation.options, warnings_of(run));
    run.runs = run.runs.value_or(compiled.scenario.runs);
    run.seed = run.seed.value_or(compiled.scenario.seed);
    const Scenario scenario = compiled.scenario;
    add_comparable(worlds, world_of(scenario, fs::path(name).stem().string(), run, std::move(compiled)));
  }
  return worlds;
}

bool is_world_of(const Scenario& scenario, const std::string& name) {
  const std::vector<std::string> parts = parts_of_world(name);
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const std::string& id) {
    return std::any_of(scenario.what_ifs.begin(), scenario.what_ifs.end(),
                       [&](const WhatIf& what_if) { return what_if.id == id; });
  });
}

/// Beside a scenario what is no file is told, and where it is a what-if of it, how that is written.
void refuse_absent(const Arguments& arguments, const CompareOptions& options) {
  const std::string& first = options.named.front();
  std::error_code error;
  const auto absent = std::find_if(options.named.begin(), options.named.end(),
                                   [&](const std::string& name) { return !fs::exists(name, error); });
  if (absent == options.named.end() || !is_scenario_file(first)) return;
  const auto read = read_quietly(first, options.run.variation.options);
  if (read && is_world_of(read->scenario, *absent))
    arguments.wrong(
        fmt::format("{0} is not a file; {1} has a what-if of that name: entente compare {2} --what-if {3}",
                    *absent, first, shell_word(first), shell_word(*absent)));
  throw FileError(why_unread(*absent));
}

}  // namespace

std::vector<Variant> read_worlds(const Arguments& arguments, const CompareOptions& options) {
  std::error_code error;
  refuse_absent(arguments, options);
  const bool files = std::all_of(options.named.begin(), options.named.end(),
                                 [](const std::string& name) { return is_scenario_file(name); });
  if (files && options.named.size() > 1) return worlds_of_files(arguments, options);
  const bool folders = options.named.size() > 1 || std::filesystem::is_directory(options.named.front(), error);
  return folders ? worlds_of_folders(arguments, options) : worlds_of_file(arguments, options);
}

}  // namespace entente::cli
