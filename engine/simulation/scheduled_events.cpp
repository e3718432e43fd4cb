/// Phase 1 of a step: scheduled events.
#include <algorithm>
#include <cmath>

#include "numeric/random.h"
#include "simulation/impl.h"

namespace entente {

void Simulation::Impl::scheduled_events(std::size_t k) {
  for (const Occurrence& occurrence : model.schedule[k]) {
    const EventModel& event = model.events[static_cast<std::size_t>(occurrence.event)];
    if (!off[static_cast<std::size_t>(event.cause)]) happen(event, occurrence, k);
  }
  streamed_events(k);
}

void Simulation::Impl::happen(const EventModel& event, const Occurrence& occurrence, std::size_t k) {
  const Occasion occasion{event.emission, event.id, event.cause, k};
  evaluator.run_root(event.program, state.inputs);
  const auto value = [&](int output, std::size_t lane, double otherwise) {
    return output < 0 ? otherwise : evaluator.output(event.program, static_cast<std::size_t>(output))[lane];
  };
  const numeric::Draw draw{state.seed, static_cast<std::uint32_t>(k), event.stream};
  for (std::size_t lane = 0; lane < state.lanes; ++lane) {
    const double condition = value(event.when, lane, 1);
    check_number(condition, "its condition", event.id, lane, k);
    if (condition == 0) continue;
    Firing firing{true, static_cast<std::size_t>(occurrence.event), k, occurrence.number, lane};
    if (event.probability >= 0) {
      const double p = value(event.probability, lane, 1);
      check_number(p, "its probability", event.id, lane, k);
      if (std::isinf(p)) stop_run(event.id, "its probability is infinite", lane, k);
      double& most = workers.front().max_means[static_cast<std::size_t>(event.cause)];
      most = std::max(most, p);
      const double u = numeric::uniform(draw, state.runs[lane], occurrence.number);
      if (!(u < p)) continue;
      firing.hazard = p;
      firing.probability = std::min(1.0, p);
      firing.draw = u;
    }
    if (observer && !observer->happens(firing, state)) continue;
    make_room(occasion);
    fired.lane[fired.count] = static_cast<std::uint32_t>(lane);
    fired.intensity[fired.count] = value(event.intensity, lane, 1);
    fired.add_times(1);
  }
  emit_rest(occasion);
}

/// A run of events of one kind is emitted together.
void Simulation::Impl::streamed_events(std::size_t k) {
  const StreamModel& stream = model.stream;
  if (stream.first.empty()) return;
  for (std::size_t from = stream.first[k], to = from; from < stream.first[k + 1]; from = to) {
    while (to < stream.first[k + 1] && stream.kind[to] == stream.kind[from]) ++to;
    if (!off[static_cast<std::size_t>(stream.kinds[static_cast<std::size_t>(stream.kind[from])].cause)])
      emit_streamed(from, to, k);
  }
}

/// In all lanes at once, unless somebody looks on, who is asked about each.
void Simulation::Impl::emit_streamed(std::size_t from, std::size_t to, std::size_t k) {
  const StreamModel::Kind& kind = model.stream.kinds[static_cast<std::size_t>(model.stream.kind[from])];
  const Occasion occasion{kind.emission, kind.id, kind.cause, k};
  if (observer) {
    for (; from < to; ++from) ask_of_streamed(from, occasion);
    return emit_rest(occasion);
  }
  for (std::size_t count = 0; from < to; from += count) {
    count = std::min(fired.lane.size(), to - from);
    fill_streamed(from, count);
    emit(occasion, fired);
  }
}

void Simulation::Impl::fill_streamed(std::size_t from, std::size_t count) {
  const StreamModel& stream = model.stream;
  for (std::size_t c = 0; c < stream.columns.size(); ++c)
    std::copy_n(stream.columns[c].data() + from, count, fired.columns[c].data());
  std::copy_n(stream.intensity.data() + from, count, fired.intensity.data());
  fired.count = count;
  fired.whole = true;
}

void Simulation::Impl::ask_of_streamed(std::size_t event, const Occasion& occasion) {
  const StreamModel& stream = model.stream;
  const std::size_t item = model.events.size() + static_cast<std::size_t>(stream.kind[event]);
  for (std::size_t lane = 0; lane < state.lanes; ++lane) {
    if (!observer->happens({true, item, occasion.step, stream.row[event], lane}, state)) continue;
    make_room(occasion);
    for (std::size_t c = 0; c < stream.columns.size(); ++c)
      fired.columns[c][fired.count] = stream.columns[c][event];
    fired.lane[fired.count] = static_cast<std::uint32_t>(lane);
    fired.intensity[fired.count] = stream.intensity[event];
    fired.add_times(1);
  }
}

}  // namespace entente
