#pragma once
/// The text of a file of events.
#include "eventdata/decoded_file.h"
#include "eventdata/json_elements.h"

namespace entente::eventdata {

/// Of a folder of matrices the pairs that they tell of; of a workbook the table that stands in it, where
/// `EventReading::workbook` reads it; of JSON that is no object a line a line for each of its elements.
class EventText {
 public:
  /// Throws as `open_packed`, `event_sheet` and `EventReading::workbook`, and RequestError where a sheet is
  /// asked for of what is no workbook.
  EventText(const std::filesystem::path& file, EventFormat format, const EventReading& reading);
  /// The next bytes; 0 at the end, and where it is damaged, or is not as was asked for.
  std::size_t read(char* to, std::size_t room);
  std::string damage() const;
  const std::string& misfit() const { return file_->misfit(); }  ///< As `DecodedFile::misfit`.
  bool is_utf16() const { return file_->is_utf16(); }            ///< As was asked for, or found.
  /// What was understood of the file, a sentence each; once all of it was read.
  std::vector<std::string> remarks() const;

 private:
  void look();
  bool refill();

  std::unique_ptr<DecodedFile> file_;
  std::string sheet_remark_;
  bool looked_;
  std::optional<JsonElements> elements_;  ///< nothing: the text is given as it stands
  bool ended_ = false;
  std::string ready_;  ///< that was not given yet
  std::size_t given_ = 0;
};

}  // namespace entente::eventdata
