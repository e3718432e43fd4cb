/// What is no whole exploration is refused.
#include <fstream>

#include "explore/explored_scenario.h"
#include "made_parts.h"

namespace entente::explore {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

TEST_F(ExplorationParts, ThatAreNoWholeAreRefused) {
  const auto two = parts(2);
  EXPECT_EQ(why_refused({two[0]}), "shard 2 of 2 is missing");
  EXPECT_THAT(why_refused({two[0], two[1], two[0]}), HasSubstr("shard 1 of 2 is there twice: "));
  request.runs = 40;
  EXPECT_THAT(why_refused({two[0], part(2, 2, "fewer")}), HasSubstr(": its request is "));
  request.seed = 2;
  EXPECT_THAT(why_refused({two[0], part(2, 2, "seed")}), HasSubstr(": its seed is 2, not 1"));
  fs::create_directory(folder.path / "empty");
  EXPECT_THAT(why_refused({two[0], (folder.path / "empty").string()}),
              HasSubstr("is no shard of an exploration (no exploration-part.json; "));
  EXPECT_THAT(why_refused({two[0], "nowhere"}), HasSubstr("there is no file or folder nowhere"));
}

TEST_F(ExplorationParts, ThatAreNotAsTheyWereWrittenAreRefused) {
  const auto two = parts(2);
  const fs::path records = fs::path(two[1]) / part_records_file;
  const std::size_t size = fs::file_size(records);
  std::ofstream(records, std::ios::app) << "more";
  EXPECT_THAT(why_refused(two), HasSubstr("records.bin: a record of runs is cut off or damaged"));
  fs::resize_file(records, size);
  EXPECT_EQ(why_refused(two), "it is not");
  std::ofstream(records, std::ios::app | std::ios::binary)
      << bytes_of(source_of(shared_out_world, {"p"})({}), std::vector<double>(2));
  EXPECT_THAT(why_refused(two), HasSubstr("it holds more runs than its part of the exploration has"));
  fs::resize_file(records, size - 1);
  EXPECT_THAT(why_refused(two), HasSubstr("records.bin: a record of runs is cut off or damaged"));
  fs::resize_file(records, 0);
  EXPECT_THAT(why_refused(two), HasSubstr("it holds fewer runs than its part of the exploration has"));
}

TEST_F(ExplorationParts, WithAnotherScenarioOrNumbersThatCannotBeAreRefused) {
  const auto two = parts(2);
  const auto altered = [&](const char* file, const std::string& from, const std::string& to) {
    std::ifstream in(fs::path{two[0]} / file);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    std::string other = text;
    other.replace(other.find(from), from.size(), to);
    std::ofstream(fs::path(two[0]) / file) << other;
    EXPECT_THAT(why_refused(two), HasSubstr(std::string(file) + " has changed since it was written"));
    write_hashes(two[0]);
    const std::string why = why_refused(two);
    std::ofstream(fs::path(two[0]) / file) << text;
    write_hashes(two[0]);
    return why;
  };
  EXPECT_THAT(altered("scenario.json", "0.5", "0.6"),
              HasSubstr("scenario.json is not the scenario that was explored"));
  for (const auto& [from, to] : {std::pair{"\"part\": 1", "\"part\": 3"},
                                 {"\"part\": 1", "\"part\": -1"},
                                 {"\"of\": 2", "\"of\": 1e40"},
                                 {"{", "{{"}})
    EXPECT_THAT(altered(part_file, from, to),
                HasSubstr("exploration-part.json is damaged: it is not what entente writes"));
  EXPECT_THAT(altered(part_file, "\"format\": 2", "\"format\": 3"), HasSubstr("by a newer version of entente"));
  EXPECT_THAT(altered(part_file, "\"format\": 2", "\"format\": 1"),
              HasSubstr("by an earlier version of entente; explore again"));
}

TEST_F(ExplorationParts, AreNotMadeOfQuestionsThatGoByWhatTheyFind) {
  for (const char* question : {"sweep", "matters", "screen", "when", "robust", "worth"}) {
    request.question = question;
    EXPECT_NO_THROW(refuse_in_parts(request)) << question;
  }
  request.until_sure = 0.1;
  EXPECT_THROW(refuse_in_parts(request), RequestError);
  request.until_sure = 0;
  for (const char* question : {"tip", "reach", "lever", "possible"}) {
    request.question = question;
    EXPECT_THROW(refuse_in_parts(request), RequestError) << question;
  }
  request = {};
  request.question = "possible";
  request.outcomes = {"o", "n"};
  ExplorerOptions chosen = options();
  chosen.shard = {1, 2};
  EXPECT_THROW(asked(chosen), RequestError);
}

}  // namespace
}  // namespace entente::explore
