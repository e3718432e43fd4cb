#pragma once
/// Parts of an exploration: each a folder with the numbers of its share of the runs. Together they answer.
#include <entente/explore.h>

namespace entente::explore {

/// What makes a folder that of a part, and says where it comes from.
inline constexpr const char* part_file = "exploration-part.json";

bool is_exploration_part(const std::filesystem::path& folder);

/// Writes all of a part but its numbers, which a PartRecords writes. Throws WriteError.
void write_part(const Origins& origins, const Scenario& scenario, const std::filesystem::path& folder);

struct PartFolder {
  std::filesystem::path folder;
  Origins origins;
};
/// Throws ReadError where the folder is no part, or is not as it was written.
PartFolder read_part(const std::filesystem::path& folder);
/// Throws ReadError: it is a part, and what was asked takes the whole.
[[noreturn]] void refuse_part(const std::filesystem::path& folder);
/// All parts of an exploration, in their order. Throws ReadError, and DataError where one is missing, is there
/// twice, or belongs to another exploration.
std::vector<PartFolder> read_parts(std::span<const std::string> folders);

/// What parts came to.
struct Merged {
  Origins origins;  ///< as of the whole; when it was is that of the first part, how long it took of all
  Scenario scenario;
  std::vector<Catalogue::OutcomeInfo> outcomes;  ///< of it, as they are reported
  Answer answer;
};
/// Asks the question of `read_parts` over their numbers; no run is made. Nothing where it was stopped. Throws
/// ReadError where numbers are missing, left over, or not of that scenario, and as `ask`.
std::optional<Merged> merge_parts(const std::vector<PartFolder>& parts, const StopFlag* stop = nullptr);

}  // namespace entente::explore
