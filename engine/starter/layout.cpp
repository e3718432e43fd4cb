#include "starter/layout.h"

#include <algorithm>

namespace entente::starter {
namespace {

constexpr std::size_t widest = 120;

std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// `{"a": 1, "b": [2, 3]}`.
std::string on_one_line(const Json& value) {
  if (!value.is_structured()) return dumped(value);
  std::string text;
  for (const auto& [key, item] : value.items())
    text += (text.empty() ? "" : ", ") + (value.is_object() ? dumped(key) + ": " : "") + on_one_line(item);
  return value.is_object() ? "{" + text + "}" : "[" + text + "]";
}

class Layout {
 public:
  explicit Layout(const Comments& comments) : comments_(comments) {}

  std::string file(const Json& document) {
    comment("", 0, false);
    value(document, 0, "");
    return text_ + "\n";
  }

 private:
  std::size_t column() const { return text_.size() - (text_.rfind('\n') + 1); }
  void line(std::size_t indent) { text_ += "\n" + std::string(indent, ' '); }

  void comment(const std::string& place, std::size_t indent, bool after_line) {
    const auto found = comments_.find(place);
    if (found == comments_.end()) return;
    std::string_view rest = found->second;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (after_line) line(indent);
      text_ += "// " + std::string(rest.substr(0, end)) + (after_line ? "" : "\n");
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  /// Whether a comment stands somewhere in what is below.
  bool has_comments(const std::string& place) const {
    const auto below = comments_.lower_bound(place + "/");
    return below != comments_.end() && below->first.starts_with(place + "/");
  }

  /// Sections and what holds only further objects have a line for each member.
  static bool is_list_of_things(const Json& value, std::size_t indent) {
    return indent < 4 ||
           std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_object(); });
  }

  /// Whether it stands on one line if it fits there: sections of several things do not.
  bool may_be_flat(const Json& value, std::size_t indent, const std::string& place) const {
    const bool things =
        std::any_of(value.begin(), value.end(), [](const Json& item) { return item.is_object(); });
    return indent > 0 && !(indent == 2 && things) && !has_comments(place);
  }

  void value(const Json& value, std::size_t indent, const std::string& place) {
    const std::string flat = on_one_line(value);
    const bool fits = column() + flat.size() + 1 <= widest;
    if (!value.is_structured() || (fits && may_be_flat(value, indent, place)))
      text_ += flat;
    else if (is_list_of_things(value, indent))
      member_a_line(value, indent, place);
    else
      filled(value, indent, place);
  }

  void member_a_line(const Json& all, std::size_t indent, const std::string& place) {
    text_ += all.is_object() ? "{" : "[";
    std::size_t written = 0;
    for (const auto& [key, item] : all.items()) {
      const std::string below = place + "/" + key;
      if (written > 0 && indent == 0 && comments_.contains(below)) text_ += "\n";
      comment(below, indent + 2, true);
      line(indent + 2);
      if (all.is_object()) text_ += dumped(key) + ": ";
      value(item, indent + 2, below);
      if (++written < all.size()) text_ += ",";
    }
    line(indent);
    text_ += all.is_object() ? "}" : "]";
  }

  void filled(const Json& all, std::size_t indent, const std::string& place) {
    text_ += all.is_object() ? "{" : "[";
    std::size_t written = 0;
    for (const auto& [key, item] : all.items()) {
      const std::string name = all.is_object() ? dumped(key) + ": " : "";
      const bool fits = column() + name.size() + on_one_line(item).size() + 2 <= widest;
      if (written > 0 && !fits)
        line(indent + 2);
      else if (written > 0)
        text_ += " ";
      text_ += name;
      value(item, indent + 2, place + "/" + key);
      if (++written < all.size()) text_ += ",";
    }
    text_ += all.is_object() ? "}" : "]";
  }

  const Comments& comments_;
  std::string text_;
};

}  // namespace

std::string laid_out(const Json& document, const Comments& comments) { return Layout(comments).file(document); }

}  // namespace entente::starter
