/// What `entente schema` answers.
#include <entente/scenario.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "command_line.h"

namespace entente::testing_support {
namespace {

const Line schema_command_lines[] = {
    {"schema", {"schema"}, 0, "draft-07", "-"},
    {"schema_argument", {"schema", "x"}, 64, "-", "'x' is not expected"},
    {"schema_forced", {"schema", "--force"}, 64, "-", "--force goes with --install"},
    {"schema_nowhere", {"schema", "--install", "none"}, 73, "-", "there is no folder none"},
};

INSTANTIATE_TEST_SUITE_P(SchemaCommand, CommandLine, ::testing::ValuesIn(schema_command_lines), row_name);

TEST(SchemaCommand, PrintsTheSchemaOfTheLibraryAsALine) {
  const Ended ended = Workplace().entente({"schema"});
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(nlohmann::json::parse(ended.out), nlohmann::json::parse(json_schema()));
  EXPECT_TRUE(ended.out.ends_with("}\n"));
}

TEST(SchemaCommand, InstallsTheSchemaAndSaysWhatEditorsNeed) {
  const Workplace place;
  const Ended ended = place.entente({"schema", "--install"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_NE(ended.out.find(R"({"fileMatch": ["/*.json"], "url": "./entente.schema.json"})"), std::string::npos);
  EXPECT_EQ(place.read("entente.schema.json"), json_schema());
  EXPECT_EQ(place.entries(), std::vector<std::string>{"entente.schema.json"});
  for (const char* line : {"entente.schema.json\n", "\"$schema\": \"entente.schema.json\",", "VS Code",
                           "json.schemas", "JetBrains", "Neovim", "entente lsp"})
    EXPECT_NE(ended.out.find(line), std::string::npos) << line;
}

TEST(SchemaCommand, NamesTheFolderAsSettingsOfAWorkspaceDo) {
  const Workplace place;
  std::filesystem::create_directory(place / "here/worlds");
  const Ended ended = place.entente({"schema", "--install", "worlds"});
  EXPECT_NE(ended.out.find(R"({"fileMatch": ["/worlds/*.json"], "url": "./worlds/entente.schema.json"})"),
            std::string::npos);
  EXPECT_NE(place.entente({"schema", "--install", ".."}).out.find("/SCENARIOS/"), std::string::npos);
}

TEST(SchemaCommand, KeepsAnotherFileUnlessItIsForced) {
  const Workplace place;
  const auto file = place / "here/entente.schema.json";
  std::ofstream(file) << "{}";
  const Ended refused = place.entente({"schema", "--install", "."});
  EXPECT_EQ(refused.code, 73);
  EXPECT_NE(refused.err.find("--force replaces it, --install DIR names another folder"), std::string::npos)
      << refused.err;
  EXPECT_EQ(place.read("entente.schema.json"), "{}");
  EXPECT_EQ(place.entente({"schema", "--install", ".", "--force"}).code, 0);
  EXPECT_EQ(place.read("entente.schema.json"), json_schema());
  const Ended again = place.entente({"schema", "--install"});
  EXPECT_EQ(again.code, 0);
  EXPECT_NE(again.out.find("as it should be"), std::string::npos);
}

}  // namespace
}  // namespace entente::testing_support
