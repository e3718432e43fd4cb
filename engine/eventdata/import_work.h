#pragma once
/// What the steps of an import share: how the file is read, who its actors are, and what is reported.
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "eventdata/event_mapper.h"

namespace entente::eventdata {

/// `ImportOptions::stop` was set.
struct ImportStopped {};

/// Event types of the library.
struct LibraryTypes {
  std::vector<std::string> names, codes;  ///< by number
};

/// One import. Its options last longer than it does.
class ImportWork {
 public:
  /// Throws DataError, FileError.
  ImportWork(const ImportOptions& options, EventReader::Problem problem);

  /// The file from its beginning on; a null `problem` is told of nothing.
  EventReader reader(const EventReader::Problem& problem) const;
  /// Counts each line that is left out, and tells of it.
  EventReader::Problem notes();
  /// Whether an event lies between the dates that are asked for.
  bool inside(const RawEvent& event) const;
  void fail_if_stopped() const;  ///< Throws ImportStopped.
  /// What the mapper makes of each event that is asked for; the others are refused.
  template <typename Take>
  void take_all(EventReader& reader, const Take& take) {
    mapper.begin();
    for (RawEvent event; reader.next(event);) {
      fail_if_stopped();
      if (!inside(event))
        reader.refuse(LineProblem::outside);
      else if (const auto sifted = mapper.sift(event, reader))
        take(event, *sifted);
    }
    fail_if_stopped();
  }
  /// The actors as they stand in a scenario.
  nlohmann::ordered_json actors_json();

  const ImportOptions& options;
  EventReading reading;
  LibraryTypes types;
  EventMapper mapper;
  std::vector<std::string> actors;  ///< their codes, by number
  ImportReport report;

 private:
  EventReader::Problem problem_;
};

/// Whether a table of series is to be written: of matrices.
bool is_series(const ImportOptions& options);
/// As the scenario beside it names it.
inline std::string name_of_table(const AtomicTextFile& file) { return file.file().filename().string(); }

/// First reading: the dates, how often each actor comes up, and by that who the actors are. Throws DataError
/// and RequestError where no scenario can come of it.
void look_over_file(ImportWork& work);

/// Second reading, each of a kind: writes the files, and the rest of the report.
void write_events(ImportWork& work);
void write_ties(ImportWork& work);
void write_series(ImportWork& work);

}  // namespace entente::eventdata
