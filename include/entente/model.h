#pragma once
/// The compiled scenario: constant, names resolved, expressions turned into programs.
#include <entente/scenario.h>

#include <memory>

namespace entente {

/// What results and programs need to know of a model, by number. Everything keeps document order.
struct Catalogue {
  struct Layer {
    std::string name;
    Range range;
    bool symmetric = false;
  };
  struct Cause {
    std::string id;
    std::string kind;  ///< `event`, `rule`, `process` or `decay` (always the last)
    std::string type;  ///< event type or process type
  };
  struct Series {
    std::string name, label, unit;
  };
  struct OutcomeInfo {
    std::string id, label;
    Over over = Over::end;
    bool boolean = false;  ///< 0 or 1 in every run: reported as a probability
  };
  std::vector<std::string> actors, actor_names, actor_kinds;
  std::vector<Layer> attributes, relations;
  std::vector<Cause> causes;
  std::vector<Series> metrics;
  std::vector<Series> watched;  ///< named as in results: `trust[PAK,AFG]`
  std::vector<OutcomeInfo> outcomes;
  std::vector<std::string> drawn_parameters;
  std::vector<std::string> event_types;
  std::vector<Date> dates;  ///< (steps + 1): t_0 ... t_end
  std::size_t steps() const { return dates.empty() ? 0 : dates.size() - 1; }
  /// Recorded names in order: the metrics, then the watched cells.
  std::size_t series() const { return metrics.size() + watched.size(); }
};

namespace detail {
struct ModelData;
}

/// A compiled scenario. Constant, cheap to copy, shared by all threads.
class Model {
 public:
  explicit Model(std::shared_ptr<const detail::ModelData> data);
  const Catalogue& catalogue() const;
  const detail::ModelData& data() const { return *data_; }

 private:
  std::shared_ptr<const detail::ModelData> data_;
};

/// Resolves names, compiles expressions, checks meaning. Says everything that is wrong (and what is surely
/// meant otherwise) in `diagnostics`; nothing is returned when `diagnostics` holds an error, whoever said it.
std::optional<Model> compile(const Scenario& scenario, Diagnostics& diagnostics);

}  // namespace entente
