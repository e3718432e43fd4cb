#include "formats_for_tests.h"

namespace entente::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FormatWorld, ActorsHaveTheirAttributesBesideTheirKeys) {
  for (const Object* actors : {&actor_format(), &generated_actors_format(), &holder_format()}) {
    ASSERT_TRUE(actors->open) << actors->name;
    EXPECT_EQ(actors->open->value.form, Form::expression);
  }
  EXPECT_THAT(actor_format().told_by, ElementsAre("name", "kind"));
  EXPECT_THAT(holder_format().keys, IsEmpty()) << "every key is an actor";
  EXPECT_TRUE(value_of(actor_format(), "kind").makes) << "a kind is a group";
}

TEST(FormatWorld, GeneratedActorsAreCounted) {
  EXPECT_THAT(required_keys(generated_actors_format()), ElementsAre("count"));
  EXPECT_EQ(value_of(generated_actors_format(), "count").low, 1);
  EXPECT_EQ(value_of(generated_actors_format(), "count").high, 1e6);
}

TEST(FormatWorld, ARelationHasTheKeysOfAnAttributeFirst) {
  const std::vector<std::string> attribute = names_of(attribute_format().keys);
  std::vector<std::string> relation = names_of(relation_format().keys);
  ASSERT_GT(relation.size(), attribute.size());
  relation.resize(attribute.size());
  EXPECT_EQ(relation, attribute);
}

TEST(FormatWorld, AnInitialValueYieldsToDrawnTies) {
  EXPECT_THAT(find_key(relation_format().keys, "initial")->yields_to, ElementsAre("ties_random"));
  EXPECT_TRUE(value_of(relation_format(), "half_life").or_null) << "null: it does not decay";
}

TEST(FormatWorld, AValueYieldsToEveryDistribution) {
  EXPECT_EQ(parameter_format().shorthand, "value");
  std::vector<std::string> distributions;
  for (const Key& key : parameter_format().keys)
    if (key.value.form == Form::numbers) distributions.push_back(key.name);
  EXPECT_EQ(find_key(parameter_format().keys, "value")->yields_to, distributions);
  EXPECT_THAT(value_of(parameter_format(), "triangular").words, ElementsAre("low", "mode", "high"));
}

}  // namespace
}  // namespace entente::reading
