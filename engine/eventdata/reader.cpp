/// Lines of event data, plain or gzip.
#include <entente/interchange.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace entente {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20U;

struct Layout {
  EventFormat format;
  /// date, source, its country, target, its country, code, score, weight; empty: there is none
  std::array<std::string_view, 8> names;
};

constexpr std::array<Layout, 3> layouts{{
    {EventFormat::icews,
     {"Event Date", "Source Name", "Source Country", "Target Name", "Target Country", "CAMEO Code", "Intensity",
      ""}},
    {EventFormat::polecat,
     {"Event Date", "Actor Name", "Actor Country", "Recipient Name", "Recipient Country", "Event Type",
      "Intensity", ""}},
    {EventFormat::csv,
     {"date", "source", "source_country", "target", "target_country", "cameo", "goldstein", "weight"}},
}};

/// Columns of the GDELT event table, the same in 1.0 and 2.0: SQLDATE, Actor1Name, Actor1CountryCode,
/// Actor2Name, Actor2CountryCode, EventCode, GoldsteinScale, and none for the weight.
constexpr auto gdelt_columns = std::to_array<int>({1, 6, 7, 16, 17, 26, 30, -1});

struct Plover {
  std::string_view type, cameo;
};
/// The roots of CAMEO that PLOVER (manual of 2021) made its types from; where it joined two, the more frequent
/// one.
constexpr std::array<Plover, 16> plover_types{{
    {"AGREE", "03"},
    {"CONSULT", "04"},
    {"SUPPORT", "05"},
    {"COOPERATE", "06"},
    {"AID", "07"},
    {"CONCEDE", "08"},
    {"RETREAT", "08"},
    {"ACCUSE", "11"},
    {"REQUEST", "02"},
    {"DEMAND", "10"},
    {"REJECT", "12"},
    {"THREATEN", "13"},
    {"PROTEST", "14"},
    {"MOBILIZE", "15"},
    {"SANCTION", "16"},
    {"COERCE", "17"},
}};

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    const std::size_t more = c < 0x80 ? 0 : (c >> 5U) == 6 ? 1 : (c >> 4U) == 14 ? 2 : (c >> 3U) == 30 ? 3 : 9;
    if (more == 9 || i + more >= text.size() + (more == 0 ? 1 : 0)) return false;
    for (std::size_t k = 1; k <= more; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
    i += more + 1;
  }
  return true;
}

bool read_number(std::string_view text, double& value) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
}

/// `2014-01-31`, `20140131`, or `2014-01-31 00:00:00`.
std::optional<Date> date_of(std::string_view text) {
  constexpr std::size_t compact = 8, iso = 10;
  if (text.size() == compact)
    return parse_date(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                      std::string(text.substr(6)));
  return parse_date(text.size() > iso && (text[iso] == ' ' || text[iso] == 'T') ? text.substr(0, iso) : text);
}

}  // namespace

std::string_view words_of(LineProblem problem) {
  constexpr std::array<std::string_view, line_problems> words = {
      "another number of columns",    "no UTF-8",
      "a date that cannot be read",   "an event code that is not known",
      "a number that cannot be read", "longer than 1 MB",
      "no source or no target",       "within one actor",
      "outside the dates asked for",  "of actors with too few events, or not asked for"};
  return words[static_cast<std::size_t>(problem)];
}

EventReader::EventReader(std::filesystem::path file, EventFormat format, const GoldsteinScale& scale,
                         Problem problem)
    : file_(std::move(file)), format_(format), scale_(scale), problem_(std::move(problem)) {
  std::error_code error;
  if (std::filesystem::is_directory(file_, error)) throw DataError(file_.string() + ": it is a folder");
  gzip_ = gzopen(file_.c_str(), "rb");
  if (gzip_ == nullptr) throw DataError(file_.string() + ": it cannot be opened");
  constexpr unsigned buffer = 1U << 18U;
  gzbuffer(static_cast<gzFile>(gzip_), buffer);
  column_ = gdelt_columns;
  if (format_ == EventFormat::gdelt) return;
  try {
    read_header();
  } catch (...) {
    gzclose(static_cast<gzFile>(gzip_));
    throw;
  }
}

