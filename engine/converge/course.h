#pragma once
/// What an ensemble leaves behind for the comparison.
#include <memory>

#include "converge/numbers.h"

namespace entente {

/// Takes from every run the numbers that are compared, looking only at the dates of the scenario's own steps,
/// which are every `parts`-th of the model's.
class Course final : public Sink {
 public:
  Course(Model model, std::size_t parts, const std::vector<Asked>& asked);
  void receive(const BlockRecord& block) override;

  const Model& model() const { return model_; }
  /// (asked x runs)
  const std::vector<std::vector<double>>& values() const { return values_; }
  /// (asked x runs) The same of outcomes where all dates of the model are looked at; of series nothing.
  const std::vector<std::vector<double>>& at_all_dates() const { return at_all_dates_; }
  /// (asked): of a series, its mean at the start.
  double start(std::size_t number) const { return start_[number].mean; }
  const std::vector<double>& max_means() const { return max_means_; }
  /// (causes): how often each happened.
  const std::vector<std::uint64_t>& events() const { return events_; }
  /// The records at which the numbers are looked at.
  std::vector<std::size_t> own_dates() const;

 private:
  void take(const BlockRecord& block, std::size_t number);
  double told(const Asked& asked, double value) const;

  Model model_;
  std::size_t parts_;
  const std::vector<Asked>& asked_;
  std::vector<std::vector<double>> values_, at_all_dates_;
  std::vector<Tally> start_;
  std::vector<double> max_means_;
  std::vector<std::uint64_t> events_;
};

}  // namespace entente
