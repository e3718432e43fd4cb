#include "story/story_recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "simulation/changes.h"
#include "simulation/emitter.h"
#include "simulation/names.h"

namespace entente::detail {
namespace {

double value_of(const State& state, LayerId layer, std::size_t cell, std::size_t actors) {
  const std::size_t place = state.layers[layer].place(cell, actors);
  return place == LayerState::nowhere ? 0.0 : state.inputs.layers[layer][place];
}

std::vector<std::size_t> role_members(const EmissionModel& emission, std::size_t slot, const Fired& fired,
                                      std::size_t which) {
  const std::vector<ActorId>& shared = emission.shared[slot];
  if (emission.lists[slot].empty()) return {shared.begin(), shared.end()};
  std::vector<std::size_t> members;
  for (const ActorRef ref : emission.lists[slot]) members.push_back(fired.actor(ref, which));
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

/// Who stands behind the names that its expressions use: a rule's variables, an event's roles.
Cast entry_cast(const StoryEntry& entry, const EventType& type) {
  Cast cast;
  if (!entry.scheduled) cast.actors = entry.variables;
  for (std::size_t r = 0; entry.scheduled && r < entry.roles.size(); ++r) {
    const auto& [role, members] = entry.roles[r];
    if (type.roles[r].group)
      cast.groups.emplace_back(role, members);
    else
      cast.actors.emplace_back(role, members.front());
  }
  return cast;
}

}  // namespace

StoryRecorder::StoryRecorder(const ModelData& model, const Scenario& scenario,
                             const std::vector<std::size_t>& actors)
    : model_(model),
      scenario_(scenario),
      filter_(!actors.empty()),
      alone_(actors.size() == 1),
      involved_(model.actors(), 0),
      reasons_(model),
      chapters_(model),
      low_(model.layers.size(), infinite),
      high_(model.layers.size(), -infinite) {
  for (const std::size_t actor : actors) involved_[actor] = 1;
}

Date StoryRecorder::date_of(const Firing& firing) const {
  if (!firing.scheduled) return model_.catalogue.dates[firing.step];
  if (firing.item >= scenario_.events.size()) return scenario_.events_csv.dates[firing.index];
  const Event& event = scenario_.events[firing.item];
  return event.every ? advance(event.date, *event.every, static_cast<long>(firing.index)) : event.date;
}

std::pair<const std::string&, CauseId> StoryRecorder::source_of(bool scheduled, std::size_t item) const {
  if (!scheduled) return {model_.rules[item].id, model_.rules[item].cause};
  if (item < model_.events.size()) return {model_.events[item].id, model_.events[item].cause};
  const StreamModel::Kind& kind = model_.stream.kinds[item - model_.events.size()];
  return {kind.id, kind.cause};
}

/// Of a rule that may fire several times in a step: how often it does on average.
double StoryRecorder::expected(const Firing& firing) const {
  if (firing.scheduled || !model_.rules[firing.item].counts()) return std::numeric_limits<double>::quiet_NaN();
  const double years = model_.times[firing.step + 1] - model_.times[firing.step];
  return firing.hazard * (years / model_.rules[firing.item].per);
}

bool StoryRecorder::happens(const Firing& firing, const State&) {
  StoryEntry entry;
  entry.date = date_of(firing);
  entry.step = firing.step;
  entry.scheduled = firing.scheduled;
  entry.item = firing.item;
  entry.index = firing.index;
  entry.count = firing.count;
  const auto [id, cause] = source_of(firing.scheduled, firing.item);
  entry.id = id;
  entry.is_rate = !firing.scheduled && model_.rules[firing.item].is_rate;
  entry.hazard_value = firing.hazard;
  entry.expected = expected(firing);
  entry.probability = firing.probability;
  entry.draw = firing.draw;
  for (std::size_t v = 0; v < firing.actors.size(); ++v)
    entry.variables.emplace_back(model_.rules[firing.item].variables[v], firing.actors[v]);
  entries_.push_back(std::move(entry));
  told_.push_back(0);
  cells_.emplace_back();
  happened_ += firing.count;
  return true;
}

void StoryRecorder::cast(StoryEntry& entry, const EmissionModel& emission, const Fired& fired,
                         std::size_t which) const {
  entry.type = emission.type;
  entry.intensity = fired.intensity[which];
  std::size_t actor = 0, list = 0;
  for (const Role& role : scenario_.event_types[entry.type].roles) {
    if (role.group)
      entry.roles.emplace_back(role.name, role_members(emission, list++, fired, which));
    else
      entry.roles.emplace_back(role.name,
                               std::vector<std::size_t>{fired.actor(emission.actors[actor++], which)});
  }
}

void StoryRecorder::emits(const EmissionModel& emission, const Fired& fired, const State& state) {
  batch_first_ = emitted_;
  emitted_ += fired.count;
  for (std::size_t which = 0; which < fired.count; ++which) {
    StoryEntry& entry = entries_[batch_first_ + which];
    cast(entry, emission, fired, which);
    const bool concerned = std::any_of(entry.roles.begin(), entry.roles.end(), [&](const auto& role) {
      return std::any_of(role.second.begin(), role.second.end(), [&](auto actor) { return involved(actor); });
    });
    if (concerned || !filter_) explain(batch_first_ + which, state);
  }
}

/// Its expressions with what they read, while the state is still that which made it happen.
void StoryRecorder::explain(std::size_t number, const State& state) {
  if (told_[number]) return;
  told_[number] = 1;
  StoryEntry& entry = entries_[number];
  const Cast cast = entry_cast(entry, scenario_.event_types[entry.type]);
  const auto read = [&](const Expression& expression) { return reasons_.read(expression, cast, state.inputs); };
  if (entry.scheduled && entry.item >= scenario_.events.size()) return;  // a row gives no reasons
  if (entry.scheduled) {
    const Event& event = scenario_.events[entry.item];
    entry.when = read(event.when);
    entry.hazard = read(event.probability);
    return;
  }
  const Rule& rule = scenario_.rules[entry.item];
  entry.where = read(rule.where);
  entry.when = read(rule.when);
  entry.hazard = read(rule.rate.given() ? rule.rate : rule.probability);
}

StoryChange StoryRecorder::change_of(const Intent& intent) const {
  StoryChange change;
  const std::size_t n = model_.actors();
  change.kind = intent.kind == EffectModel::Kind::raise   ? StoryChange::Kind::raise
                : intent.kind == EffectModel::Kind::lower ? StoryChange::Kind::lower
                                                          : StoryChange::Kind::change;
  change.cell = cell_name(model_, intent.layer, intent.cell);
  change.layer = intent.layer;
  if (model_.layers[intent.layer].relation)
    change.actors = {intent.cell / n, intent.cell % n};
  else
    change.actors = {intent.cell};
  change.asked = intent.value;
  change.lasting = intent.lasting;
  return change;
}

void StoryRecorder::intends(std::size_t which, const Intent& intent, const State& state) {
  const std::size_t number = batch_first_ + which;
  const CauseId cause = source_of(entries_[number].scheduled, entries_[number].item).second;
  claims_.push_back({number, entries_[number].changes.size(), cause, intent,
                     value_of(state, intent.layer, intent.cell, model_.actors()), 0, 0});
  StoryChange change = change_of(intent);
  // with others asked for, a change between one of them and a third is no matter of theirs
  const auto concerns = [&](std::size_t actor) { return involved(actor); };
  const auto& who = change.actors;
  if (filter_ &&
      (alone_ ? std::any_of(who.begin(), who.end(), concerns) : std::all_of(who.begin(), who.end(), concerns)))
    explain(number, state);
  entries_[number].changes.push_back(std::move(change));
  cells_[number].push_back(intent.cell);
}

/// What the phase's changes came to.
void StoryRecorder::settle(const State& state) {
  share_changes(model_, claims_);
  for (const Claim& claim : claims_) {
    StoryChange& change = entries_[claim.entry].changes[claim.change];
    change.share = claim.share;
    change.sharers = claim.sharers;
    change.before = claim.before;
    change.after = value_of(state, claim.intent.layer, claim.intent.cell, model_.actors());
    const LayerId layer = claim.intent.layer;
    low_[layer] = std::min({low_[layer], change.before, change.after});
    high_[layer] = std::max({high_[layer], change.before, change.after});
  }
  claims_.clear();
}

void StoryRecorder::drop_uninvolved() {
  std::size_t kept = phase_first_;
  for (std::size_t e = phase_first_; e < entries_.size(); ++e) {
    if (!told_[e]) continue;
    if (kept != e) {
      entries_[kept] = std::move(entries_[e]);
      cells_[kept] = std::move(cells_[e]);
    }
    ++kept;
  }
  entries_.resize(kept);
  cells_.resize(kept);
  told_.assign(kept, 1);
  phase_first_ = emitted_ = kept;
}

void StoryRecorder::applied(std::size_t step, int phase, const State& state, const Changes& changes) {
  settle(state);
  drop_uninvolved();
  if (phase == 3) chapters_.step_done(step, changes.ledger());
}

bool StoryRecorder::watched(std::size_t layer, std::size_t cell) const {
  return model_.watched.empty() ||
         std::any_of(model_.watched.begin(), model_.watched.end(),
                     [&](const WatchedCell& w) { return w.layer == layer && w.cell == cell; });
}

/// The width of a layer's range, or where it is open, of what was seen of it.
double StoryRecorder::scale(std::size_t layer) const {
  const Range& range = model_.layers[layer].range;
  const double width = range.high - range.low;
  return std::isfinite(width) ? width : high_[layer] - low_[layer];
}

void StoryRecorder::finish(Story& story) {
  for (std::size_t e = 0; e < entries_.size(); ++e) {
    for (std::size_t c = 0; c < entries_[e].changes.size(); ++c) {
      const StoryChange& change = entries_[e].changes[c];
      if (change.share != 0 && watched(change.layer, cells_[e][c]))
        entries_[e].weight += std::abs(change.share) / scale(change.layer);
    }
  }
  // the calendar of a step acts at once, before its rules: told by dates
  const auto place = [](const StoryEntry& e) { return std::tuple(e.step, !e.scheduled, e.date); };
  std::stable_sort(entries_.begin(), entries_.end(),
                   [&](const StoryEntry& a, const StoryEntry& b) { return place(a) < place(b); });
  story.entries = std::move(entries_);
  story.happened = happened_;
  chapters_.finish(story);
}

}  // namespace entente::detail
