#pragma once
/// Two made-up ensembles, for the tests of comparisons.
#include <entente/compare.h>

#include "results/catalogue_for_tests.h"

namespace entente {

/// Two ensembles of made-up runs, the second with `more` added to the relations at the end.
struct Two {
  Catalogue catalogue = testing_support::small_catalogue();
  Collector first = testing_support::collected(catalogue, 10, 4), second = Collector(catalogue, 10);
  FinalRelations ends{catalogue, 10};
  PairedRelations changes{ends};
  Summary first_summary, second_summary;
  explicit Two(double more) {
    for (std::size_t run = 0; run < 10; run += 5) ends.receive(testing_support::block_of(catalogue, run, 5));
    for (std::size_t run = 0; run < 10; run += 2) {
      BlockRecord block = testing_support::block_of(catalogue, run, 2);
      for (double& x : block.end) x += more;
      second.receive(block);
      changes.receive(block);
    }
    first_summary = summarise(first);
    second_summary = summarise(second);
  }
  Comparison compared() const {
    return compare({first, first_summary}, {second, second_summary}, {true, 1, &changes});
  }
};

}  // namespace entente
