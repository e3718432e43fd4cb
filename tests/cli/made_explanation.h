#pragma once
/// An outcome explained by numbers made up for tests: three causes, of which one cannot be told from nothing.
#include "cli/explain_report.h"
#include "two_neighbours.h"

namespace entente::cli {

struct MadeExplanation {
  Scenario scenario = two_neighbours();
  Catalogue catalogue;
  Catalogue::OutcomeInfo outcome{"war", "War at last", TimeAggregate::ever, true};
  OutcomeQuestion question;
  OutcomeExplanation explanation;

  MadeExplanation() {
    catalogue.dates = {first_of(1), first_of(7)};
    catalogue.causes = {{"summit", CauseKind::event, "talks"},
                        {"raids", CauseKind::rule, "raid"},
                        {"gifts", CauseKind::rule, "gift"},
                        {"decay", CauseKind::decay, ""}};
    question.runs = 500;
    question.seed = 9;
    explanation.share = true;
    explanation.full = 0.75;
    explanation.empty = 0.25;
    explanation.full_interval = {0.7, 0.8};
    explanation.empty_interval = {0.2, 0.3};
    explanation.causes = {{1, 0.6, {0.5, 0.7}, 300, 0, 0.45, {0.4, 0.5}, true},
                          {0, -0.2, {-0.3, -0.1}, 10, 90, -0.1, {-0.15, -0.05}, false},
                          {2, 0.1, {-0.1, 0.3}, 5, 4, 0.15, {-0.05, 0.35}, false}};
    explanation.ensembles = 8;
    explanation.exact = explanation.narrow = true;
  }
  OutcomeReport report() const { return {{scenario, {"calm"}}, catalogue, outcome, question, explanation, 8}; }
};

}  // namespace entente::cli
