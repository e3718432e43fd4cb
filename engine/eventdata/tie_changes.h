#pragma once
/// Ties that begin and end, of which a pair may have several at once.
#include <entente/interchange.h>

#include "base/atomic_file.h"

namespace entente::eventdata {

class TieChanges {
 public:
  /// Both ends are the same to it.
  void add(std::size_t one, std::size_t other, const RawEvent& tie);

  /// From its first day to its last. A pair is tied as strongly as the strongest of its ties in force.
  struct Stretch {
    Date start{}, last{};
  };
  /// Writes the ties on the first day as from,to,value, and each later day on which a pair is tied more or less
  /// strongly as date,type,from,to,intensity, sorted by date; `actors`: their codes, by number. How many ties
  /// and changes there are.
  std::pair<std::size_t, std::size_t> write(AtomicTextFile& ties, AtomicTextFile& changes,
                                            const std::vector<std::string>& actors,
                                            const Stretch& stretch) const;

 private:
  struct Tie {
    Date first{};
    std::optional<Date> until;
    double strength = 0;
  };
  static double strength_on(Date day, const std::vector<Tie>& ties);
  static std::vector<Date> days_of_change(const std::vector<Tie>& ties, const Stretch& stretch);

  std::map<std::pair<std::size_t, std::size_t>, std::vector<Tie>> pairs_;
};

/// The event type of changes.
inline constexpr std::string_view tie_change_type = "alliance-changes";

/// The scenario of ties: a relation, what changes it, and nothing else that happens.
std::string ties_document(const ImportOptions& options, const ImportReport& report, const std::string& ties,
                          const std::string& changes, nlohmann::ordered_json actors);

}  // namespace entente::eventdata
