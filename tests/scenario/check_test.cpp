#include "nodes_for_tests.h"
#include "scenario/format_parts.h"
#include "scenario/forms.h"

namespace entente::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Leniency {
  bool patch = false, partial = false;
};

std::vector<std::string> said_of_value(const Value& value, const std::string& text, Leniency leniency = {}) {
  Diagnostics diagnostics;
  check_value(value, node_of(text), "p", {diagnostics, leniency.patch, leniency.partial});
  return said_in(diagnostics);
}

std::vector<std::string> said_of_object(const Object& format, const std::string& text, Leniency leniency = {}) {
  Diagnostics diagnostics;
  check_object(format, node_of(text), "at", {diagnostics, leniency.patch, leniency.partial});
  return said_in(diagnostics);
}

TEST(Check, SaysWhatWasFoundAndWhatIsExpected) {
  EXPECT_THAT(said_of_value(plain(Form::number), "2.5"), IsEmpty());
  EXPECT_THAT(said_of_value(plain(Form::number), R"("high")"),
              ElementsAre("p: found the text \"high\"; expected a number"));
  EXPECT_THAT(said_of_value(between(Form::number, 0, 1), "2"),
              ElementsAre("p: found the number 2; expected a number from 0 to 1"));
  EXPECT_THAT(said_of_value(choice({"mean", "sum"}), R"("maen")"),
              ElementsAre("p: found the text \"maen\" (did you mean 'mean'?); expected one of: mean, sum"));
}

TEST(Check, NullIsAValueInAPatchAndWhereItIsMeant) {
  EXPECT_THAT(said_of_value(plain(Form::date), "null"), ::testing::SizeIs(1));
  EXPECT_THAT(said_of_value(plain(Form::date), "null", {true}), IsEmpty());
  EXPECT_THAT(said_of_value(or_null(plain(Form::date)), "null"), IsEmpty());
}

TEST(Check, AnUnknownKeySaysWhichThereAre) {
  EXPECT_THAT(said_of_object(time_format(), R"({"start": "2025-01-01", "end": "2025-01-02", "setp": "1 day"})"),
              ElementsAre("at.setp: unknown key (did you mean 'step'?); the keys of this time are: start, end, "
                          "step, substeps, note, source"));
}

TEST(Check, AMissingKeySaysWhatItIs) {
  const char* const text = R"({"start": "2025-01-01"})";
  EXPECT_THAT(said_of_object(time_format(), text),
              ElementsAre("at: missing key 'end', a date of the calendar, \"YYYY-MM-DD\""));
  EXPECT_THAT(said_of_object(time_format(), text, {true}), IsEmpty()) << "in a patch";
  EXPECT_THAT(said_of_object(time_format(), text, {false, true}), IsEmpty()) << "in a part of a scenario";
}

TEST(Check, EveryObjectMayHaveANoteAndASource) {
  EXPECT_THAT(said_of_object(actor_format(), R"({"note": "n", "source": "s"})"), IsEmpty());
  EXPECT_THAT(said_of_object(actor_format(), R"({"note": 1})"),
              ElementsAre("at.note: found the number 1; expected a text"));
}

TEST(Check, AKeyInPlaceOfOneThatIsNeededIsThatMisspelt) {
  const std::set<std::string> roles = {"attacker"};
  Diagnostics diagnostics;
  check_object(emission_format(), node_of(R"({"typ": "t", "attacker": "A"})"), "at",
               {diagnostics, false, false, &roles});
  EXPECT_THAT(
      said_in(diagnostics),
      ElementsAre(::testing::HasSubstr("at.typ: unknown key (did you mean 'type'?); the keys of this")));
}

TEST(Check, AKeyOfAnEventIsARoleUnlessItIsAnotherMisspelt) {
  const std::set<std::string> roles = {"attacker"};
  const auto said = [&](const std::string& member, const std::set<std::string>* known) {
    Diagnostics diagnostics;
    check_object(event_format(), node_of(R"({"date": "2025-01-01", "type": "t", )" + member + "}"), "at",
                 {diagnostics, false, false, known});
    return said_in(diagnostics);
  };
  EXPECT_THAT(said(R"("attacker": "A", "village": ["B", "C"])", &roles), IsEmpty());
  EXPECT_THAT(said(R"("probabilty": 0.5)", &roles),
              ElementsAre("at.probabilty: unknown key (did you mean 'probability'?); the keys of this event "
                          "are: date, type, intensity, when, probability, every, until, note, source, and the "
                          "roles of its type"));
  EXPECT_THAT(said(R"("probabilty": null)", &roles),
              ElementsAre(::testing::HasSubstr("unknown key (did you mean 'probability'?)")));
  EXPECT_THAT(said(R"("dat": "A")", &roles), IsEmpty()) << "may be a role: the date is there";
  EXPECT_THAT(
      said(R"("probabilty": 0.5)", nullptr),
      ElementsAre("at.probabilty: found the number 0.5; expected an actor, a group, or a list of actors"))
      << "it may be a role where the roles are not known";
}

TEST(Check, ItsWordsAndItsSchemaSayThatNullMayStandThere) {
  EXPECT_EQ(in_words(plain(Form::boolean)), "true or false");
  EXPECT_EQ(in_words(or_null(plain(Form::boolean))), "true or false, or null");
  EXPECT_EQ(schema_of(plain(Form::boolean)).dump(), R"({"type":["boolean","null"]})");
  EXPECT_EQ(schema_of(choice({"a", "b"})).dump(), R"({"enum":["a","b",null]})");
  EXPECT_EQ(schema_of(plain(Form::baseline)).dump(),
            R"({"anyOf":[{"type":"number"},{"enum":["initial"]},{"type":"null"}]})");
}

}  // namespace
}  // namespace entente::reading
