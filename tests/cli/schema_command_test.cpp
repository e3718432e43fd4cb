/// What `entente schema` answers.
#include <entente/scenario.h>

#include <nlohmann/json.hpp>

#include "command_line.h"

namespace entente::testing_support {
namespace {

const Line schema_command_lines[] = {
    {"schema", {"schema"}, 0, "draft-07", "-"},
    {"schema_argument", {"schema", "x"}, 64, "-", "'x' is not expected"},
};

INSTANTIATE_TEST_SUITE_P(SchemaCommand, CommandLine, ::testing::ValuesIn(schema_command_lines), row_name);

TEST(SchemaCommand, PrintsTheSchemaOfTheLibraryAsALine) {
  const Ended ended = Workplace().entente({"schema"});
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(nlohmann::json::parse(ended.out), nlohmann::json::parse(json_schema()));
  EXPECT_TRUE(ended.out.ends_with("}\n"));
}

}  // namespace
}  // namespace entente::testing_support
