/// A scenario looked at with all its variations.
#include "services/check_scenario.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "support/compiled.h"

namespace entente {
namespace {

CheckedScenario checked(const std::string& name) {
  return check_scenario({std::string(ENTENTE_SOURCE_DIR) + "/tests/data/" + name, {}});
}

TEST(CheckScenario, SaysNothingOfOneThatIsSound) {
  const CheckedScenario found = checked("small.json");
  for (const SaidOfVariant& variant : found.said) EXPECT_TRUE(variant.said.empty());
  EXPECT_EQ(found.said.size(), 2 + found.scenario.what_ifs.size()) << "once more with what is idle";
  EXPECT_EQ(found.unjudged, "");
}

/// Neither alone goes beyond what it draws x to; both together do, as written or with a what-if.
TEST(CheckScenario, SaysWhichProcessesTogetherGoTooFar) {
  const auto said = [](const std::string& rate, const std::string& with) {
    const auto file = std::filesystem::temp_directory_path() / "entente_check_scenario_test.json";
    std::ofstream(file)
        << R"({"entente": 1, "time": {"start": "2025-01-01", "end": "2027-01-01", "step": "1 year"},
      "actors": {"A": {"x": 0}, "B": {"x": 1}}, "attributes": {"x": {}}, "relations": {"w": {"initial": 1}}, "watch": ["x[A]"],
      "dynamics": {"d": {"type": "diffusion", "attribute": "x", "through": "w", "rate": 0.5},
                   "e": {"type": "diffusion", "attribute": "x", "through": "w", "rate": )"
        << rate << R"(}}, "what_if": {"faster": {"patch": {"dynamics": {"e": {"rate": )" << with << "}}}}}}";
    std::vector<std::string> all;
    for (const SaidOfVariant& variant : check_scenario({file.string(), {}}).said)
      for (const Diagnostic& one : variant.said.sorted())
        all.push_back(variant.what_if + "|" + variant.said.format(one));
    std::filesystem::remove(file);
    return all;
  };
  using ::testing::Each;
  using ::testing::HasSubstr;
  const std::string told =
      ": warning: dynamics.d: d, e together, on x[A] at the start: rate times a part of a step is up to 1.";
  EXPECT_THAT(said("0.3", "0.4"), ::testing::IsEmpty());
  EXPECT_THAT(said("0.8", "0.9"), ::testing::Contains(HasSubstr(told)));
  EXPECT_THAT(said("0.3", "0.9"), ::testing::ElementsAre(HasSubstr("faster|")))
      << "and is not told of the scenario as written";
  EXPECT_THAT(said("0.3", "0.9"), Each(HasSubstr(told)));
}

TEST(CheckScenario, SaysOfWhichWhatIfAnErrorIs) {
  const CheckedScenario found = checked("what_if_broken.json");
  EXPECT_FALSE(found.said.front().said.has_errors());
  EXPECT_TRUE(found.said.back().said.has_errors()) << "and nothing was tried";
  EXPECT_EQ(found.said.back().what_if, "no-neighbour");
  EXPECT_THROW(check_scenario({"/nowhere/s.json", {}}), FileError);
}

}  // namespace
}  // namespace entente
