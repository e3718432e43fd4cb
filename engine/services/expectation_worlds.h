#pragma once
/// Worlds of expectations, each run once, and the numbers that can be asked of them.
#include <entente/compare.h>
#include <entente/explain.h>

#include <map>
#include <memory>
#include <tuple>

namespace entente::detail {

/// Every metric and watched cell folded over time, and every outcome, run by run: all that can be asked.
class Numbers final : public Sink {
 public:
  explicit Numbers(const Catalogue& catalogue);
  void receive(const BlockRecord& block) override;
  /// (runs) Nothing where there is no such outcome.
  const std::vector<double>* outcome(const std::string& id) const;
  const Catalogue::OutcomeInfo& info(const std::string& id) const { return c_.outcomes[outcome_.at(id)]; }
  /// (runs) Of a metric or watched cell; nothing where there is none of that name.
  const std::vector<double>* series(const std::string& name, TimeAggregate over) const;

 private:
  struct Folded {
    std::vector<double> end, mean, max, min;
  };
  static const std::vector<double>& of(const Folded& f, TimeAggregate over);
  void take(const BlockRecord& block, std::size_t s, std::size_t lane);

  const Catalogue& c_;
  std::map<std::string, std::size_t> outcome_;
  std::vector<std::vector<double>> outcomes_;
  std::vector<Folded> series_;
};

/// Runs each world once for every number of runs, on the scenario's seed.
class Worlds {
 public:
  Worlds(Variation from, std::uint64_t seed, std::size_t threads, const StopFlag* stop)
      : from_(std::move(from)), seed_(seed), threads_(threads), stop_(stop) {}

  const Variation& from() const { return from_; }
  /// Null where it was stopped. Throws FileError, ScenarioError, RunError.
  const Numbers* numbers(const Variation& world, std::size_t runs);

 private:
  struct Ran {
    Compiled compiled;
    Numbers numbers;
    explicit Ran(Compiled made) : compiled(std::move(made)), numbers(compiled.model.catalogue()) {}
  };
  using Key = std::tuple<std::vector<std::string>, std::vector<std::string>, std::size_t>;

  Variation from_;
  std::uint64_t seed_;
  std::size_t threads_;
  const StopFlag* stop_;
  std::map<Key, std::unique_ptr<Ran>> ran_;
};

}  // namespace entente::detail