EventReader::~EventReader() { gzclose(static_cast<gzFile>(gzip_)); }

/// A line without its end into `text_`; what is too long is skipped.
bool EventReader::read_line() {
  text_.clear();
  too_long_ = false;
  if (!given_back_.empty()) {
    text_ = std::move(given_back_.front().text);
    too_long_ = given_back_.front().too_long;
    given_back_.pop_front();
    ++line_;
    return true;
  }
  std::array<char, 16384> piece{};
  bool any = false;
  while (gzgets(static_cast<gzFile>(gzip_), piece.data(), static_cast<int>(piece.size())) != nullptr) {
    any = true;
    const std::string_view read(piece.data());
    if (text_.size() + read.size() <= longest_line)
      text_ += read;
    else
      too_long_ = true;
    if (read.empty() || read.back() == '\n') break;
  }
  int problem = Z_OK;
  const char* said = gzerror(static_cast<gzFile>(gzip_), &problem);
  if (problem != Z_OK && problem != Z_STREAM_END)
    throw DataError(file_.string() + ": after line " + std::to_string(line_) +
                    " the file is damaged: " + (problem == Z_BUF_ERROR ? "it ends early" : said));
  while (!text_.empty() && (text_.back() == '\n' || text_.back() == '\r')) text_.pop_back();
  line_ += any;
  return any;
}

namespace {

/// Whether a field between quotes is open at the end of what was taken (RFC 4180), and whether each that was
/// closed came to its end there.
class Quotes {
 public:
  void take(std::string_view text) {
    for (const char c : text) {
      const bool quote = c == '"';
      fine_ = fine_ && (state_ != State::closed || quote || c == ',' || c == '\r');
      if (state_ == State::quoted)
        state_ = quote ? State::closed : State::quoted;
      else if (quote && (state_ == State::begin || state_ == State::closed))
        state_ = State::quoted;  // the field's first, or the second of two
      else
        state_ = c == ',' ? State::begin : State::plain;
    }
  }
  bool open() const { return state_ == State::quoted; }
  bool fine() const { return fine_ && !open(); }

 private:
  bool fine_ = true;
  enum class State { begin, plain, quoted, closed } state_ = State::begin;
};

/// The quote that ends a field which begins with one at `at`.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  std::size_t end = text.find('"', at + 1);
  while (end != std::string_view::npos && text.substr(end + 1).starts_with('"')) end = text.find('"', end + 2);
  return end;
}

/// Two quotes are one.
std::string without_doubled(std::string_view text) {
  std::string single;
  for (std::size_t at = 0; at < text.size(); ++at) {
    single += text[at];
    if (text.substr(at).starts_with("\"\"")) ++at;
  }
  return single;
}

}  // namespace

/// A line or, of a table with commas, all lines that quotes join.
bool EventReader::read_record() {
  joined_.clear();
  if (!read_line()) return false;
  first_line_ = line_;
  if (separator_ == ',' && !too_long_ && text_.find('"') != std::string::npos) join_lines();
  return true;
}

void EventReader::join_lines() {
  std::string whole = text_;
  Quotes quotes;
  quotes.take(text_);
  if (!quotes.open()) return;
  joined_.push_back({text_, false});
  while (quotes.open() && whole.size() <= longest_line && read_line()) {
    quotes.take("\n");
    quotes.take(text_);
    whole += "\n" + text_;
    joined_.push_back({text_, too_long_});
    if (too_long_) break;
  }
  if (!quotes.fine() || too_long_) return take_first_line_only();
  text_ = std::move(whole);
}

/// A quote that nothing ends, or that joins what does not belong together, spoils no other line.
void EventReader::take_first_line_only() {
  if (joined_.empty()) return;
  given_back_.insert(given_back_.begin(), joined_.begin() + 1, joined_.end());
  text_ = joined_.front().text;
  too_long_ = false;
  line_ = first_line_;
  joined_.clear();
}

