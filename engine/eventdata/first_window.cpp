#include "eventdata/first_window.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::eventdata {

void FirstWindow::start(const std::vector<std::string>& actors, double days) {
  actors_ = actors;
  days_ = std::max(1.0, days);
}

void FirstWindow::add(const Sifted& event) {
  Dyad& dyad = dyads_[event.from * actors_.size() + event.to];
  ++dyad.events;
  dyad.score += event.score;
  ++events_;
  score_ += event.score;
}

void FirstWindow::write_ties(AtomicTextFile& score, AtomicTextFile& activity) const {
  score.write("from,to,value\n");
  activity.write("from,to,value\n");
  for (const auto& [pair, dyad] : dyads_) {
    const std::string ends = actors_[pair / actors_.size()] + "," + actors_[pair % actors_.size()];
    const double rate = dyad.events / days_;
    const double each = (dyad.score + prior_events * mean_score()) / (dyad.events + prior_events);
    score.write(fmt::format("{},{:.6g}\n", ends, rate * each));
    activity.write(fmt::format("{},{:.6g}\n", ends, rate));
  }
}

std::vector<std::pair<std::string, std::string>> FirstWindow::max_active(std::size_t most) const {
  std::vector<std::pair<double, std::size_t>> order;
  for (const auto& [pair, dyad] : dyads_) order.emplace_back(-dyad.events, pair);
  std::sort(order.begin(), order.end());
  order.resize(std::min(most, order.size()));
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const auto& [events, pair] : order)
    pairs.emplace_back(actors_[pair / actors_.size()], actors_[pair % actors_.size()]);
  return pairs;
}

}  // namespace entente::eventdata
