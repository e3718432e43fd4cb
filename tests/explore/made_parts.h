#pragma once
/// Parts of an exploration, made for a test.
#include "../results/catalogue_for_tests.h"
#include "explore/part_records.h"
#include "explore/parts.h"
#include "questions.h"
#include "results/hashes.h"

namespace entente::explore {

inline const std::string shared_out_world = small_world(
    "'p': 0.5, 'u': {'value': 0.5, 'uniform': [0, 1]}", "'o': {'is': 'p >= u'}, 'n': {'is': 'p + u'}",
    ", 'what_if': {'half': {'patch': {'parameters': {'u': 0.5}}}}");

class ExplorationParts : public ::testing::Test {
 protected:
  ExplorationParts() {
    request.question = "sweep";
    request.varied = {"p=0:1:5"};
    request.options = {"half"};
    request.runs = 41;
  }
  Scenario scenario() const { return source_of(shared_out_world, {})({}).scenario; }
  ExplorerOptions options() const {
    ExplorerOptions chosen;
    chosen.seed = request.seed;
    chosen.threads = 1;
    return chosen;
  }
  std::optional<Answer> asked(ExplorerOptions chosen) {
    Explorer explorer(source_of(shared_out_world, free_parameters_of(scenario(), request)), std::move(chosen));
    auto answer = ask(explorer, request);
    made = explorer.done();
    return answer;
  }
  /// Makes a part; the name of its folder.
  std::string part(std::size_t number, std::size_t of, const std::string& name = "") {
    const std::filesystem::path place = folder.path / (name.empty() ? std::to_string(number) : name);
    std::filesystem::create_directory(place);
    PartRecords records(place, nullptr);
    ExplorerOptions chosen = options();
    chosen.store = &records;
    chosen.shard = {number, of};
    EXPECT_EQ(asked(chosen).has_value(), of == 1);
    records.close();
    Origins origins;
    origins.program_version = "1";
    origins.scenario_hash = scenario().hash;
    origins.request = request;
    origins.shard = chosen.shard;
    write_part(origins, scenario(), place);
    write_hashes(place);
    return place.string();
  }
  std::vector<std::string> parts(std::size_t of) {
    std::vector<std::string> folders;
    for (std::size_t k = 1; k <= of; ++k) folders.push_back(part(k, of));
    return folders;
  }
  std::string why_refused(const std::vector<std::string>& folders) {
    try {
      merge_parts(read_parts(folders));
    } catch (const Error& error) {
      return error.what();
    }
    return "it is not";
  }
  const entente::testing_support::TemporaryFolder folder;
  Request request;
  std::size_t made = 0;
};

}  // namespace entente::explore
