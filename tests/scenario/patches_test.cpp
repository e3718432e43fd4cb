/// What patches say in vain, in what-ifs and in `--set`.
#include "scenario/patches.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.h"

namespace entente::testing_support {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const char* const world = R"("actors": {"PAK": {"name": "Pakistan"}, "AFG": {}},
  "attributes": {"alarm": {}}, "parameters": {"attack_rate": 2, "gain": {"uniform": [0, 1], "source": "s"}},
  "relations": {"trust": {"ties_random": {"normal": [0, 1]}}},
  "event_types": {"raid": {"effects": [{"change": "trust[PAK, AFG]", "by": "gain"}]}},
  "events": {"kunming": {"date": "2025-02-01", "type": "raid"}},
  "rules": {"attacks": {"rate": "attack_rate", "emit": {"type": "raid"}}},
  "dynamics": {"hum": {"type": "noise", "relation": "trust", "volatility": 1}},
  "metrics": {"m": {"value": "trust[PAK, AFG]"}})";

/// What is said of the world with a setting, without `--set PATH=VALUE:1:`.
std::vector<std::string> said_of(std::vector<std::string> settings) {
  LoadOptions options;
  options.overrides = std::move(settings);
  std::vector<std::string> lines;
  for (const std::string& line : load_text(world, options).lines) {
    const std::size_t at = line.find(":1:");
    lines.push_back(line.substr(at == std::string::npos ? 0 : at + 3));
  }
  return lines;
}

/// What is said of the world with such a what-if, which is not applied, without the place.
std::vector<std::string> said_of_patch(const std::string& patch, const std::string& others = "") {
  std::vector<std::string> lines;
  const std::string what_ifs = R"(, "what_if": {"w": {"patch": {)" + patch + "}}" + others + "}";
  for (const std::string& line : load_text(world + what_ifs).lines)
    lines.push_back(line.substr(line.find(": ") + 2));
  return lines;
}

TEST(Set, OfAValueWhoseDistributionStays) {
  EXPECT_THAT(
      said_of({"parameters.gain.value=20"}),
      ElementsAre("29: error: parameters.gain.value: 'value' has no effect, since 'uniform' stays; write "
                  "parameters.gain=20"));
  EXPECT_THAT(said_of({"parameters.gain=20"}), IsEmpty());
  EXPECT_THAT(said_of({R"(parameters.gain={"value": 20, "uniform": null})"}), IsEmpty());
  EXPECT_THAT(said_of({"parameters.gain.uniform=[0, 2]"}), IsEmpty());
  EXPECT_THAT(said_of({"parameters.attack_rate.value=20"}), IsEmpty()) << "it has no distribution";
  EXPECT_THAT(
      said_of({"relations.trust.initial=0.5"}),
      ElementsAre("31: error: relations.trust.initial: 'initial' has no effect, since 'ties_random' stays; "
                  "remove that too: relations.trust.ties_random=null"));
}

TEST(Set, OfAParameterThatNothingUses) {
  EXPECT_THAT(said_of({"parameters.attack_rat=3"}),
              ElementsAre("18: error: parameters.attack_rat: unknown parameter 'attack_rat' (did you mean "
                          "'attack_rate'?); nothing uses a new one"));
  EXPECT_THAT(
      said_of({"parameters.zeal=3"}),
      ElementsAre("18: error: parameters.zeal: unknown parameter 'zeal'; nothing uses a new one; there are: "
                  "attack_rate, gain"));
  EXPECT_THAT(said_of({"parameters.zeal=3", "rules.attacks.rate=attack_rate * zeal"}), IsEmpty());
}

TEST(Set, OfOtherThingsThatNothingUses) {
  EXPECT_THAT(
      said_of({"relations.trst.half_life=1 year"}),
      ElementsAre("17: error: relations.trst: unknown relation 'trst' (did you mean 'trust'?); nothing uses a "
                  "new one"));
  EXPECT_THAT(
      said_of({"attributes.alrm.initial=1"}),
      ElementsAre("18: error: attributes.alrm: unknown attribute 'alrm' (did you mean 'alarm'?); nothing uses "
                  "a new one"));
  EXPECT_THAT(
      said_of({"groups.both=[\"PAK\", \"AFG\"]"}),
      ElementsAre("14: error: groups.both: unknown group 'both'; nothing uses a new one; there is none"));
  EXPECT_THAT(
      said_of({"event_types.raids={\"effects\": []}"}),
      ElementsAre("19: error: event_types.raids: unknown event type 'raids' (did you mean 'raid'?); nothing "
                  "uses a new one"));
  EXPECT_THAT(said_of({"event_types.raids={\"effects\": []}", "rules.attacks.emit.type=raids"}), IsEmpty());
  EXPECT_THAT(said_of({"groups.both=[\"PAK\", \"AFG\"]", "metrics.n=count(k in both)"}), IsEmpty());
}

