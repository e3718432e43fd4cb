#include "starter/remarks.h"

#include <fmt/format.h>

namespace entente::starter {
namespace {

constexpr const char* head =
    R"(A first scenario, made to be changed. Lines that begin like this one are remarks and mean nothing to the program.
  entente run {0}        runs it a thousand times and says what may become of it
  entente compare {0} --what-if {1}        says what a what-if changes
  entente check {0}      says what is wrong with the file, and how many numbers are still to be judged
How it is written: a name in quotes, a colon, a value; commas between them; {{ }} around what belongs together.
Wherever "source" says "to be judged", the numbers beside it are guesses that make something happen, no more. Put
yours in their place, and say in "source" where they come from: the report lists first what is still to be judged.)";

std::string relations_remark(const WorldDraft& world) {
  const std::string& name = world.main().name;
  return fmt::format(
      "How each stands toward each other at the start. {0}[{1}, {2}] is how {3} stands toward {4};\n"
      "who is not listed begins at \"initial\", or 0. What events change is half forgotten after the "
      "\"half_life\".",
      name, world.code_of_one(), world.code_of_other(), world.actors[world.one].name,
      world.actors[world.other].name);
}

std::string events_remark(const Json& scenario) {
  const std::string name = scenario["rules"].front()["emit"]["type"];
  const Json& type = scenario["event_types"][name];
  return "What an event does. " + name + ": \"" + type["headline"].get<std::string>() +
         "\"; the words in { } are its roles, which each event fills.\n"
         "\"change\" is what changes, \"by\" how much, \"lasting\" the share of it that is never forgotten.";
}

void remark_on_relations(const WorldDraft& world, Comments& comments) {
  comments["/relations"] = relations_remark(world);
  for (const RelationDraft& relation : world.relations)
    if (!relation.remark.empty()) comments["/relations/" + relation.name] = relation.remark;
}

}  // namespace

Comments remarks_on(const Json& scenario, const WorldDraft& world, const std::string& file) {
  Comments comments;
  comments[""] = fmt::format(fmt::runtime(head), file, scenario["what_if"].begin().key());
  comments["/time"] =
      "From when to when, and by which steps: day, week, month or year. Dates are year-month-day.";
  comments["/actors"] = "Who takes part: a code, by which all else calls them, and a name for reports.";
  comments["/groups"] = "Some of the actors, under a name that rules use.";
  remark_on_relations(world, comments);
  comments["/attributes"] = "A number of each actor.";
  comments["/events"] = "What happens on a certain day.";
  comments["/parameters"] =
      "Numbers with a name, for the expressions below. \"uniform\": nobody knows it better than between these "
      "two, so that\n"
      "every run draws its own; \"value\" instead is one number.";
  comments["/let"] = "Expressions that have a name, for those below.";
  comments["/let/at_odds(a, b)"] = "How much a is an enemy of b, from 0 to 1.";
  comments["/let/closeness(a, b)"] = "How close a is to b: 0 enemies, 0.5 strangers, 1 friends.";
  comments["/event_types"] = events_remark(scenario);
  comments["/rules"] =
      "When events happen. \"for\" takes each pair (i, j) of actors in turn; \"rate\" is how often a year it "
      "happens to\n"
      "them as they stand at that time, by chance.";
  comments["/dynamics"] = "What goes on all the time: here what nobody foresees, up and down.";
  comments["/metrics"] = "What is recorded at every date.";
  comments["/outcomes"] =
      "What you want to know: one number for each run. A condition gives a chance, anything else a mean. "
      "\"over\": at the\n"
      "\"end\", whether it \"ever\" was so, or the \"mean\" of all dates.";
  comments["/watch"] = "Values that are followed over time, with what moved them.";
  comments["/what_if"] =
      "What could be otherwise: each \"patch\" changes what it names (null removes it), and nothing else.";
  comments["/expect"] =
      "What you expect of your scenario, so that you notice when a change breaks it: entente check --expect " +
      file;
  return comments;
}

}  // namespace entente::starter
