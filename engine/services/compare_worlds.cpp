/// The ensembles of a comparison, and what each of them changes.
#include "services/compare_worlds.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <future>
#include <stdexcept>

#include "base/parallel_for.h"
#include "compare/divergence_replay.h"

namespace entente {
namespace {

/// The comparison was stopped.
struct Stopped {};

/// An ensemble, its single values, and what is made of them.
struct Member {
  explicit Member(const ComparisonWorld& world)
      : collector(world.model.catalogue(), world.ensemble.runs,
                  collector_options(world.ensemble.record, world.ensemble.threads)) {}

  Collector collector;
  ComparedWorld result;
  double seconds = 0;
};

/// Those of the sinks that there are.
std::vector<Sink*> present(std::initializer_list<Sink*> sinks) {
  std::vector<Sink*> all;
  std::copy_if(sinks.begin(), sinks.end(), std::back_inserter(all), [](const Sink* sink) { return sink; });
  return all;
}

/// Groups of ensembles one after the other, each on all cores; then what each changes, while the observer makes
/// its own of it.
class Comparisons {
 public:
  Comparisons(std::span<const ComparisonWorld> worlds, ComparisonObserver& observer, const StopFlag* stop,
              Ranks* ranks)
      : worlds_(worlds),
        observer_(observer),
        stop_(stop),
        ranks_(ranks),
        results_(worlds.size()),
        base_(worlds.front()),
        ends_(worlds.front().model.catalogue(), worlds.front().ensemble.runs) {}

  std::vector<ComparedWorld> run() {
    for (std::size_t from = 0, end = 0; from < worlds_.size(); from = end) {
      end = from + 1;
      while (end < worlds_.size() && end - from < max_together && together(worlds_[from], worlds_[end])) ++end;
      run_group(from, end);
    }
    results_.front() = std::move(base_.result);
    return std::move(results_);
  }

 private:
  static constexpr std::size_t max_together = 12;  ///< each holds up to 256 MB of single values

  /// They share blocks of runs, and what those draw. Of a large world each alone takes all threads and memory.
  bool together(const ComparisonWorld& a, const ComparisonWorld& b) const {
    const EnsembleOptions &x = a.ensemble, &y = b.ensemble;
    return !ranks_ && x.lanes > 1 && x.lanes == y.lanes && x.runs == y.runs && x.seed == y.seed;
  }

  /// Worlds `from` ... `end - 1`; world 0 is the first of all, into whose ends the others look.
  void run_group(std::size_t from, std::size_t end) {
    std::deque<Member> members;
    std::deque<PairedRelations> changes;
    std::deque<Broadcast> feeds;
    if (from == 0) feeds.emplace_back(present({&base_.collector, &ends_, observer_.sink(0)}));
    const std::size_t first = std::max<std::size_t>(from, 1);
    for (std::size_t k = first; k < end; ++k)
      feeds.emplace_back(present(
          {&members.emplace_back(worlds_[k]).collector, &changes.emplace_back(ends_), observer_.sink(k)}));
    const double seconds = run_feeds(from, feeds);
    for (Member& member : members) member.seconds = seconds;
    if (from == 0) finish_base(seconds);
    finish_all(first, members, changes);
  }

  /// Two at a time: much of it is one thread's work.
  void finish_all(std::size_t first, std::deque<Member>& members, const std::deque<PairedRelations>& changes) {
    constexpr std::size_t at_a_time = 2;
    parallel_for(members.size(), std::min(at_a_time, thread_count(threads())),
                 [&](std::size_t k) { finish(first + k, members[k], changes[k]); });
  }

  /// Returns the seconds of each: its share of those of all.
  double run_feeds(std::size_t from, std::deque<Broadcast>& feeds) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    const auto progress = observer_.progress();
    leave_if_stopped();
    if (!(feeds.size() == 1 ? run_one(from, feeds.front(), progress.get())
                            : run_several(from, feeds, progress.get())))
      throw Stopped{};
    return std::chrono::duration<double>(Clock::now() - begin).count() / static_cast<double>(feeds.size());
  }

