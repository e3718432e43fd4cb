/// What the page says of a folder's numbers is what the ensemble's own summary says.
#include <entente/compare.h>
#include <gmock/gmock.h>

#include "explore/made_exploration.h"
#include "report/made_results.h"
#include "services/report_input.h"

namespace entente {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing_support::MadeResults;

std::vector<std::string> remarks_of(const MadeResults& made) {
  return detail::report_input(made.folder(), "p").value().remarks.at(0);
}

/// Steps of a month that are too long for a rule, a diffusion and the chance of an event.
const std::string hasty =
    R"({'entente': 1, 'title': 'Hasty', 'time': {'start': '2025-01-01', 'end': '2025-06-01', 'step': '1 month'},
  'actors': {'A': {'x': 1}, 'B': {}}, 'attributes': {'x': {}, 'y': {}}, 'relations': {'w': {'initial': 1}},
  'event_types': {'push': {'effects': [{'change': 'y[A]', 'by': 1}]}},
  'rules': {'loop': {'rate': '60 + y[A]', 'emit': {'type': 'push'}}, 'each': {'when': 'y[A] > 30', 'emit': {'type': 'push'}},
            'never': {'when': 'y[A] < 0', 'emit': {'type': 'push'}}},
  'events': {'talks': {'date': '2025-03-01', 'type': 'push', 'probability': 'y[A] + 1'}},
  'dynamics': {'spread': {'type': 'diffusion', 'attribute': 'x', 'through': 'w', 'rate': '30 + 0 * t'}},
  'outcomes': {'o': {'is': 'y[A] > 40'}}, 'watch': ['y[A]']})";

TEST(ReportPage, SaysWhatTheEnsembleSays) {
  constexpr std::size_t runs = 20;  // as many as are looked at for the run step by step
  const MadeResults made(hasty, runs);
  const testing_support::TestScenario world = testing_support::compile_text(hasty);
  Collector collector(world.model->catalogue(), runs, {false});
  run_ensemble(*world.model, {.runs = runs, .seed = 7, .threads = 1, .record = {false}}, collector);
  const std::vector<std::string> said = ensemble_remarks(world.scenario, *world.model, summarise(collector), 7);
  EXPECT_EQ(remarks_of(made), said);
  EXPECT_THAT(
      said, ElementsAre(HasSubstr("Rule loop: up to"), HasSubstr("Event talks: its probability was up to"),
                        HasSubstr("Process spread: rate times a part of a step is up to"),
                        HasSubstr("Tried once in every step, so more often the shorter the step is: each. ")));
}

/// What happened only in runs beyond those that are made again is in the folder's tables.
TEST(ReportPage, KnowsOfAllRunsWhichRulesFired) {
  const std::string rare =
      R"({'entente': 1, 'title': 'Rare', 'time': {'start': '2025-01-01', 'end': '2025-03-01', 'step': '1 month'},
  'actors': {'A': {}}, 'attributes': {'y': {}}, 'event_types': {'push': {'effects': [{'change': 'y[A]', 'by': 1}]}},
  'rules': {'luck': {'probability': 0.0005, 'emit': {'type': 'push'}}}, 'outcomes': {'o': {'is': 'y[A] > 0'}}})";
  const MadeResults made(rare, 2000);
  const auto input = detail::report_input(made.folder(), "p").value();
  EXPECT_THAT(input.stories.at(0), HasSubstr("\"happened\":0"));
  EXPECT_THAT(input.remarks.at(0),
              ElementsAre(HasSubstr("Tried once in every step, so more often the shorter the step is: luck.")));
}

TEST(ReportPage, IsNotMadeOnceItIsStopped) {
  const MadeResults made;
  const StopFlag stop = true;
  EXPECT_FALSE(detail::report_input(made.folder(), "p", &stop));
  EXPECT_FALSE(report_page(made.folder(), "p", &stop));
}

TEST(ReportPage, OfAnExplorationIsThatOfItsFolder) {
  const testing_support::MadeExploration made;
  const auto page = report_page(made.folder(), "p");
  EXPECT_EQ(page, report_page(ReportFolders{{}, {report_exploration(made.folder())}}, "p"));
  EXPECT_EQ(page, report_page(report_data({{}, "p", {}, {}, {}, {report_exploration(made.folder())}})));
  const StopFlag stop = true;
  EXPECT_FALSE(report_page(made.folder(), "p", &stop));
}

TEST(ReportPage, OfRunsHasExplorationsAfterThem) {
  const MadeResults made;
  const testing_support::MadeExploration asked;
  const auto page = report_page(ReportFolders{made.folder(), {report_exploration(asked.folder())}}, "p");
  EXPECT_NE(page, report_page(made.folder(), "p"));
}

}  // namespace
}  // namespace entente
