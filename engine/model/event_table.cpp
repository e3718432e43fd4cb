/// The rows of `events_csv`, in the order of the steps.
#include <algorithm>
#include <numeric>

#include "base/position_of.h"
#include "model/event_table_names.h"

namespace entente::detail {
namespace {

class EventTableCompiler {
 public:
  explicit EventTableCompiler(Compilation& c)
      : c_(c), table_(c.scenario.events_csv), names_(c), cut_short_(cut_short(table_.origin(0), c)) {}

  void run() {
    places_.reserve(table_.rows());
    for (std::size_t row = 0; row < table_.rows(); ++row) add(row);
    names_.tell_rest();
    tell_outside();
    sort_by_step();
  }

 private:
  struct Place {
    std::uint32_t row, step;
    StreamModel::KindId kind;
  };

  void add(std::size_t row) {
    const std::vector<Date>& dates = c_.model.catalogue.dates;
    const Date date = table_.dates[row];
    const StreamModel::KindId kind = names_.kind_of(row);
    if (!kind) return;
    if (date >= dates.back() && cut_short_) return;
    if (date < dates.front() || date >= dates.back()) return void(++outside_);
    if (date < dates[step_] || date >= dates[step_ + 1])
      step_ = index_of(dates, std::upper_bound(dates.begin(), dates.end(), date)) - 1;
    places_.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(step_), kind});
  }

  void tell_outside() {
    if (outside_ == 0) return;
    const auto& dates = c_.model.catalogue.dates;
    c_.warning(table_.origin(0), std::to_string(outside_) + " of " + std::to_string(table_.rows()) +
                                     " rows never happen: they are outside the run, " +
                                     to_string(dates.front()) + " to " + to_string(dates.back()));
  }

  /// Within a step, events of a kind follow each other, in the order of the table.
  void sort_by_step() {
    const auto before = [](const Place& a, const Place& b) {
      return a.step != b.step ? a.step < b.step : a.kind < b.kind;
    };
    if (!std::is_sorted(places_.begin(), places_.end(), before))
      std::stable_sort(places_.begin(), places_.end(), before);
    StreamModel& stream = c_.model.stream;
    stream.columns.resize(names_.columns());
    for (auto& column : stream.columns) column.reserve(places_.size());
    stream.first.assign(c_.model.schedule.size() + 1, 0);
    stream.kind.reserve(places_.size());
    stream.row.reserve(places_.size());
    stream.intensity.reserve(places_.size());
    for (const Place& place : places_) copy(place);
    std::partial_sum(stream.first.begin(), stream.first.end(), stream.first.begin());
  }

  void copy(const Place& place) {
    StreamModel& stream = c_.model.stream;
    ++stream.first[place.step + 1];
    stream.kind.push_back(place.kind);
    stream.row.push_back(place.row);
    stream.intensity.push_back(table_.intensities[place.row]);
    for (std::size_t i = 0; i < stream.columns.size(); ++i)
      stream.columns[i].push_back(names_.actor_of(place.row, place.kind, i));
  }

  Compilation& c_;
  const EventTable& table_;
  EventTableNames names_;
  const bool cut_short_;
  std::vector<Place> places_;
  std::size_t step_ = 0, outside_ = 0;
};

}  // namespace

void compile_event_table(Compilation& c) {
  if (c.scenario.events_csv.source >= 0 && c.model.catalogue.dates.size() > 1) EventTableCompiler(c).run();
}

}  // namespace entente::detail
