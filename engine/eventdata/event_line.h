#pragma once
/// The event of a line.
#include <entente/interchange.h>

#include "base/csv_dialect.h"
#include "eventdata/categories.h"
#include "eventdata/cut_zeros.h"
#include "eventdata/event_columns.h"

namespace entente::eventdata {

class EventLine {
 public:
  /// Reads the library's table of the format's categories, if it has one. Throws DataError, FileError.
  EventLine(EventFormat format, const GoldsteinScale& scale, const EventReading& reading);

  /// Where the parts stand in the lines that follow, and what separates these.
  void begin(EventColumns columns, char separator);
  const EventColumns& columns() const { return columns_; }
  /// Whether codes are those of CAMEO, which may have lost their zeros.
  bool has_codes() const { return !by_categories_; }
  /// The fields of the next line, which last as long as it is looked at; false where they are too many or too
  /// few.
  bool take(const std::vector<CsvField>& fields);
  /// The ID as it stands there, whatever pair the event is of.
  std::string_view named() const { return part(Part::id); }
  /// Whether no digit begins its date, as in a header, or a date that begins with its month.
  bool is_without_date() const;
  /// The code as it stands there.
  std::string_view code() const;
  /// What keeps the line from being an event.
  std::optional<LineProblem> fill(RawEvent& event, const CutZeros& zeros);
  /// Of the event that was filled last; empty: it has none.
  std::string_view id(const RawEvent& event);
  /// Whether a date was refused that has the day or the month first.
  bool has_other_dates() const { return has_other_dates_; }
  /// Where the order of dates that was asked for refuses some, and the other reads all: that in a sentence.
  std::string other_dates() const;

 private:
  bool has(Part which) const;
  std::string_view part(Part which) const;
  std::string_view actor(Part which) const;
  std::string_view at(std::size_t column) const;
  bool number(std::string_view text, double& value);
  std::optional<Date> date() const;
  void count_date(bool refused);
  std::optional<LineProblem> fill_dates(RawEvent& event);
  void fill_actors(RawEvent& event) const;
  std::optional<LineProblem> fill_code(RawEvent& event, const CutZeros& zeros);
  std::optional<LineProblem> fill_numbers(RawEvent& event);
  const Category* category() const;

  const GoldsteinScale& scale_;
  DateOrder order_;
  bool by_categories_;
  Categories categories_;
  EventColumns columns_;
  CsvNumbers numbers_;
  const std::vector<CsvField>* fields_ = nullptr;
  double category_weight_ = 0;  ///< of the event's category
  std::string code_, id_;       ///< room for those that do not stand in the line as they are
  bool has_other_dates_ = false;
  std::size_t dates_ = 0, dates_refused_ = 0;
  bool other_order_reads_all_ = true;
};

}  // namespace entente::eventdata
