#include <entente/interchange.h>
#include <gmock/gmock.h>

#include <fstream>

#include "edit/beside.h"

namespace entente {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

/// A folder of files, and a library beside it.
class EditPage : public ::testing::Test {
 protected:
  EditPage() {
    fs::remove_all(place_);
    fs::create_directories(place_ / "mine/parts");
    fs::create_directories(place_ / "library/blocks");
  }
  ~EditPage() override { fs::remove_all(place_); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(place_ / name) << text; }
  std::vector<std::string> names_held() const {
    std::vector<std::string> names;
    for (const auto& [name, text] : edit::held_files(place_ / "mine/world.json", {place_ / "library"}).files)
      names.push_back(name);
    return names;
  }
  fs::path place_ = fs::temp_directory_path() / "entente-edit-page";
};

TEST_F(EditPage, HoldsWhatTheTextsNameByPathFromTheScenario) {
  write("mine/world.json", R"({"include": ["parts/a.json", "blocks/x.json", "absent.json"]})");
  write("mine/parts/a.json", R"({"include": ["../b.json"], "relations": {"t": {"ties_csv": "t.csv"}}})");
  write("mine/b.json", R"({"include": ["parts/a.json"]})");
  write("mine/parts/t.csv", "from,to,value\n");
  write("library/blocks/x.json", R"({"include": ["y.json"]})");
  write("library/blocks/y.json", "{}");
  EXPECT_THAT(names_held(),
              UnorderedElementsAre("parts/a.json", "b.json", "parts/t.csv", "blocks/x.json", "blocks/y.json"));
}

TEST_F(EditPage, HoldsNothingFromOutside) {
  write("secret.json", "{}");
  write("mine/world.json", R"({"include": ["../secret.json"], "source": "b.json"})");
  write("mine/b.json", "{}");
  EXPECT_THAT(names_held(), UnorderedElementsAre());
}

TEST_F(EditPage, TakesAScenarioThatCannotBeRead) {
  write("mine/world.json", "{\"include\": [\"b.json\"] \"time\": ,");
  write("mine/b.json", "{}");
  EXPECT_THAT(names_held(), UnorderedElementsAre("b.json"));
  EXPECT_THAT(edit_page(place_ / "mine/world.json"), HasSubstr("<title>world.json</title>"));
}

TEST_F(EditPage, HoldsScenarioAndEngineInPlaceOfTheMarkers) {
  write("mine/world.json", "{}");
  const std::string page = edit_page(place_ / "mine/world.json");
  for (const char* marker : {"{{entente-title}}", "{{entente-start}}", "{{entente-engine}}"})
    EXPECT_THAT(page, Not(HasSubstr(marker)));
}

TEST_F(EditPage, RefusesWhatIsNoText) {
  write("mine/world.json", "{\n \"title\": \"\xff\"}");
  try {
    edit_page(place_ / "mine/world.json");
    FAIL() << "it was taken";
  } catch (const DataError& error) {
    EXPECT_THAT(error.what(),
                HasSubstr("world.json:2:12: invalid UTF-8: the byte 0xFF; save the file as UTF-8"));
  }
  EXPECT_THROW(edit_page(place_ / "absent.json"), FileError);
}

TEST_F(EditPage, HasTheScenariosAndTablesOfTheLibrary) {
  write("library/blocks/x.json", "{}");
  write("library/codes.csv", "a,b\n");
  write("library/README.md", "words");
  std::vector<std::string> names;
  for (const auto& [name, text] : edit::library_files({place_ / "library", place_ / "nowhere"}))
    names.push_back(name);
  EXPECT_THAT(names, UnorderedElementsAre("blocks/x.json", "codes.csv"));
}

}  // namespace
}  // namespace entente
