#include "cli/import_formats.h"

#include <fmt/format.h>

#include "base/ordinal.h"
#include "cli/console.h"
#include "cli/import_options.h"
#include "cli/json_text.h"
#include "cli/page.h"
#include "eventdata/event_layout.h"

namespace entente::cli {
namespace {

using eventdata::EventLayout;
using eventdata::KnownFormat;

std::vector<std::string> columns_of(const EventLayout& layout, bool needed) {
  std::vector<std::string> made;
  for (std::size_t k = 0; k < eventdata::event_parts; ++k) {
    const auto names = eventdata::alternatives(layout.columns[k]);
    if (!names.empty() && eventdata::is_needed(static_cast<eventdata::Part>(k)) == needed)
      made.push_back(fmt::format("{}", fmt::join(names, " or ")));
  }
  return made;
}

template <typename Take>
void for_each_format(const Take& take) {
  for (std::size_t k = 0; k < eventdata::format_names.size(); ++k)
    take(eventdata::known_format(static_cast<EventFormat>(k)));
}

void add_layout(Page& page, const EventLayout& layout) {
  page.paragraph(fmt::format("{}: needs {}", layout.title, fmt::join(columns_of(layout, true), ", ")), 2);
  if (const auto more = columns_of(layout, false); !more.empty())
    page.paragraph(fmt::format("reads as well {}", fmt::join(more, ", ")), 4);
  if (!layout.widths.empty())
    page.paragraph(fmt::format("or no header, and {} columns", fmt::join(layout.widths, ", ")), 4);
}

std::string text_formats(const Terminal& terminal) {
  Page page(terminal);
  page.title("Formats of entente import");
  for_each_format([&](const KnownFormat& format) {
    page.blank();
    page.heading(fmt::format("--format {}", format.name));
    page.paragraph(format.title, 2);
    for (const EventLayout& layout : format.layouts) add_layout(page, layout);
    page.remark(format.becomes, 2);
    if (!format.source.empty()) page.remark(fmt::format("Source: {}", format.source), 2);
  });
  page.blank();
  page.heading(fmt::format("--format {}", matrix_format));
  page.paragraph("Spreadsheets: matrices, lists of ties, actors, calendars of events, as workbooks or tables",
                 2);
  return page.text();
}

Json json_of(const KnownFormat& format) {
  Json json{{"name", std::string(format.name)},
            {"title", std::string(format.title)},
            {"becomes", std::string(format.becomes)}};
  if (!format.source.empty()) json["source"] = std::string(format.source);
  if (!format.categories.empty()) json["categories"] = std::string(format.categories);
  json["tables"] = Json::array();
  for (const EventLayout& layout : format.layouts) {
    Json table{{"title", std::string(layout.title)},
               {"needs", columns_of(layout, true)},
               {"reads", columns_of(layout, false)}};
    if (!layout.widths.empty())
      table["columns_without_header"] = std::vector<std::size_t>(layout.widths.begin(), layout.widths.end());
    json["tables"].push_back(std::move(table));
  }
  return json;
}

}  // namespace

int list_formats(const Arguments& arguments) {
  arguments.none();
  const Terminal terminal = terminal_of(1);
  if (!arguments.has("json")) return to_stdout(text_formats(terminal));
  Json json = Json::array();
  for_each_format([&](const KnownFormat& format) { json.push_back(json_of(format)); });
  return to_stdout(json_text(json, terminal));
}

}  // namespace entente::cli
