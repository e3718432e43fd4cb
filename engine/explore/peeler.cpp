#include "explore/peeler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::explore {
namespace {

/// Half way from what is kept to what is taken, on the side of what is kept.
double cut_between(double kept, double taken) {
  const double middle = std::midpoint(kept, taken);
  return middle == taken ? kept : middle;
}

}  // namespace

Peeler::Peeler(const Futures& futures, const PrimOptions& options)
    : futures_(futures),
      options_(options),
      box_(everything(futures.factors())),
      along_(futures.factors()),
      inside_(futures.size(), 1),
      kept_(futures.size()) {
  const auto chances = futures.chances();
  content_ = {chances.size(), std::accumulate(chances.begin(), chances.end(), 0.0)};
  for (std::size_t f = 0; f < futures.factors(); ++f)
    if (futures.categories(f) == 0) sort_along(f);
}

void Peeler::sort_along(std::size_t factor) {
  auto& entries = along_[factor];
  const auto column = futures_.column(factor);
  for (std::size_t p = 0; p < column.size(); ++p) entries.push_back({column[p], static_cast<std::uint32_t>(p)});
  std::ranges::sort(entries, {}, [](const Entry& entry) { return entry.value; });
}

bool Peeler::peel() {
  BestNext next(options_.objective, box_, content_);
  for (std::size_t f = 0; f < futures_.factors(); ++f)
    if (futures_.categories(f) == 0)
      offer_ends(f, next);
    else
      offer_categories(f, next);
  if (!next.best()) return false;
  take(*next.best());
  return true;
}

void Peeler::offer_ends(std::size_t factor, BestNext& next) const {
  Limits upper = box_[factor], lower = upper;
  const End high = upper_end(factor), low = lower_end(factor);
  upper.high = high.cut;
  offer(factor, upper, high.taken, next);
  lower.low = low.cut;
  offer(factor, lower, low.taken, next);
}

void Peeler::offer_categories(std::size_t factor, BestNext& next) const {
  std::vector<Content> of(futures_.categories(factor));
  const auto column = futures_.column(factor), chances = futures_.chances();
  for (std::size_t p = 0; p < column.size(); ++p)
    if (inside_[p]) {
      Content& category = of[static_cast<std::size_t>(column[p])];
      ++category.points;
      category.cases += chances[p];
    }
  for (std::size_t c = 0; c < of.size(); ++c) {
    Limits limits = box_[factor];
    limits.categories &= ~(std::uint64_t{1} << c);
    offer(factor, limits, of[c], next);
  }
}

void Peeler::offer(std::size_t factor, const Limits& limits, const Content& taken, BestNext& next) const {
  const Content left = content_ - taken;
  const double mass = static_cast<double>(left.points) / static_cast<double>(futures_.all_points());
  if (taken.points > 0 && mass >= options_.mass_min) next.offer(factor, limits, left);
}

/// The quantiles are those of the peers (EMA Workbench 3, sdtoolkit): between the two values about the place
/// that the share comes to, past equal ones.
Peeler::End Peeler::upper_end(std::size_t factor) const {
  const double place = static_cast<double>(content_.points - 1) * (1 - options_.peel);
  return end_of(along_[factor].rbegin(), along_[factor].rend(),
                content_.points - static_cast<std::size_t>(std::ceil(place)));
}

Peeler::End Peeler::lower_end(std::size_t factor) const {
  const double place = static_cast<double>(content_.points - 1) * options_.peel;
  return end_of(along_[factor].begin(), along_[factor].end(), static_cast<std::size_t>(std::floor(place)) + 1);
}

/// Takes the first `least` of the entries, and those that equal the last of them; nothing where that is all.
template <typename Iterator>
Peeler::End Peeler::end_of(Iterator next, Iterator end_of_all, std::size_t least) const {
  End end;
  double last = 0;
  for (; next != end_of_all; ++next) {
    const Entry& entry = *next;
    if (!inside_[entry.point]) continue;
    if (end.taken.points >= least && entry.value != last) {
      end.cut = cut_between(entry.value, last);
      return end;
    }
    ++end.taken.points;
    end.taken.cases += futures_.chances()[entry.point];
    last = entry.value;
  }
  return {};
}

void Peeler::take(const NextBox& next) {
  const auto column = futures_.column(next.factor);
  for (std::size_t p = 0; p < column.size(); ++p)
    if (inside_[p] && !next.limits.holds(column[p])) inside_[p] = 0;
  box_[next.factor] = next.limits;
  content_ = next.content;
  if (content_.points * 4 < kept_ * 3) leave_out_taken();
}

/// So that what is no longer inside is not walked over again and again.
void Peeler::leave_out_taken() {
  for (auto& entries : along_)
    std::erase_if(entries, [&](const Entry& entry) { return !inside_[entry.point]; });
  kept_ = content_.points;
}

}  // namespace entente::explore
