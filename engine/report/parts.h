#pragma once
/// The parts of the report's data: one function, one file each. Shapes stand in engine/report/README.md.
#include <cmath>
#include <functional>

#include "report/replayed.h"
#include "report/source.h"

namespace entente::report {

Json outcomes_of(const Source& source);
Json series_of(const Source& source, const std::vector<Replayed>& replayed);
/// Numbers with which outcomes compare a metric or a tracked value: lines to cross.
Json thresholds_of(const Scenario& scenario, const std::string& series, bool metric);
Json relations_of(const Source& source);
/// Of one signed relation: patterns of signs, and which of them is at each date (null where there are too
/// many). `mean_at` gives the symmetric matrix (N x N) at a date.
Json balance_of(const std::vector<std::string>& actors, std::size_t dates,
                const std::function<std::vector<double>(std::size_t)>& mean_at);
/// Numbers go to the end of `cells`.
Json evolution_of(const Source& source, std::string& cells);
Json causes_of(const Source& source, const std::vector<Replayed>& replayed);
Json cause_info_of(const Source& source);
Json events_of(const Source& source);
/// Of a variant those that the baseline does not have. Null where the folder does not say.
Json silences_of(const Source& source, const Variant& variant);
Json assumptions_of(const Json& document);
/// What stands in the box at the head of a page. Numbers of the scenario that nobody has judged come first, as
/// many as `entente check` counts.
std::string caveat_on(const Scenario& scenario, const std::string& caveat);

/// Of the JSON of a page.
inline constexpr int page_format = 1;
/// Bytes that are no text are replaced.
inline std::string page_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A number, or null where it is not finite, which JSON does not know.
inline Json finite_or_null(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

/// Number of a cause in `cause_info_of`: those of the baseline first, then those that only variants have.
class CauseNumbers {
 public:
  explicit CauseNumbers(const Source& source);
  /// Throws ReadError where there is none of that id.
  std::size_t of(const std::string& id) const;
  struct Cause {
    const Variant* variant;
    std::size_t number;  ///< in its catalogue
  };
  const std::vector<Cause>& all() const { return causes_; }

 private:
  std::vector<Cause> causes_;
};

}  // namespace entente::report
