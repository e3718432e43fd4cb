#pragma once
/// Which lines of event data are events between the actors, and of the types, of a scenario.
#include <entente/interchange.h>

#include <set>
#include <tuple>
#include <unordered_map>

namespace entente::eventdata {

/// An event by the numbers of its actors and of its type.
struct Sifted {
  std::size_t from = 0, to = 0, type = 0;
  double score = 0;  ///< on the Goldstein scale, its weight counted in
};

/// How a format is read: codes as was asked for, else as it has them, categories by the table of the library.
EventReading reading_of(EventFormat format, EventReading asked, const std::filesystem::path& library);

class EventMapper {
 public:
  /// `cameo`: the code of each event type, empty where it has none. Throws DataError.
  EventMapper(const std::filesystem::path& library, const std::filesystem::path& map,
              const std::vector<std::string>& cameo, const EventReading& reading = {});

  const GoldsteinScale& scale() const { return scale_; }
  ActorNames& names() { return names_; }
  /// Looks through a file of events, to know whether its columns hold names or codes; those that do not count
  /// (null: all do) are passed over. Who did how often what to whom, by the numbers that `names().see` gave.
  using Pairs = std::unordered_map<std::uint64_t, std::size_t>;
  Pairs look_over(EventReader& reader, const std::function<bool(const RawEvent&)>& counts = nullptr);
  /// Actors are numbered in the order in which they come.
  void add_actor(const std::string& code) { actors_.emplace(code, actors_.size()); }
  /// Of an actor of the scenario by a name, without a column of countries; nothing: it is none of them.
  std::optional<std::size_t> number_of(std::string_view name);
  /// The file is read anew: what its lines had on a day is not known yet.
  void begin() { days_.clear(); }
  /// Nothing where the line brings no event; the reader is told why.
  std::optional<Sifted> sift(const RawEvent& event, const EventReader& reader);

 private:
  const std::size_t* type_of(std::string_view code) const;

  GoldsteinScale scale_;
  ActorNames names_;
  std::map<std::string, std::size_t, std::less<>> types_;  ///< by code
  std::unordered_map<std::string, std::size_t> actors_;    ///< by code
  bool one_a_day_;
  std::set<std::tuple<Date, std::size_t, std::size_t, std::string>> days_;  ///< pairs and codes of each day
};

}  // namespace entente::eventdata