TEST(Set, OfAThingThatIsNotThere) {
  EXPECT_THAT(
      said_of({"actors.PAKK.alarm=0.3"}),
      ElementsAre("14: error: actors.PAKK: unknown actor 'PAKK' (did you mean 'PAK'?); a new one needs 'name' "
                  "or 'kind'"));
  EXPECT_THAT(
      said_of({"rules.atacks.rate=0"}),
      ElementsAre("13: error: rules.atacks: unknown rule 'atacks' (did you mean 'attacks'?); a new one needs "
                  "'emit'"));
  EXPECT_THAT(
      said_of({"events.kumning.intensity=2"}),
      ElementsAre("14: error: events.kumning: unknown event 'kumning' (did you mean 'kunming'?); a new one "
                  "needs 'date' and 'type'"));
  EXPECT_THAT(
      said_of({"dynamics.hmm.volatility=2"}),
      ElementsAre("16: error: dynamics.hmm: unknown process 'hmm' (did you mean 'hum'?); a new one needs "
                  "'type'"));
  EXPECT_THAT(said_of({"metrics.n.unit=km"}),
              ElementsAre("15: error: metrics.n: unknown metric 'n'; a new one needs 'value'; there are: m"));
}

/// A kind is a group: one that nothing selects, and no other actor has, is misspelt.
TEST(Set, OfAKindThatNothingSelects) {
  EXPECT_THAT(
      said_of({"actors.PAK.kind=stat"}),
      ElementsAre("23: error: actors.PAK.kind: unknown kind 'stat' (did you mean 'state'?); nothing uses a "
                  "new one"));
  EXPECT_THAT(
      said_of({"actors.PAK.kind=militia"}),
      ElementsAre("23: error: actors.PAK.kind: unknown kind 'militia'; nothing uses a new one; there are: "
                  "state"));
  EXPECT_THAT(
      said_of({R"(actors.IND={"name": "India", "kind": "stte"})"}),
      ElementsAre("44: error: actors.IND.kind: unknown kind 'stte' (did you mean 'state'?); nothing uses a "
                  "new one"));
  EXPECT_THAT(said_of({"actors.PAK.kind=militia", "metrics.n=count(k in militia)"}), IsEmpty());
  EXPECT_THAT(said_of({"actors.PAK.kind=militia", "actors.AFG.kind=militia"}), IsEmpty()) << "they share it";
  EXPECT_THAT(said_of({"actors.PAK.kind=state"}), IsEmpty());
  EXPECT_THAT(said_of({R"(actors.UN={"name": "United Nations", "kind": "organisation"})"}), IsEmpty())
      << "it says what a new actor is";
}

TEST(Set, MayAddWhatIsWhole) {
  EXPECT_THAT(
      said_of({R"(actors.IND={"name": "India"})", R"(events.second={"date": "2025-03-01", "type": "raid"})",
               R"(rules.more={"rate": 1, "emit": {"type": "raid"}})", "metrics.n=alarm[PAK]",
               R"(dynamics.calm={"type": "drift", "change": "trust[PAK, AFG]", "by": 1})",
               "actors.PAK.alarm=0.3", "relations.trust.ties.PAK.AFG=0.3", "rules.attacks.cooldown=2 weeks"}),
      IsEmpty());
}

TEST(Set, RemovesOnlyWhatIsThere) {
  EXPECT_THAT(
      said_of({"events.kunmng=null"}),
      ElementsAre("14: error: events.kunmng: there is no 'kunmng' to remove (did you mean 'kunming'?)"));
  EXPECT_THAT(said_of({"rules.attacks.cooldown=null"}),
              ElementsAre("21: error: rules.attacks.cooldown: there is no 'cooldown' to remove"));
  EXPECT_THAT(said_of({"outcomes.o=null"}), ElementsAre("16: error: outcomes.o: there is no 'o' to remove"));
  EXPECT_THAT(said_of({"runs=null"}),
              ElementsAre("7: error: runs: there is no 'runs' to remove (did you mean 'rules'?)"));
  EXPECT_THAT(said_of({"rules.attacks=null", "rules.attacks=null"}),
              ElementsAre("13: error: rules.attacks: there is no 'attacks' to remove"));
  EXPECT_THAT(said_of({"rules.attacks=null", "parameters.attack_rate=null"}), IsEmpty());
}

