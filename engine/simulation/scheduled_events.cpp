/// Phase 1 of a step: scheduled events.
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
  evaluator.run_root(event.program, state.inputs);
  const auto value = [&](int output, std::size_t lane, double otherwise) {
    return output < 0 ? otherwise : evaluator.output(event.program, static_cast<std::size_t>(output))[lane];
  };
  const numeric::Draw draw{state.seed, static_cast<std::uint32_t>(k), event.stream};
  fired.count = 0;
  for (std::size_t lane = 0; lane < state.lanes; ++lane) {
    if (value(event.when, lane, 1) == 0) continue;
    Happening happening{true, static_cast<std::size_t>(occurrence.event), k, occurrence.number, lane};
    if (event.probability >= 0) {
      const double p = value(event.probability, lane, 1);
      check_number(p, "its probability", event.id, lane, k);
      const double u =
          numeric::uniform(draw, state.first_run + static_cast<std::uint32_t>(lane), occurrence.number);
      if (!(u < p)) continue;
      happening.hazard = happening.probability = p;
      happening.draw = u;
    }
    if (observer && !observer->happens(happening, state)) continue;
    fired.lane[fired.count] = static_cast<std::uint32_t>(lane);
    fired.intensity[fired.count] = value(event.intensity, lane, 1);
    ++fired.count;
    if (fired.full()) emit(event.emission, event.id, event.cause, k);
  }
  emit(event.emission, event.id, event.cause, k);
}

/// A run of events of one kind is emitted together.
void Simulation::Impl::streamed_events(std::size_t k) {
  const StreamModel& stream = model.stream;
  if (stream.first.empty()) return;
  for (std::size_t e = stream.first[k]; e < stream.first[k + 1]; ++e) {
    const StreamModel::Kind& kind = stream.kinds[static_cast<std::size_t>(stream.kind[e])];
    if (!off[static_cast<std::size_t>(kind.cause)]) add_streamed(e, k);
    const bool last = e + 1 == stream.first[k + 1] || stream.kind[e + 1] != stream.kind[e];
    if (last) emit(kind.emission, kind.id, kind.cause, k);
  }
}

/// In all lanes at once, unless somebody looks on, who is asked about each.
void Simulation::Impl::add_streamed(std::size_t event, std::size_t k) {
  const StreamModel& stream = model.stream;
  const auto number = static_cast<std::size_t>(stream.kind[event]);
  const StreamModel::Kind& kind = stream.kinds[number];
  fired.whole = observer == nullptr;
  for (std::size_t lane = 0; lane < (fired.whole ? 1 : state.lanes); ++lane) {
    const Happening happening{true, model.events.size() + number, k, stream.row[event], lane};
    if (observer && !observer->happens(happening, state)) continue;
    for (std::size_t c = 0; c < kind.emission.actors.size(); ++c)
      fired.columns[c][fired.count] = stream.actors[event * stream.columns + c];
    fired.lane[fired.count] = static_cast<std::uint32_t>(lane);
    fired.intensity[fired.count] = stream.intensity[event];
    ++fired.count;
    if (fired.whole ? fired.full_of_whole(state.lanes) : fired.full())
      emit(kind.emission, kind.id, kind.cause, k);
  }
}

}  // namespace entente
