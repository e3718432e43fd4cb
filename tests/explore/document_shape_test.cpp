#include "explore/document_shape.h"

#include <entente/explore.h>
#include <gtest/gtest.h>

#include "explore/made_exploration.h"

namespace entente::explore {
namespace {

using Json = nlohmann::ordered_json;

Json made_document() {
  Origins origins;
  origins.program_version = "1.2.3";
  origins.request.question = "matters";
  return Json::parse(exploration_json(origins, testing_support::made_answer()));
}

TEST(DocumentShape, IsThatOfWhatIsWritten) {
  EXPECT_NO_THROW(require_shape(made_document()));
  Answer answer = testing_support::made_answer(0);
  answer.tables.push_back({"more.csv", "Without columns", {}, {}});
  Origins given;
  given.program_version = "0.10.0-rc.1";
  given.request.question = "matters";
  given.request.points = 64;
  given.request.seed = 18446744073709551615u;
  given.table_hash = "abc";
  EXPECT_NO_THROW(require_shape(Json::parse(exploration_json(given, answer))));
}

TEST(DocumentShape, NothingMayBeMissing) {
  const Json whole = made_document();
  for (const auto& [key, value] : whole.items()) {
    Json json = whole;
    json.erase(key);
    EXPECT_THROW(require_shape(json), std::exception) << key;
  }
  for (const auto& [key, value] : whole.at("answer").items()) {
    Json json = whole;
    json["answer"].erase(key);
    EXPECT_THROW(require_shape(json), std::exception) << key;
  }
}

TEST(DocumentShape, EveryPartIsOfItsKind) {
  const auto refused = [](const char* place, const Json& value) {
    Json json = made_document();
    json[Json::json_pointer(place)] = value;
    EXPECT_THROW(require_shape(json), std::exception) << place << " " << value;
  };
  refused("/seconds", -1);
  for (const char* version : {"", "1", "1.2", "one.two.three", "1.2.3 and more", "v1.2.3"})
    refused("/version", version);
  refused("/answer/outcomes", Json::array({{{"id", "o"}, {"kind", "guess"}}}));
  refused("/answer/target", {{"outcome", "o"}, {"at_least", "yes"}, {"value", 1}});
  refused("/runs", 0.5);
  refused("/title", 3);
  refused("/what_ifs", Json::array({1}));
  refused("/request/points", 100'000'001);
  refused("/request/runs", -3);
  refused("/request/costs", Json::array({Json::array({"a", -1})}));
  refused("/request/lower", "yes");
  refused("/answer/sentences/0", nullptr);
  refused("/answer/tables/0/file", "indices.txt");
  refused("/answer/tables/0/file", "a/indices.csv");
  refused("/answer/tables/1", made_document()["answer"]["tables"][0]);
  refused("/answer/tables/0/columns", Json::array({"one"}));
  refused("/answer/tables/0/rows/0/0", true);
  refused("/answer/tables/0/rows/0/0", 1.5);
}

TEST(DocumentShape, OfGivenPointsOnlySomeQuestionsAreAsked) {
  Answer answer = testing_support::made_answer();
  answer.question = "screen";
  Origins given;
  given.program_version = "0.1.0";
  given.request.question = "screen";
  EXPECT_NO_THROW(require_shape(Json::parse(exploration_json(given, answer))));
  given.table_hash = "abc";
  EXPECT_THROW(require_shape(Json::parse(exploration_json(given, answer))), std::exception);
}

}  // namespace
}  // namespace entente::explore