TEST(Set, WhereAValueIsNeededNullIsNone) {
  EXPECT_THAT(said_of({"rules.attacks.emit=null"}),
              ElementsAre("26: error: rules.attacks.emit: found null; expected an object (emitted event)"));
  EXPECT_THAT(said_of({R"(rules.more={"rate": null, "emit": {"type": "raid"}})"}),
              ElementsAre("27: error: rules.more.rate: found null; expected an expression or a number"));
  EXPECT_THAT(said_of({"relations.trust.half_life=null"}), IsEmpty()) << "it does not decay";
}

TEST(Set, OfNothingAndOfWhatComesBefore) {
  EXPECT_THAT(said_of({"events={}"}),
              ElementsAre("14: error: events: an empty object changes nothing; null removes"));
  EXPECT_THAT(said_of({"outcomes={}"}),
              ElementsAre("16: error: outcomes: an empty object changes nothing; null removes"));
  EXPECT_THAT(
      said_of({"what_if.w.patch.seed=3"}),
      ElementsAre("7: error: what_if: what-ifs are applied before this; set what is to be different itself"));
  EXPECT_THAT(
      said_of({"expect.e=null"}),
      ElementsAre("7: error: expect: expectations are of the scenario as written, not of a what-if or an "
                  "override"));
  EXPECT_THAT(
      said_of({"$schema=s.json"}),
      ElementsAre("7: error: $schema: it is for editors, in a file; a what-if or an override has no use for "
                  "it"));
}

TEST(WhatIf, IsHeldToTheSameAlsoWhereItIsNotApplied) {
  EXPECT_THAT(
      said_of_patch(R"("parameters": {"attack_rat": 3, "gain": {"value": 20}})"),
      ElementsAre("error: what_if.w.patch.parameters.attack_rat: unknown parameter 'attack_rat' (did you mean "
                  "'attack_rate'?); nothing uses a new one",
                  "error: what_if.w.patch.parameters.gain.value: 'value' has no effect, since 'uniform' stays; "
                  "write \"gain\": 20"));
  EXPECT_THAT(
      said_of_patch(R"("actors": {"PAKK": {"alarm": 0.3}})"),
      ElementsAre("error: what_if.w.patch.actors.PAKK: unknown actor 'PAKK' (did you mean 'PAK'?); a new one "
                  "needs 'name' or 'kind'"));
  EXPECT_THAT(
      said_of_patch(R"("events": {"e": {"date": "2025-02-01"}})"),
      ElementsAre("error: what_if.w.patch.events.e: unknown event 'e'; a new one needs 'type'; there are: "
                  "kunming"));
}

TEST(WhatIf, OfAKindThatNothingSelects) {
  EXPECT_THAT(
      said_of_patch(R"("actors": {"PAK": {"kind": "sate"}})"),
      ElementsAre("error: what_if.w.patch.actors.PAK.kind: unknown kind 'sate' (did you mean 'state'?); "
                  "nothing uses a new one"));
  EXPECT_THAT(said_of_patch(R"("actors": {"PAK": {"kind": "rebel"}},
    "rules": {"more": {"for": "k in rebel", "rate": 1, "emit": {"type": "raid"}}})"),
              IsEmpty());
}

TEST(WhatIf, MayAddWhatItsOwnPatchUses) {
  EXPECT_THAT(said_of_patch(R"("parameters": {"zeal": 3}, "actors": {"IND": {"name": "India"}},
    "rules": {"more": {"rate": "zeal", "emit": {"type": "raid"}}})"),
              IsEmpty());
}

TEST(WhatIf, MayChangeWhatAnotherAdds) {
  EXPECT_THAT(
      said_of_patch(R"("events": {"second": {"intensity": 2}})",
                    R"(, "v": {"patch": {"events": {"second": {"date": "2025-03-01", "type": "raid"}}}})"),
      IsEmpty());
}

TEST(WhatIf, ANullThatFindsNothingIsWarnedOf) {
  EXPECT_THAT(
      said_of_patch(R"("events": {"kunmng": null, "kunming": null}, "outcomes": {"none": null})"),
      ElementsAre("warning: what_if.w.patch.events.kunmng: there is no 'kunmng' to remove (did you mean "
                  "'kunming'?)",
                  "warning: what_if.w.patch.outcomes.none: there is no 'none' to remove"));
}

TEST(WhatIf, WhereAValueIsNeededNullIsNone) {
  EXPECT_THAT(
      said_of_patch(R"("events": {"kunming": {"date": null}},
    "rules": {"more": {"rate": null, "emit": {"type": "raid"}}}, "relations": {"trust": {"half_life": null}})"),
      ElementsAre("error: what_if.w.patch.events.kunming.date: found null; expected a date of the calendar, "
                  "\"YYYY-MM-DD\"",
                  "error: what_if.w.patch.rules.more.rate: found null; expected an expression or a number"));
}

}  // namespace
}  // namespace entente::testing_support