  bool run_one(std::size_t world, Sink& feed, Sink* progress) {
    Broadcast all(present({&feed, progress}));
    return run_ensemble(worlds_[world].model, worlds_[world].ensemble, all, stop_, ranks_);
  }

  /// The last is followed: when it has a block, all have.
  bool run_several(std::size_t from, std::deque<Broadcast>& feeds, Sink* progress) {
    Broadcast last(present({&feeds.back(), progress}));
    std::vector<EnsembleMember> members;
    for (std::size_t k = 0; k < feeds.size(); ++k)
      members.push_back(
          {worlds_[from + k].model, k + 1 < feeds.size() ? feeds[k] : last, worlds_[from + k].ensemble.record});
    return run_ensembles(members, worlds_[from].ensemble, stop_);
  }

  std::size_t threads() const { return worlds_.front().ensemble.threads; }

  /// What did nothing in it is found, where that is asked for, and the observer told, while the caller goes on,
  /// if there are threads for both.
  std::future<void> summarised(std::size_t k, Member& member) {
    member.result.summary = summarise(member.collector);
    const auto when = thread_count(threads()) > 1 ? std::launch::async : std::launch::deferred;
    return std::async(when, [this, k, &member] {
      if (observer_.wants_silences()) member.result.silences = silences(worlds_[k], member.result.summary);
      observer_.finish(k, member.collector, member.result, member.seconds);
    });
  }

  Silences silences(const ComparisonWorld& world, const Summary& summary) const {
    auto found = find_silences(world.scenario, world.model, summary,
                               {.seed = world.ensemble.seed, .threads = world.ensemble.threads}, stop_);
    if (!found) throw Stopped{};
    return std::move(*found);
  }

  void finish_base(double seconds) {
    const ComparisonWorld& first = worlds_.front();
    base_.seconds = seconds;
    std::future<void> told = summarised(0, base_);
    replay_.emplace(first.model, first.ensemble.seed, first.ensemble.runs);
    told.get();
  }

  void finish(std::size_t k, Member& member, const PairedRelations& changes) {
    leave_if_stopped();
    const ComparisonWorld &first = worlds_.front(), &world = worlds_[k];
    std::future<void> told = summarised(k, member);
    const bool paired = first.ensemble.seed == world.ensemble.seed;
    Comparison made =
        compare({base_.collector, base_.result.summary}, {member.collector, member.result.summary},
                {paired, first.ensemble.seed, paired ? &changes : nullptr});
    if (paired) made.cell_divergence = replay_->against(world.model, made.runs);
    std::vector<ScenarioDifference> changed;
    if (first.variation && world.variation) changed = differences(*first.variation, *world.variation);
    told.get();
    results_[k] = std::move(member.result);
    results_[k].comparison = std::move(made);
    results_[k].differences = std::move(changed);
  }

  void leave_if_stopped() const {
    if (stop_ && *stop_) throw Stopped{};
  }

  std::span<const ComparisonWorld> worlds_;
  ComparisonObserver& observer_;
  const StopFlag* stop_;
  Ranks* ranks_;
  std::vector<ComparedWorld> results_;
  Member base_;
  FinalRelations ends_;
  std::optional<DivergenceReplay> replay_;
};

}  // namespace

std::optional<std::vector<ComparedWorld>> compare_worlds(std::span<const ComparisonWorld> worlds,
                                                         ComparisonObserver& observer, const StopFlag* stop) {
  return compare_worlds(worlds, observer, stop, nullptr);
}

std::optional<std::vector<ComparedWorld>> compare_worlds(std::span<const ComparisonWorld> worlds,
                                                         ComparisonObserver& observer, const StopFlag* stop,
                                                         Ranks* ranks) {
  if (worlds.size() < 2) throw std::invalid_argument("a comparison is of at least two worlds");
  try {
    return Comparisons(worlds, observer, stop, ranks).run();
  } catch (const Stopped&) {
    return std::nullopt;
  }
}

}  // namespace entente
