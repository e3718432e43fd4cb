#include "explore/request_json.h"

#include <gtest/gtest.h>

namespace entente::explore {
namespace {

TEST(RequestJson, HoldsOnlyWhatIsAsked) {
  Request request;
  request.question = "matters";
  EXPECT_EQ(request_json(request).dump(), R"({"question":"matters","seed":1})");
  request.at = 0;
  EXPECT_EQ(request_json(request).dump(), R"({"question":"matters","seed":1,"at":0.0})") << "0 is a value";
}

TEST(RequestJson, ComesBackWhole) {
  Request r;
  r.question = "lever";
  r.varied = {"p=0:1:5", "q"};
  r.outcomes = {"o"};
  r.options = {"more+less", "parameters.p=2"};
  r.design = "lhs";
  r.points = 12;
  r.runs = 34;
  r.at = -0.1;
  r.condition = "o >= 0.6";
  r.most = 3;
  r.until_sure = 0.05;
  r.lower = r.both_ways = true;
  r.groups = {{"p", "q"}, {"s"}};
  r.costs = {{"more", 2.5}};
  r.seed = 18446744073709551615u;
  const Request back = request_of(request_json(r));
  EXPECT_EQ(back.question, r.question);
  EXPECT_EQ(back.varied, r.varied);
  EXPECT_EQ(back.outcomes, r.outcomes);
  EXPECT_EQ(back.options, r.options);
  EXPECT_EQ(back.design, r.design);
  EXPECT_EQ(back.points, 12u);
  EXPECT_EQ(back.runs, 34u);
  EXPECT_EQ(back.at, -0.1);
  EXPECT_EQ(back.condition, r.condition);
  EXPECT_EQ(back.most, 3u);
  EXPECT_EQ(back.until_sure, 0.05);
  EXPECT_TRUE(back.lower && back.both_ways);
  EXPECT_EQ(back.groups, r.groups);
  EXPECT_EQ(back.costs, r.costs);
  EXPECT_EQ(back.seed, r.seed);
}

TEST(RequestJson, NamesATableOfPointsAndItsHash) {
  Request request;
  request.question = "sweep";
  request.design = "table";
  request.table = {"p.csv", "P", ""};
  const auto json = request_json(request);
  EXPECT_EQ(json.at("design"), "table=p.csv");
  EXPECT_EQ(json.at("design_hash"), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
      << "SHA-256 of no bytes";
  const Request back = request_of(json);
  EXPECT_EQ(back.design, "table");
  ASSERT_TRUE(back.table);
  EXPECT_EQ(back.table->name, "p.csv");
}

TEST(RequestJson, OfWhatIsNotWrittenThrows) {
  const auto read = [](const char* text) { return request_of(nlohmann::ordered_json::parse(text)); };
  EXPECT_NO_THROW(read(R"({"question": "tip", "seed": 1})"));
  for (const char* text :
       {"{}", R"({"question": "tip"})", R"({"question": 7, "seed": 1})",
        R"({"question": "tip", "seed": 1, "varied": "p"})", R"({"question": "tip", "seed": 1, "at": "high"})"})
    EXPECT_THROW(read(text), std::exception) << text;
}

}  // namespace
}  // namespace entente::explore
