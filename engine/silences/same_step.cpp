#include "silences/same_step.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/model_access.h"
#include "simulation/layers_touched.h"

namespace entente::detail {
namespace {

/// Something of the calendar or the table of events.
struct Neighbour {
  const std::string& id;
  CauseId cause;
  const EmissionModel& emission;
};

template <typename Visit>
void each_in_step(const ModelData& model, std::size_t step, const Visit& visit) {
  for (const Occurrence& occurrence : model.schedule[step]) {
    const EventModel& event = model.events[occurrence.event];
    visit(Neighbour{event.id, event.cause, event.emission});
  }
  const StreamModel& stream = model.stream;
  if (stream.first.empty()) return;
  for (std::size_t row = stream.first[step]; row < stream.first[step + 1]; ++row) {
    const StreamModel::Kind& kind = stream.kinds[stream.kind[row]];
    visit(Neighbour{kind.id, kind.cause, kind.emission});
  }
}

bool meet(const Layers& a, const Layers& b) {
  for (std::size_t layer = 0; layer < a.size(); ++layer)
    if (a[layer] && b[layer]) return true;
  return false;
}

bool has(const std::vector<Occurrence>& occurrences, std::size_t event) {
  return std::any_of(occurrences.begin(), occurrences.end(),
                     [&](const Occurrence& o) { return o.event == event; });
}

}  // namespace

std::vector<std::string> unseen_in_same_step(const Model& model, std::size_t event, const Summary& summary) {
  const ModelData& data = ModelAccess::data(model);
  const Layers read = layers_read(data, data.events[event].program);
  std::set<std::string> ids;
  for (std::size_t step = 0; step < data.schedule.size(); ++step) {
    if (!has(data.schedule[step], event)) continue;
    each_in_step(data, step, [&](const Neighbour& other) {
      const std::size_t at = step * data.catalogue.causes.size() + other.cause;
      if (summary.events[at] > 0 && !ids.contains(other.id) && meet(read, layers_moved(data, other.emission)))
        ids.insert(other.id);
    });
  }
  return {ids.begin(), ids.end()};
}

std::string unseen_text(const std::vector<std::string>& ids) {
  if (ids.empty()) return "";
  return fmt::format("; it is asked at the start of its step, and {} {} in the same step",
                     "'" + fmt::format("{}", fmt::join(ids, "', '")) + "'", ids.size() == 1 ? "is" : "are");
}

}  // namespace entente::detail
