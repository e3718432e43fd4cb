#pragma once
/// The file of a journal: what is kept while results are made, so that making them can be continued.
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace entente {

/// A file `.NAME.journal` beside the folder of results: a line that says what it is of, then records. One
/// process at a time holds it.
class JournalFile {
 public:
  /// Opens the journal of the results that will stand in `folder`, or begins it. `identity` is a line with all
  /// that decides on the bytes of records; `kind` is what results are called in messages, as `ensemble`. Throws
  /// WriteError: where the journal is of something else and not to be replaced, and where another process holds
  /// it.
  JournalFile(const std::filesystem::path& folder, std::string identity, std::string kind, bool replace);
  ~JournalFile();
  JournalFile(const JournalFile&) = delete;
  JournalFile& operator=(const JournalFile&) = delete;

  void to_first_record();               ///< The next bytes read are those of the first record.
  std::string read(std::size_t bytes);  ///< The next ones; fewer where there are no more.
  std::size_t at() const;               ///< At which byte of the file the next ones are.
  std::size_t left() const;             ///< Bytes from there to the end.
  /// Takes away all from that byte on; what is appended follows there. Throws WriteError.
  void end_at(std::size_t byte);
  /// When it returns, the system has it. Throws WriteError.
  void append(std::string_view bytes);
  /// The results stand: the journal is not needed any more.
  void remove();
  /// Throws WriteError: it is of something else.
  [[noreturn]] void refuse() const;

 private:
  [[noreturn]] void fail(const std::string& why) const;
  void let_go();
  void open(bool replace);
  void start_anew();

  std::filesystem::path path_;
  std::string identity_, kind_;
  std::FILE* file_ = nullptr;
};

}  // namespace entente
