#include "ensemble/over_ranks.h"

#include <map>
#include <vector>

#include "ensemble/rank_words.h"
#include "ensemble/ranks.h"
#include "ensemble/record_bytes.h"
#include "ensemble/work.h"

namespace entente {
namespace {

struct Halted {};  ///< rank 0 wants no more

/// Passes the blocks of a rank above 0 on to rank 0.
class Sender final : public Sink {
 public:
  Sender(Ranks& ranks, const StopFlag* stop) : ranks_(ranks), stop_(stop) {}
  void receive(const BlockRecord& block) override {
    ranks_.send(0, record_follows + bytes_of(block));
    if (ranks_.receive(0, stop_) != go) throw Halted();
  }

 private:
  Ranks& ranks_;
  const StopFlag* stop_;
};

/// Makes the blocks of this rank. Throws what ends it early.
bool make_own(const Model& model, const EnsembleOptions& options, const StopFlag* stop, Ranks& ranks) {
  const BlockRange blocks = blocks_of(options);
  Sender sender(ranks, stop);
  Delivery delivery(sender, runs_of(options), blocks.first + ranks.rank(), ranks.size());
  Work work(model, options, stop, delivery, blocks, ranks.rank(), ranks.size());
  work_through(work, &ranks, nullptr);
  delivery.rethrow();
  if (work.interrupted) withdraw(ranks);
  return !work.interrupted;
}

bool help(const Model& model, const EnsembleOptions& options, const StopFlag* stop, Ranks& ranks) {
  if (ranks.receive(0, stop) != go) return false;
  try {
    return make_own(model, options, stop, ranks);
  } catch (const Halted&) {
  } catch (const std::exception& error) {
    withdraw(ranks, error.what());
  }
  return false;
}

/// What rank 0 hears from the others.
class Receiver {
 public:
  Receiver(Work& work, const BlockRange& blocks, Ranks& ranks)
      : work_(work), blocks_(blocks), ranks_(ranks), silent_(ranks.size(), false) {}

  /// Delivers the blocks of the others in their order, until all are there or the delivery has halted; then
  /// lets the others go. Never throws.
  void run() {
    try {
      for (std::size_t b = blocks_.first; b < blocks_.end && !work_.delivery.halted(); ++b) {
        const std::size_t from = (b - blocks_.first) % ranks_.size();
        if (from > 0 && !deliver(b, from)) break;
      }
      // a failure of an own block may still be on its way
      if (work_.delivery.halted() && !work_.interrupted) let_go();
    } catch (...) {
      work_.delivery.halt(std::current_exception());
    }
  }
  /// Those that have blocks left will offer one more.
  void let_go() {
    for (std::size_t from = 1; from < ranks_.size(); ++from) {
      if (silent_[from] || offered_all(from)) continue;
      const auto message = ranks_.receive(from, work_.stop);
      if (message && message->front() == record_follows) ranks_.send(from, halt);
      silent_[from] = true;
    }
  }

 private:
  bool offered_all(std::size_t from) const {
    const auto last = heard_.find(from);
    return (last == heard_.end() ? blocks_.first + from : last->second + ranks_.size()) >= blocks_.end;
  }

  bool deliver(std::size_t block, std::size_t from) {
    const auto message = ranks_.receive(from, work_.stop);
    if (!message) {
      work_.interrupted = true;
      work_.delivery.halt(nullptr);
      return false;
    }
    heard_[from] = block;
    const std::string_view content = std::string_view(*message).substr(1);
    switch (message->front()) {
      case record_follows:
        return answer(from, deliver_record(block, content));
      case failure_follows:
        silent_[from] = true;
        work_.delivery.fail_in_turn(block, std::make_exception_ptr(RunError(std::string(content))));
        return false;
      default:
        silent_[from] = true;
        work_.delivery.halt(std::make_exception_ptr(rank_stopped(from)));
        return false;
    }
  }

  bool deliver_record(std::size_t block, std::string_view content) {
    return work_.delivery.deliver(block, take_record(content));
  }

  bool answer(std::size_t from, bool more) {
    ranks_.send(from, more ? go : halt);
    silent_[from] = !more;
    return more;
  }

  Work& work_;
  const BlockRange& blocks_;
  Ranks& ranks_;
  std::vector<bool> silent_;                  ///< (ranks): will say nothing more
  std::map<std::size_t, std::size_t> heard_;  ///< rank to the last block of it
};

}  // namespace

void dismiss(Ranks& ranks) {
  for (std::size_t to = 1; to < ranks.size(); ++to) ranks.send(to, halt);
}

RankError rank_stopped(std::size_t rank) {
  return RankError("rank " + std::to_string(rank) + " was stopped; nothing was written");
}

/// Short enough to be on its way where nobody listens.
void withdraw(Ranks& ranks, const std::string& why) {
  constexpr std::size_t most = 2000;
  ranks.send(0, why.empty() ? std::string(1, was_stopped) : failure_follows + why.substr(0, most));
}

bool run_over_ranks(const Model& model, const EnsembleOptions& options, Sink& sink, const StopFlag* stop,
                    Ranks& ranks) {
  if (ranks.rank() > 0) return help(model, options, stop, ranks);
  for (std::size_t to = 1; to < ranks.size(); ++to) ranks.send(to, go);
  const BlockRange blocks = blocks_of(options);
  Delivery delivery(sink, runs_of(options), blocks.first, 1);
  Work work(model, options, stop, delivery, blocks, 0, ranks.size());
  Receiver receiver(work, blocks, ranks);
  work_through(work, &ranks, [&] { receiver.run(); });
  delivery.rethrow();
  return !work.interrupted;
}

}  // namespace entente
