#include "language/symbol_table.h"

#include "small_world.h"

namespace entente::language {
namespace {

TEST(SymbolTable, FindsNamesByWhatTheyStandFor) {
  const SmallWorld small;
  EXPECT_EQ(small.world.find("C")->kind, SymbolKind::actor);
  EXPECT_EQ(small.world.find("C")->index, 2);
  EXPECT_EQ(small.world.find("r")->kind, SymbolKind::relation);
  EXPECT_FALSE(small.world.find("c"));
  EXPECT_EQ(small.world.names_of(SymbolKind::parameter), (std::vector<std::string>{"drawn", "fixed"}));
}

TEST(SymbolTable, LayersAreAttributesAndRelations) {
  const SmallWorld small;
  EXPECT_EQ(layer_named("v", small.world), 0U);
  EXPECT_EQ(layer_named("r", small.world), 1U);
  EXPECT_FALSE(layer_named("fixed", small.world));
}

TEST(SymbolTable, WordsOfTheLanguageAreReserved) {
  for (const char* word : {"t", "intensity", "in", "where"}) EXPECT_TRUE(is_reserved(word)) << word;
  EXPECT_FALSE(is_reserved("T"));
  EXPECT_EQ(describe(SymbolKind::attribute), "an attribute");
}

}  // namespace
}  // namespace entente::language
