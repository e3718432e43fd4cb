#include "cli/lsp_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "assist/complete.h"
#include "assist/outline.h"
#include "assist/rename.h"
#include "cli/lsp_diagnostics.h"
#include "cli/lsp_places.h"

namespace entente::cli {
namespace {

using assist::LineIndex;

/// The document of a question, and where in it is asked.
struct Asked {
  explicit Asked(const LspQuestion& question)
      : document(*question.file.document()), index(document.text(), question.columns) {}
  std::size_t byte(const LspQuestion& question) const {
    return index.byte_at(mark_in(question.params.at("position")));
  }
  const assist::Document& document;
  LineIndex index;
};

/// What editors show it as: the numbers of CompletionItemKind and SymbolKind.
struct KindNumbers {
  std::string_view kind;
  int completion, symbol;
};
constexpr auto kind_numbers = std::to_array<KindNumbers>({
    {"key", 10, 20},       {"actor", 20, 22},     {"group", 13, 10},     {"attribute", 5, 8},
    {"relation", 5, 8},    {"parameter", 21, 14}, {"definition", 3, 12}, {"variable", 6, 13},
    {"role", 6, 13},       {"event type", 7, 5},  {"event", 23, 24},     {"rule", 2, 6},
    {"process", 2, 6},     {"metric", 12, 16},    {"outcome", 12, 17},   {"what-if", 9, 3},
    {"expectation", 9, 7}, {"function", 3, 12},   {"word", 14, 20},      {"value", 12, 16},
    {"file", 17, 1},
});
const KindNumbers& numbers_of(std::string_view kind) {
  const auto found = std::find_if(kind_numbers.begin(), kind_numbers.end(),
                                  [&](const KindNumbers& numbers) { return numbers.kind == kind; });
  return found == kind_numbers.end() ? kind_numbers.front() : *found;
}

Json markdown(const std::string& text) { return {{"kind", "markdown"}, {"value", text}}; }

Json completion_json(const assist::Completion& one, std::size_t number, const LineIndex& index) {
  Json json{{"label", one.label},
            {"kind", numbers_of(one.kind).completion},
            {"detail", one.detail},
            {"sortText", fmt::format("{:05}", number)},
            {"filterText", one.label},
            {"textEdit", {{"range", lsp_range(index, one.from, one.to)}, {"newText", one.insert}}}};
  if (!one.help.empty()) json["documentation"] = markdown(one.help);
  return json;
}

Json complete(const LspQuestion& question) {
  const Asked asked(question);
  Json items = Json::array();
  for (const assist::Completion& one : assist::completions_at(asked.document, asked.byte(question)))
    items.push_back(completion_json(one, items.size(), asked.index));
  return {{"isIncomplete", false}, {"items", std::move(items)}};
}

Json hover(const LspQuestion& question) {
  const Asked asked(question);
  const auto hover = assist::hover_at(asked.document, asked.byte(question));
  if (!hover) return nullptr;
  return {{"contents", markdown(hover->text)}, {"range", lsp_range(asked.index, hover->from, hover->to)}};
}

Json locations(const std::vector<assist::Span>& spans, const LspQuestion& question, const Asked& asked) {
  Json list = Json::array();
  for (const assist::Span& span : spans) {
    const bool own = span.source == 0;
    const auto& file = asked.document.files().at(static_cast<std::size_t>(span.source));
    const LineIndex other(asked.document.sources().text(span.source), question.columns);
    list.push_back({{"uri", own ? question.file.uri() : uri_of(file)},
                    {"range", lsp_range(own ? asked.index : other, span.from, span.to)}});
  }
  return list;
}

Json definition(const LspQuestion& question) {
  const Asked asked(question);
  return locations(assist::definitions_at(asked.document, asked.byte(question)), question, asked);
}

Json references(const LspQuestion& question) {
  const Asked asked(question);
  return locations(assist::references_at(asked.document, asked.byte(question)), question, asked);
}

Json prepare_rename(const LspQuestion& question) {
  const Asked asked(question);
  const assist::Span span = assist::renamable_at(asked.document, asked.byte(question));
  return {{"range", lsp_range(asked.index, span.from, span.to)},
          {"placeholder", asked.document.text().substr(span.from, span.to - span.from)}};
}

Json rename_name(const LspQuestion& question) {
  const Asked asked(question);
  Json edits = Json::array();
  const auto name = question.params.at("newName").get<std::string>();
  for (const assist::Edit& edit : assist::rename_edits(asked.document, asked.byte(question), name))
    edits.push_back({{"range", lsp_range(asked.index, edit.from, edit.to)}, {"newText", edit.insert}});
  return {{"changes", {{question.file.uri(), std::move(edits)}}}};
}

Json symbols(const std::vector<assist::Entry>& entries, const LineIndex& index) {
  Json list = Json::array();
  for (const assist::Entry& entry : entries)
    list.push_back({{"name", entry.name.empty() ? "\"\"" : entry.name},
                    {"detail", entry.detail},
                    {"kind", numbers_of(entry.kind).symbol},
                    {"range", lsp_range(index, entry.all.from, entry.all.to)},
                    {"selectionRange", lsp_range(index, entry.own.from, entry.own.to)},
                    {"children", symbols(entry.children, index)}});
  return list;
}

Json document_symbols(const LspQuestion& question) {
  const Asked asked(question);
  return symbols(assist::outline(asked.document), asked.index);
}

Json quick_fixes(const LspQuestion& question) {
  Json actions = Json::array();
  for (const Json& diagnostic : question.params.at("context").at("diagnostics"))
    if (Json fix = lsp_quick_fix(diagnostic, question.file.uri()); !fix.is_null())
      actions.push_back(std::move(fix));
  return actions;
}

constexpr auto answers = std::to_array<LspAnswer>({
    {"textDocument/completion", complete},
    {"textDocument/hover", hover},
    {"textDocument/definition", definition},
    {"textDocument/references", references},
    {"textDocument/prepareRename", prepare_rename},
    {"textDocument/rename", rename_name},
    {"textDocument/documentSymbol", document_symbols},
    {"textDocument/codeAction", quick_fixes},
});

}  // namespace

const LspAnswer* find_lsp_answer(std::string_view method) {
  const auto found = std::find_if(answers.begin(), answers.end(),
                                  [&](const LspAnswer& answer) { return answer.method == method; });
  return found == answers.end() ? nullptr : &*found;
}

}  // namespace entente::cli
