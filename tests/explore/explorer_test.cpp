/// Runs are made once, by whoever is asked, and come to the same whatever else is asked.
#include "questions.h"

namespace entente::explore {
namespace {

const std::string explorer_world = small_world("'p': 0.5, 'q': 1, 'u': {'value': 0.5, 'uniform': [0, 1]}",
                                               "'o': {'is': 'p >= u'}, 'n': {'is': 'p * q + u'}",
                                               ", 'what_if': {'more': {'patch': {'parameters': {'q': 3}}}, "
                                               "'other': {'patch': {'outcomes': {'o': {'is': 'p < u'}, "
                                               "'third': {'is': 'p'}}}}}");

Request along_p() {
  Request request;
  request.question = "sweep";
  request.varied = {"p=0:1:5"};
  request.runs = 200;
  return request;
}

/// Numbers that were found are not made again.
class Memory final : public ExploredStore {
 public:
  explicit Memory(std::vector<double> numbers = {}) : known(std::move(numbers)) {}
  std::size_t recall(const ExploredWorld&, std::span<double> into) override {
    const std::size_t count = std::min(into.size(), known.size() - at_);
    std::copy_n(known.begin() + static_cast<std::ptrdiff_t>(at_), count, into.begin());
    at_ += count;
    return count;
  }
  void keep(const ExploredWorld&, std::span<const double> found) override {
    kept.insert(kept.end(), found.begin(), found.end());
  }
  std::vector<double> known, kept;

 private:
  std::size_t at_ = 0;
};

TEST(Explorer, GoesOnAfterWhatWasKept) {
  const Request request = along_p();
  const auto asked = [&](Memory& memory) {
    ExplorerOptions options;
    options.seed = 7;
    options.store = &memory;
    Explorer explorer(source_of(explorer_world, {"p"}), options);
    return answer_json(*ask(explorer, request));
  };
  Memory all;
  const std::string whole = asked(all);
  ASSERT_EQ(all.kept.size(), 5u * 200 * 2);
  Memory half(std::vector<double>(all.kept.begin(), all.kept.begin() + 777));
  EXPECT_EQ(asked(half), whole);
  EXPECT_EQ(half.kept.size(), all.kept.size() - 776);  // whole runs alone are taken
}

TEST(Explorer, RunsAreMadeByWhoIsAsked) {
  std::size_t ensembles = 0;
  ExplorerOptions options;
  options.seed = 7;
  options.run = [&](const Model& model, const EnsembleOptions& ensemble, Sink& sink, const StopFlag* stop) {
    ++ensembles;
    return run_ensemble(model, ensemble, sink, stop);
  };
  Explorer explorer(source_of(explorer_world, {"p"}), options);
  EXPECT_EQ(answer_json(*ask(explorer, along_p())), answer_json(answered(explorer_world, along_p())));
  EXPECT_EQ(ensembles, 1u);
}

TEST(Explorer, MakesAWorldOnce) {
  Explorer explorer(source_of(explorer_world, {"p"}), {.seed = 7});
  EXPECT_EQ(explorer.world_with({}), 0u);
  EXPECT_EQ(explorer.world_with({"more"}), 1u);
  EXPECT_EQ(explorer.world_with({"parameters.q=3"}), 2u);
  EXPECT_EQ(explorer.world_with({"more"}), 1u);
  EXPECT_EQ(explorer.worlds().size(), 3u);
  EXPECT_THROW(explorer.world_with({"other"}), RequestError) << "its outcomes are others";
}

TEST(Explorer, ARunHangsOnItsWorldValuesAndLuckAlone) {
  Explorer explorer(source_of(explorer_world, {"p"}), {.seed = 7, .threads = 1, .lanes = 2});
  const std::size_t more = explorer.world_with({"more"});
  const std::vector<double> low{0.25}, high{0.5};
  const std::vector<ExploredRun> asked{
      {0, {3, low}}, {more, {3, high}}, {0, {4, low}}, {0, {3, low}}, {0, {3, high}}};
  const std::vector<double> found = explorer.outcomes(asked).value();
  ASSERT_EQ(found.size(), 10u);
  EXPECT_EQ(found[1], found[7]) << "the same run twice";
  EXPECT_NE(found[1], found[5]) << "other luck";
  EXPECT_DOUBLE_EQ(found[9] - found[1], 0.25) << "the same luck at another value";
  EXPECT_DOUBLE_EQ(found[3] - found[9], 1.0) << "and in another world: 3 * 0.5 in place of 0.5";
  EXPECT_EQ(explorer.done(), 5u);
  const std::vector<double> alone = explorer.outcomes(std::span(asked).subspan(2, 1)).value();
  EXPECT_EQ(alone[1], found[5]);
}

TEST(Explorer, WantsOutcomes) {
  EXPECT_THROW(Explorer(source_of(small_world("'p': 1", ""), {}), {}), RequestError);
}

}  // namespace
}  // namespace entente::explore
