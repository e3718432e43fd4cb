#include "scenario/item.h"

#include "nodes_for_tests.h"

namespace entente::reading {
namespace {

TEST(InWords, NamesWhatStandsInADocument) {
  EXPECT_EQ(in_words(node_of("null")), "null");
  EXPECT_EQ(in_words(node_of("true")), "true");
  EXPECT_EQ(in_words(node_of("18446744073709551615")), "the number 18446744073709551615");
  EXPECT_EQ(in_words(node_of("0.10")), "the number 0.1");
  EXPECT_EQ(in_words(node_of(R"("abc")")), "the text \"abc\"");
  EXPECT_EQ(in_words(node_of("[]")), "an empty list");
  EXPECT_EQ(in_words(node_of("[0]")), "a list of 1 value");
  EXPECT_EQ(in_words(node_of("[0, 1]")), "a list of 2 values");
  EXPECT_EQ(in_words(node_of("{}")), "an object");
}

TEST(InWords, ALongTextIsCutBetweenCharacters) {
  const std::string sixty(60, 'a'), before(59, 'a');
  EXPECT_EQ(in_words(node_of("\"" + sixty + "\"")), "the text \"" + sixty + "\"");
  EXPECT_EQ(in_words(node_of("\"" + sixty + "b\"")), "the text \"" + sixty + "...\"");
  EXPECT_EQ(in_words(node_of("\"" + before + "\u00e9\"")), "the text \"" + before + "...\"");
}

TEST(PathOf, JoinsKeysWithDots) {
  EXPECT_EQ(path_of("", "a"), "a");
  EXPECT_EQ(path_of("a.b", "c"), "a.b.c");
}

TEST(Item, KnowsItsPath) {
  const Node root = node_of(R"({"a": {"b": [1, {"c": "x"}]}})");
  const Item item(&root, "");
  EXPECT_EQ(item["a"]["b"].path(), "a.b");
  const auto list = item["a"]["b"].items();
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[1].path(), "a.b[1]");
  EXPECT_EQ(list[1]["c"].origin().path, "a.b[1].c");
  EXPECT_EQ(list[1]["c"].text(), "x");
  EXPECT_FALSE(item["z"]["y"].given());
  EXPECT_EQ(item["z"]["y"].path(), "z.y") << "also of nothing";
  EXPECT_EQ(item["z"].origin().path, "");
}

TEST(Item, EntriesAreThoseOfAnObjectInItsOrder) {
  const Node root = node_of(R"({"z": 1, "a": 2})");
  const auto entries = Item(&root, "at").entries();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].key.value, "z");
  EXPECT_EQ(entries[0].key.origin.path, "at.z");
  EXPECT_EQ(entries[0].key.origin.place.offset, 1U) << "the key's place";
  EXPECT_EQ(entries[1].value.number(), 2);
  EXPECT_TRUE(Item(&root, "").items().empty());
  EXPECT_TRUE(Item(nullptr, "").entries().empty());
}

TEST(Item, AValueOfAnotherKindGivesNothing) {
  const Node number = node_of("2.5"), text = node_of(R"("2025-02-01")"), list = node_of("[]");
  EXPECT_EQ(Item(&number, "").text(), "");
  EXPECT_EQ(Item(&number, "").whole(), std::nullopt);
  EXPECT_EQ(Item(&text, "").number(), std::nullopt);
  EXPECT_FALSE(Item(&text, "").boolean());
  EXPECT_FALSE(Item(&list, "").expression().given());
  EXPECT_FALSE(Item(&list, "").placed_text().given());
  EXPECT_FALSE(Item(&number, "").date());
  EXPECT_EQ(to_string(*Item(&text, "").date()), "2025-02-01");
  EXPECT_FALSE(Item(&text, "").duration());
  EXPECT_EQ(Item(nullptr, "").unit(), Unit::year) << "where none is given";
}

TEST(Item, AnExpressionIsATextOrANumberInItsShortestForm) {
  const Node text = node_of(R"("1 + u")"), number = node_of("0.50");
  EXPECT_EQ(Item(&text, "").expression().text, "1 + u");
  EXPECT_EQ(Item(&number, "").expression().text, "0.5");
}

TEST(Item, BindingsAreOneOrAListWithTheirPlaces) {
  const Node one = node_of(R"("k in state")"), two = node_of(R"(["k in state", 7, "m in g"])");
  EXPECT_EQ(Item(&one, "for").bindings().size(), 1U);
  const auto bindings = Item(&two, "for").bindings();
  ASSERT_EQ(bindings.size(), 3U);
  EXPECT_EQ(bindings[1].variable, "") << "what is none was said by the check";
  EXPECT_EQ(bindings[2].variable, "m");
  EXPECT_EQ(bindings[2].origin.path, "for[2]");
}

TEST(Item, ProvenanceIsNoteAndSource) {
  const Node node = node_of(R"({"note": "n", "source": "s"})");
  EXPECT_EQ(Item(&node, "").provenance().note, "n");
  EXPECT_EQ(Item(&node, "").provenance().source, "s");
}

TEST(ParseBinding, TakesBlanksAndSaysWhereTheGroupBegins) {
  const auto plain = parse_binding("k in state"), wide = parse_binding("  k  in  state ");
  ASSERT_TRUE(plain && wide);
  EXPECT_EQ(plain->group_offset, 5U);
  EXPECT_EQ(wide->variable, "k");
  EXPECT_EQ(wide->group, "state");
  EXPECT_EQ(wide->group_offset, 9U);
}

TEST(ParseBinding, RefusesAnotherForm) {
  for (const char* text : {"", "  ", "k", "k in", "k in ", "in state", "k of state", "kin state", "k instate",
                           "1k in state", "k in a-b", "k in state m"})
    EXPECT_FALSE(parse_binding(text)) << text;
}

TEST(Item, SignaturesInTheirParts) {
  EXPECT_EQ(parse_signature("heat")->variables, std::vector<std::string>{});
  const auto two = parse_signature(" threat ( a,b ) ");
  ASSERT_TRUE(two);
  EXPECT_EQ(two->name, "threat");
  EXPECT_EQ(two->variables, (std::vector<std::string>{"a", "b"}));
  for (const char* text : {"", "a b", "threat(", "threat()", "threat(a", "threat(a,)", "threat(a b)", "threat(1)", "threat(a))", "2x"})
    EXPECT_FALSE(parse_signature(text)) << text;
}

}  // namespace
}  // namespace entente::reading
