#include "cli/explore_pictures.h"

#include <fmt/format.h>

#include <array>

#include "cli/number_format.h"
#include "explore/answer.h"
#include "explore/condition.h"

namespace entente::cli {
namespace {

struct ExplorePicture {
  std::string_view question;
  void (*add)(const ExploreReport& report, Page& page);
};

constexpr auto explore_pictures = std::to_array<ExplorePicture>({{"sweep", add_sweep_picture},
                                                                 {"tip", add_tip_picture},
                                                                 {"matters", add_matters_picture},
                                                                 {"screen", add_screen_picture},
                                                                 {"when", add_when_picture},
                                                                 {"reach", add_reach_picture},
                                                                 {"lever", add_lever_picture},
                                                                 {"robust", add_robust_picture},
                                                                 {"worth", add_worth_picture},
                                                                 {"possible", add_possible_picture}});

const Catalogue::OutcomeInfo* outcome_named(const ExploreReport& report, const std::string& id) {
  for (const auto& info : report.outcomes)
    if (info.id == id) return &info;
  return nullptr;
}

}  // namespace

std::string ExploreReport::outcome_name(const std::string& id) const {
  const auto* info = outcome_named(*this, id);
  return info ? explore::outcome_title(*info) : id;
}

bool ExploreReport::is_chance(const std::string& id) const {
  const auto* info = outcome_named(*this, id);
  return info && explore::is_chance(*info);
}

std::string ExploreReport::value_text(const std::string& id, double value) const {
  const auto* info = outcome_named(*this, id);
  return info ? explore::value_text(*info, value) : format_compact(value);
}

std::string not_shown(std::size_t more, std::size_t none) {
  std::string text = more == 0 ? "" : fmt::format("{} more that {}", more, more == 1 ? "matters" : "matter");
  if (none > 0) text += fmt::format("{}{} about 0", text.empty() ? "" : ", ", none);
  return text;
}

void add_picture(const ExploreReport& report, Page& page) {
  for (const ExplorePicture& picture : explore_pictures)
    if (picture.question == report.answer.question) picture.add(report, page);
}

}  // namespace entente::cli
