#include "cli/includable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "process.h"

namespace entente::cli {
namespace {

namespace fs = std::filesystem;
using ::testing::UnorderedElementsAre;

TEST(Includable, AreFilesBesideAScenarioAndOfTheLibrary) {
  const testing_support::Workplace place;
  const fs::path folder = place / "here";
  for (const char* inside : {"part", "part/deep", "library/blocks"}) fs::create_directories(folder / inside);
  for (const char* name : {"s.json", "a.json", "a.csv", "part/b.json", "part/deep/c.json"})
    std::ofstream(folder / name) << "{}";
  const fs::path library = place / "library";
  fs::create_directories(library / "blocks/more");
  std::ofstream(library / "blocks/more/d.json") << "{}";
  EXPECT_THAT(includable_files(folder / "s.json", {library}),
              UnorderedElementsAre("a.json", "part/b.json", "blocks/more/d.json"));
  EXPECT_THAT(includable_files(folder / "new.json", {}),
              UnorderedElementsAre("s.json", "a.json", "part/b.json"));
  EXPECT_THAT(includable_files("none/s.json", {"nowhere"}), UnorderedElementsAre());
}

}  // namespace
}  // namespace entente::cli
