#include "outputs_for_tests.h"

namespace entente {
namespace {

using LedgerCsv = testing_support::OutputsOfThreeRuns;

TEST_F(LedgerCsv, LeavesZerosOut) {
  EXPECT_EQ(streamed("ledger.csv"),
            "run,cell,cause,change\n1,\"trust[PAK,AFG]\",raid,-0.1\n2,\"trust[PAK,AFG]\",raid,-0.2\n");
}

TEST_F(LedgerCsv, FindsEveryCellAndCauseInABlock) {
  catalogue.watched = {{"a", "", ""}, {"b", "", ""}};
  BlockRecord block;
  block.first_run = 8;
  block.lanes = 2;
  block.ledger = {1, 2, 3, 4, 5, 6, 7, 8};  // (cell x cause x run)
  const auto ledger = open_ledger(catalogue, folder.path / "l");
  ledger->receive(block);
  ledger->close();
  EXPECT_EQ(testing_support::kept_text(folder.path / "l"),
            "run,cell,cause,change\n8,a,raid,1\n8,a,decay,3\n8,b,raid,5\n8,b,decay,7\n"
            "9,a,raid,2\n9,a,decay,4\n9,b,raid,6\n9,b,decay,8\n");
}

}  // namespace
}  // namespace entente
