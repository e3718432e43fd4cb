#include "scenario/format_parts.h"

#include "formats_for_tests.h"

namespace entente::reading {
namespace {

using ::testing::ElementsAre;

TEST(FormatParts, APlainValueHasNoBounds) {
  EXPECT_EQ(plain(Form::date).form, Form::date);
  EXPECT_EQ(plain(Form::number).low, -unbounded);
  EXPECT_EQ(plain(Form::number).high, unbounded);
  EXPECT_FALSE(plain(Form::name).makes || plain(Form::name).or_null || plain(Form::map).by_name);
}

TEST(FormatParts, SayWhatAValueMayBe) {
  EXPECT_EQ(between(Form::whole, 1, 3).low, 1);
  EXPECT_EQ(between(Form::whole, 1, 3).high, 3);
  EXPECT_THAT(choice({"a", "b"}).words, ElementsAre("a", "b"));
  EXPECT_EQ(numbers({"low", "high"}).form, Form::numbers);
  EXPECT_THAT(unit().words, ElementsAre("day", "week", "month", "year"));
}

TEST(FormatParts, ListsAndMapsHaveEntries) {
  EXPECT_EQ(list_of(plain(Form::text)).entry->form, Form::text);
  const Value map = map_of(list_of(plain(Form::date)), Keys::ids);
  EXPECT_EQ(map.form, Form::map);
  EXPECT_EQ(map.keys, Keys::ids);
  EXPECT_EQ(map.entry->entry->form, Form::date);
}

TEST(FormatParts, ObjectsAreDescribedByFunctions) {
  EXPECT_EQ(object(time_format).objects.front()().name, "time");
  const Value either = variant({time_format, metric_format});
  EXPECT_EQ(either.form, Form::variant);
  EXPECT_EQ(either.objects.at(1)().name, "metric");
}

TEST(FormatParts, AMarkLeavesTheRestAsItIs) {
  EXPECT_TRUE(by_name(map_of(plain(Form::text), Keys::ids)).by_name);
  EXPECT_TRUE(makes(plain(Form::name)).makes);
  EXPECT_TRUE(or_null(between(Form::number, 2, 3)).or_null);
  EXPECT_EQ(or_null(between(Form::number, 2, 3)).low, 2);
}

TEST(FormatParts, EveryObjectHasANoteAndASourceLast) {
  const std::vector<Key> keys = all_keys(time_format());
  EXPECT_THAT(names_of(keys), ElementsAre("start", "end", "step", "substeps", "note", "source"));
  EXPECT_EQ(find_key(keys, "note")->value.form, Form::text);
  EXPECT_EQ(find_key(keys, "Note"), nullptr);
}

TEST(FormatParts, KeysThatSeveralShareAreNamedAlike) {
  EXPECT_EQ(bindings_key("").name, "for");
  EXPECT_EQ(where_key().name, "where");
  EXPECT_EQ(per_key().name, "per");
  EXPECT_EQ(per_key().fallback, "year");
  EXPECT_EQ(change_key().value.form, Form::cell);
  EXPECT_TRUE(change_key().required);
}

}  // namespace
}  // namespace entente::reading
