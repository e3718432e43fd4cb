#include "cli/relation_records.h"

#include <fmt/format.h>

#include "results/records_that_fit.h"

namespace entente::cli {
namespace {

std::optional<bool> asked_by(const Arguments& arguments, const char* option) {
  const std::string when = arguments.text(option).value_or("auto");
  return when == "auto" ? std::nullopt : std::optional(when == "always");
}

std::string option_text(const char* option, std::optional<bool> asked) {
  return asked ? fmt::format(" --{} {}", option, *asked ? "always" : "never") : "";
}

}  // namespace

RecordsAsked records_asked(const Arguments& arguments) {
  return {asked_by(arguments, "relations"), asked_by(arguments, "evolution")};
}

std::string records_options(const RecordsAsked& asked) {
  return option_text("relations", asked.relations) + option_text("evolution", asked.evolution);
}

std::string left_out(const Catalogue& catalogue, const RecordsAsked& asked) {
  if (asked.relations || relation_cells(catalogue) <= max_cells_unasked) return "";
  return fmt::format(
      "entente: relations.csv is left out: it would have {} rows; --relations always writes it\n",
      relation_cells(catalogue));
}

std::string left_out(const Model& model, const RecordsAsked& asked, const RecordOptions& recorded) {
  if (!recorded.relations) return left_out(model.catalogue(), asked);
  if (recorded.evolution || asked.evolution) return "";
  const std::size_t dates = model.catalogue().dates.size();
  return fmt::format(
      "entente: evolution.bin is left out: up to {} cells at {} dates may move; --evolution always writes it\n",
      moving_cells(model) / dates, dates);
}

}  // namespace entente::cli
