#pragma once
/// The numbers of a part of an exploration, in one file.
#include <fstream>

#include "base/text_file.h"
#include "explore/outcome_records.h"

namespace entente::explore {

inline constexpr const char* part_records_file = "records.bin";

/// Keeps them as they are found.
class PartRecords final : public ExploredStore {
 public:
  /// In a folder under way; the journal (null: there is none) keeps and hands over the same. Throws WriteError.
  PartRecords(const std::filesystem::path& folder, ExploredStore* journal)
      : file_(folder / part_records_file), journal_(journal) {}
  std::size_t recall(const ExploredWorld& world, std::span<double> into) override;
  void keep(const ExploredWorld& world, std::span<const double> found) override;
  /// Must be called: only then is it known that all was written. Throws WriteError.
  void close() { file_.close(); }

 private:
  TextFile file_;
  ExploredStore* journal_;
};

/// Reads them back.
class PartReader {
 public:
  explicit PartReader(const std::filesystem::path& folder);
  PartReader(const PartReader&) = delete;
  PartReader& operator=(const PartReader&) = delete;

  /// The next record; nothing at the end. Throws ReadError for a torn or altered one.
  std::optional<OutcomeRecord> next();
  /// The next numbers, all that are asked for. Throws ReadError where there are fewer, or of another world.
  void take(const ExploredWorld& world, std::span<double> into);
  void require_end();  ///< Throws ReadError where more numbers are left.

 private:
  [[noreturn]] void fail(const std::string& why) const;

  std::filesystem::path path_;
  std::ifstream file_;
  std::size_t left_ = 0;  ///< bytes
  OutcomeReader reader_;
};

}  // namespace entente::explore
