#include "simulation/events_phase.h"

#include <algorithm>
#include <cmath>

#include "numeric/random.h"
#include "simulation/stops.h"

namespace entente::detail {

void EventsPhase::run(std::size_t k) {
  assert(emission_.nothing_waits());
  for (const Occurrence& occurrence : block_.model.schedule[k])
    if (!block_.skips(block_.model.events[occurrence.event].cause)) happen(occurrence, k);
  run_table(k);
}

void EventsPhase::happen(const Occurrence& occurrence, std::size_t k) {
  const EventModel& event = block_.model.events[occurrence.event];
  const Occasion occasion{event.emission, event.id, event.cause, k};
  block_.evaluator.run_root(event.program, block_.state.inputs);
  for (std::size_t lane = 0; lane < block_.state.lanes; ++lane) {
    Firing firing{true, occurrence.event, k, occurrence.number, lane};
    if (!comes(event, firing)) continue;
    if (block_.observer && !block_.observer->happens(firing, block_.state)) continue;
    Fired& fired = emission_.room_for_one(occasion);
    fired.lane[fired.count] = static_cast<std::uint32_t>(lane);
    fired.intensity[fired.count] = value(event, event.intensity, lane);
    fired.add_times(1);
  }
  emission_.emit_rest(occasion);
}

/// In the lane of `firing`, which is told of its draw.
bool EventsPhase::comes(const EventModel& event, Firing& firing) const {
  const double condition = value(event, event.when, firing.lane);
  check_number(block_, condition, "its condition", event.id, firing.lane, firing.step);
  if (condition == 0) return false;
  if (!event.probability) return true;
  const double p = value(event, event.probability, firing.lane);
  check_number(block_, p, "its probability", event.id, firing.lane, firing.step);
  if (std::isinf(p)) stop_run(block_, event.id, "its probability is infinite", firing.lane, firing.step);
  double& most = block_.workers.front().max_means[event.cause];
  most = std::max(most, p);
  const numeric::Draw draw{block_.state.seed, static_cast<std::uint32_t>(firing.step), event.stream};
  const double u = numeric::uniform(draw, block_.state.luck.of(event.stream).run(firing.lane), firing.index);
  if (!(u < p)) return false;
  firing.hazard = p;
  firing.probability = std::min(1.0, p);
  firing.draw = u;
  return true;
}

/// Of an output of the event's program; 1 where it has none.
double EventsPhase::value(const EventModel& event, OutputId output, std::size_t lane) const {
  return output ? block_.evaluator.output(event.program, output)[lane] : 1;
}

/// Neighbours of one kind are emitted together.
void EventsPhase::run_table(std::size_t k) {
  const StreamModel& stream = block_.model.stream;
  if (stream.first.empty()) return;
  for (std::size_t from = stream.first[k], to = from; from < stream.first[k + 1]; from = to) {
    while (to < stream.first[k + 1] && stream.kind[to] == stream.kind[from]) ++to;
    if (!block_.skips(stream.kinds[stream.kind[from]].cause)) emit_alike(from, to, k);
  }
}

/// In all lanes at once, unless somebody looks on, who is asked about each.
void EventsPhase::emit_alike(std::size_t from, std::size_t to, std::size_t k) {
  const StreamModel& stream = block_.model.stream;
  const StreamModel::Kind& kind = stream.kinds[stream.kind[from]];
  const Occasion occasion{kind.emission, kind.id, kind.cause, k};
  if (block_.observer) {
    for (; from < to; ++from) ask_of(from, occasion);
    return emission_.emit_rest(occasion);
  }
  for (std::size_t count = 0; from < to; from += count) {
    count = std::min(emission_.strip().lane.size(), to - from);
    fill_strip(from, count);
    emission_.emit_strip(occasion);
  }
}

void EventsPhase::fill_strip(std::size_t from, std::size_t count) {
  assert(emission_.nothing_waits());
  const StreamModel& stream = block_.model.stream;
  Fired& fired = emission_.strip();
  for (std::size_t c = 0; c < stream.columns.size(); ++c)
    std::copy_n(stream.columns[c].data() + from, count, fired.columns[c].data());
  std::copy_n(stream.intensity.data() + from, count, fired.intensity.data());
  fired.count = count;
  fired.whole = true;
}

void EventsPhase::ask_of(std::size_t event, const Occasion& occasion) {
  const StreamModel& stream = block_.model.stream;
  const std::size_t item = block_.model.events.size() + stream.kind[event];
  for (std::size_t lane = 0; lane < block_.state.lanes; ++lane) {
    if (!block_.observer->happens({true, item, occasion.step, stream.row[event], lane}, block_.state)) continue;
    Fired& fired = emission_.room_for_one(occasion);
    for (std::size_t c = 0; c < stream.columns.size(); ++c)
      fired.columns[c][fired.count] = stream.columns[c][event];
    fired.lane[fired.count] = static_cast<std::uint32_t>(lane);
    fired.intensity[fired.count] = stream.intensity[event];
    fired.add_times(1);
  }
}

}  // namespace entente::detail
