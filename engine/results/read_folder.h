#pragma once
/// Folders of results, read back.
#include <entente/results.h>

namespace entente {

/// Throws ReadError: `FILE is damaged: WHAT`.
[[noreturn]] void throw_damaged(const std::filesystem::path& file, const std::string& what);

/// Throws ReadError where something else than a file lies there: a folder, a link, a pipe that would be waited
/// for.
void require_own_file(const std::filesystem::path& file);
/// The same of all that lies in a folder, but for links to files, and folders.
void require_own_files(const std::filesystem::path& folder);

/// The whole file. Throws ReadError where it cannot be read, or is no file of its own.
std::string text_of(const std::filesystem::path& file);

/// Whether it is a file that might be a scenario: none of results.
bool is_scenario_file(const std::filesystem::path& path);

/// Throws ReadError where it is no folder: what it is instead, and what to do.
void require_folder(const std::filesystem::path& path);
/// The same, and of all that lies in it what `require_own_files` does.
void require_own_folder(const std::filesystem::path& path);

/// What a folder says of itself. Throws ReadError where it is none, or damaged.
Manifest manifest_in(const std::filesystem::path& folder);

/// Whether a folder says of itself what it holds: a run or a part of one, a comparison, an exploration or a
/// part.
bool is_of_results(const std::filesystem::path& folder);

/// Whether it is the folder of a part of an ensemble (`entente run --shard`), also of the only one.
bool is_part(const std::filesystem::path& folder);

/// Holds an ensemble to the parameters and outcomes that a folder of results has in its runs.csv.
class KnownRuns final : public Sink {
 public:
  /// Reads the file. Throws ReadError where it is not there, is damaged, or does not hold `runs` runs with the
  /// parameters and outcomes of the catalogue, and nothing else.
  KnownRuns(const std::filesystem::path& folder, const Catalogue& catalogue, std::size_t runs);
  /// Throws ReadError at the first number that differs by more than 1e-9 (relative to 1 or its size).
  void receive(const BlockRecord& block) override;
  /// Of an outcome in all runs of the file; NaN where it is empty.
  std::vector<double> values(std::size_t outcome) const;

 private:
  /// `values` of a block to the columns from `first` on, behind the run's number.
  void hold(const BlockRecord& block, std::size_t first, std::size_t count,
            const std::vector<double>& values) const;
  std::string told_column(std::size_t column) const;  ///< `outcome 'o'`

  std::string file_;
  const Catalogue& catalogue_;
  std::vector<double> values_;  ///< (runs x (parameters, then outcomes)), NaN where empty
};

}  // namespace entente
