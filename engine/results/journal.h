#pragma once
/// The records of an ensemble, kept while it runs, so that an interrupted one can be continued.
#include <entente/results.h>

#include <cstdio>

namespace entente {

/// A file `.NAME.journal` beside the folder of results: what ensemble it is of, then the record of every block,
/// each with a checksum. One process at a time holds it.
class Journal final : public Sink {
 public:
  /// Opens the journal of the results that will stand in `folder`. What is torn or altered is thrown away with
  /// all after it, and with `replace` a journal of another ensemble. Throws WriteError: where it is of another
  /// ensemble and not to be replaced, and where another process holds it.
  Journal(const std::filesystem::path& folder, const Manifest& manifest, const EnsembleOptions& options,
          bool replace = false);
  ~Journal() override;
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// Hands all records that are there to the sink, in order; returns how many runs they are. What is not of the
  /// scenario with that catalogue is thrown away with all after it. Call it once, before the first `receive`.
  std::size_t hand_over(const Catalogue& catalogue, Sink& sink);
  /// Appends a record; when it returns, the system has it. Throws WriteError.
  void receive(const BlockRecord& block) override;
  /// The results stand: the journal is not needed any more.
  void remove();

 private:
  [[noreturn]] void fail(const std::string& why) const;
  [[noreturn]] void give_up(const std::string& why);
  void open(bool replace);
  std::string beginning();
  std::string next_record();
  void write(std::string_view bytes);
  void start_anew();

  std::filesystem::path path_;
  std::string identity_;
  EnsembleOptions options_;
  std::FILE* file_ = nullptr;
};

}  // namespace entente
