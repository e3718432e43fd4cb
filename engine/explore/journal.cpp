#include "explore/journal.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/sha256.h"
#include "explore/request_json.h"

namespace entente::explore {
namespace {

/// Everything that decides on the numbers, and in which order they come.
std::string identity_of(const Origins& o) {
  const std::string asked = fmt::format("{} {} {}", request_json(o.request).dump(-1, ' ', true),
                                        fmt::join(o.what_ifs, "\n"), fmt::join(o.overrides, "\n"));
  return fmt::format(
      "entente exploration journal 1, version {}, scenario {}, question {}, seed {}, request {}, part {} of {}",
      o.program_version, o.scenario_hash, o.request.question, o.request.seed, sha256_of_text(asked),
      o.shard.number, o.shard.of);
}

}  // namespace

ExplorationJournal::ExplorationJournal(const std::filesystem::path& folder, const Origins& origins,
                                       bool replace)
    : file_(folder, identity_of(origins), "exploration", replace),
      numbers_(numbers_that_are_whole()),
      // what a what-if reads may have changed
      reader_([this] { return next_record(); }, [this] { file_.refuse(); }) {
  empty_ = numbers_ == 0;
}

ExplorationJournal::~ExplorationJournal() {
  if (empty_) file_.remove();
}

/// Nothing at the end, and where what is there is torn or altered.
std::optional<OutcomeRecord> ExplorationJournal::next_record() {
  return read_record(file_.left(), [&](std::size_t bytes) { return file_.read(bytes); });
}

/// What follows them is taken away.
std::size_t ExplorationJournal::numbers_that_are_whole() {
  file_.to_first_record();
  std::size_t numbers = 0, good = file_.at();
  for (auto record = next_record(); record; record = next_record()) {
    numbers += record->numbers.size();
    good = file_.at();
  }
  file_.end_at(good);
  file_.to_first_record();
  return numbers;
}

std::size_t ExplorationJournal::recall(const ExploredWorld& world, std::span<double> into) {
  return reader_.take(world, into);
}

void ExplorationJournal::keep(const ExploredWorld& world, std::span<const double> found) {
  empty_ = false;
  file_.append(bytes_of(world, found));
}

}  // namespace entente::explore
