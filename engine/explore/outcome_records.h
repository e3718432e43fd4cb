#pragma once
/// Numbers that an exploration has found, as journals and parts keep them: records, each with a checksum and
/// the mark of the world that its numbers are of.
#include <entente/explore.h>

namespace entente::explore {

/// Numbers of one world.
struct OutcomeRecord {
  std::uint64_t world = 0;
  std::vector<double> numbers;
};

std::uint64_t mark_of(const ExploredWorld& world);
std::string bytes_of(const ExploredWorld& world, std::span<const double> numbers);

/// The next record of something of which `left` bytes are left, and `read` gives the next ones: nothing where
/// there is none, or a torn or altered one.
std::optional<OutcomeRecord> read_record(std::size_t left,
                                         const std::function<std::string(std::size_t bytes)>& read);

/// Hands over the numbers of records, one after the other.
class OutcomeReader {
 public:
  /// `next` gives the next record, or nothing; `refuse` throws where one is of another world than is wanted.
  OutcomeReader(std::function<std::optional<OutcomeRecord>()> next, std::function<void()> refuse)
      : next_(std::move(next)), refuse_(std::move(refuse)) {}
  /// The next numbers; fewer than `into` holds where there are no more. Returns how many.
  std::size_t take(const ExploredWorld& world, std::span<double> into);
  bool at_end();  ///< No number is left.

 private:
  std::function<std::optional<OutcomeRecord>()> next_;
  std::function<void()> refuse_;
  OutcomeRecord record_;  ///< that is being handed over
  std::size_t at_ = 0;    ///< so many of its numbers are
};

}  // namespace entente::explore
