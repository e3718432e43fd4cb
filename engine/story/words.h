#pragma once
/// The sentences of a story, the same for a text and for Markdown.
#include <entente/story.h>

#include "text/number_format.h"

namespace entente::story {

using namespace text;

/// An actor's name without what it adds in brackets, or its code.
std::string short_name(const Catalogue& catalogue, std::size_t actor);
/// `A`, `A and B`, `A, B and C`.
std::string listed(const std::vector<std::string>& words, const std::string& last = "and");
/// Of an event its date; of a rule's firing its step: `week of 8 June`, with `year` `week of 8 June 2025`;
/// `June 2025`, `2 weeks from 8 June`; where steps are days, the date.
std::string date_in_words(const StoryDocument& document, const StoryEntry& entry, bool year = true);
/// Whether a chapter lies in one year, which its title has.
bool names_year(const StoryChapter& chapter);
/// `one`, `twelve`, `13`.
std::string in_words(std::size_t count);
/// `twice`, `three times`.
std::string times(std::size_t count);
/// How many events some entries are, each as often as it counts.
std::size_t events_in(const StoryDocument& document, const std::vector<std::size_t>& entries);
/// The type's headline with its roles filled, and how many times it happened if more than once; without one the
/// type's name and its roles.
std::string headline(const StoryDocument& document, const StoryEntry& entry);
/// Where the event or the rule comes from; of a row of the table of events: its type. Empty: not given.
const std::string& source_text(const StoryDocument& document, const StoryEntry& entry);
/// Three significant digits, whole numbers without a point: `-0.410`, `77`.
std::string number(double value);
/// The same with its sign.
std::string signed_number(double value);
/// Both with as many digits as it takes to distinguish them.
std::pair<std::string, std::string> distinct_numbers(double a, double b);
/// `-0.410 → -0.430`, as `distinct_numbers`.
std::string from_to(double from, double to, bool unicode);
/// What a value of a cell means on its relation's scale: ` (between strangers and allies)`; empty where no
/// words are given.
std::string meaning(const Catalogue& catalogue, const std::string& cell, double value);
/// What is not shown: `attack twelve times, accusation`; empty where all is.
std::string unshown(const StoryDocument& document, const StoryChapter& chapter);
/// What moved a cell: `attacks -0.0512, decay +0.0100, 3 others +0.00200`.
std::string causes_in_words(const Catalogue& catalogue, const StoryCell& cell);
/// Whether all that moved a cell makes a hundredth of its range; in an open range, whether anything did.
bool moved_much(const Catalogue& catalogue, const StoryCell& cell);
/// `yes`, `no`, a date, `never`, or a number.
std::string outcome_value(const StoryDocument& document, std::size_t outcome, double value);
/// The same of the whole ensemble: `63 %`, `63 %, half by 2026-03-01`, or a mean.
std::string outcome_of_all(const StoryDocument& document, std::size_t outcome);
/// What is beside it: `of 1,000 runs`, `of the first 1,000 runs`.
std::string ensemble_heading(const StoryDocument& document);
/// What the story is of: the run, why it, what happened in it, and how much of that is told.
std::vector<std::string> introduction(const StoryDocument& document);
/// What it does not say.
std::vector<std::string> caveats(const StoryDocument& document);

}  // namespace entente::story