std::size_t EventReader::split() {
  parts_.clear();
  unquoted_.clear();
  const std::string_view all = text_;
  for (std::size_t at = 0; at <= all.size();) {
    const bool quoted = separator_ == ',' && at < all.size() && all[at] == '"';
    std::size_t end = quoted ? end_of_quoted(all, at) : all.find(separator_, at);
    if (quoted && end != std::string_view::npos) {
      const std::string_view inside = all.substr(at + 1, end - at - 1);
      const bool doubled = inside.find('"') != std::string_view::npos;
      parts_.push_back(doubled ? unquoted_.emplace_back(without_doubled(inside)) : inside);
      end = all.find(separator_, end);
    } else {
      parts_.push_back(all.substr(at, std::min(end, all.size()) - at));
    }
    at = std::min(end, all.size()) + 1;
  }
  return parts_.size();
}

void EventReader::read_header() {
  if (!read_record()) throw DataError(file_.string() + ": it is empty");
  if (text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);
  const Layout& layout =
      *std::find_if(layouts.begin(), layouts.end(), [&](const Layout& l) { return l.format == format_; });
  if (format_ == EventFormat::csv && text_.find('\t') == std::string::npos) separator_ = ',';
  columns_ = split();
  std::replace(parts_.begin(), parts_.end(), std::string_view("Event Intensity"),
               std::string_view("Intensity"));
  std::string missing;
  for (std::size_t i = 0; i < column_.size(); ++i) {
    const auto found = std::find(parts_.begin(), parts_.end(), layout.names[i]);
    column_[i] =
        layout.names[i].empty() || found == parts_.end() ? -1 : static_cast<int>(found - parts_.begin());
    const bool needed = i == date || i == source || i == target || i == code;
    if (needed && column_[i] < 0) missing += (missing.empty() ? "" : ", ") + std::string(layout.names[i]);
  }
  if (!missing.empty()) throw DataError(file_.string() + ": its first line has no column " + missing);
}

std::string_view EventReader::field(Field which) const {
  return column_[which] < 0 ? std::string_view{} : parts_[static_cast<std::size_t>(column_[which])];
}

void EventReader::refuse(LineProblem problem) const {
  if (problem_) problem_(first_line_, problem, text_);
}

bool EventReader::next(RawEvent& event) {
  while (read_record())
    if (too_long_)
      refuse(LineProblem::too_long);
    else if (!text_.empty() && fill(event))
      return true;
  return false;
}

bool EventReader::fill(RawEvent& event) {
  const auto no = [&](LineProblem problem) {
    refuse(problem);
    return false;
  };
  if (!is_utf8(text_)) return no(LineProblem::encoding);
  const std::size_t count = split();
  const bool fits =
      format_ == EventFormat::gdelt ? count == 57 || count == 58 || count == 61 : count == columns_;
  if (!fits) {
    take_first_line_only();
    return no(LineProblem::columns);
  }
  const auto day = date_of(field(date));
  if (!day) return no(LineProblem::date);
  event = {*day, field(source), field(source_country), field(target), field(target_country), field(code), 0, 1};
  if (format_ == EventFormat::polecat) {
    const auto* const type = std::find_if(plover_types.begin(), plover_types.end(),
                                          [&](const Plover& p) { return p.type == event.cameo; });
    event.cameo = type != plover_types.end() ? type->cameo : event.cameo == "ASSAULT" ? "18" : "";
  }
  if (event.cameo.size() == 1 ||
      (event.cameo.size() == 2 && event.cameo.front() > '2')) {  // a table program cut its zero off
    code_ = "0" + std::string(event.cameo);
    event.cameo = code_;
  }
  const double* scale = scale_.find(event.cameo);
  if (scale == nullptr) return no(LineProblem::code);
  event.score = *scale;
  if (const auto text = field(score); !text.empty() && text != "NA" && !read_number(text, event.score))
    return no(LineProblem::number);
  if (const auto text = field(weight); !text.empty() && !(read_number(text, event.weight) && event.weight > 0))
    return no(LineProblem::number);
  event.score = std::clamp(event.score, -10.0, 10.0);
  return true;
}

}  // namespace entente
