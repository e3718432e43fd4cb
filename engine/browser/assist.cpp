/// What an editor asks of a text that is being written: completions, what a name means and where it is made,
/// renaming, an outline. Places are counted in units of UTF-16, as JavaScript counts them.
#include <algorithm>
#include <array>

#include "assist/complete.h"
#include "assist/line_index.h"
#include "assist/outline.h"
#include "assist/rename.h"
#include "base/text_places.h"
#include "browser/memory_files.h"
#include "browser/requests.h"

namespace entente::browser {
namespace {

using assist::Document;

/// Where in a document is asked: at a byte of its text, or of the decoded text of one value of it.
struct Where {
  std::size_t byte = 0;
  std::vector<std::string> keys = {};
  std::size_t inside = 0;
  std::optional<assist::Site> site = {};  ///< of a value
  std::string_view text;                  ///< what bytes are of
};

std::vector<std::string> keys_in(const Json& path) {
  std::vector<std::string> keys;
  for (const Json& key : path) keys.push_back(key.is_string() ? key.get<std::string>() : key.dump());
  return keys;
}

/// Bytes of the decoded text of a value, from bytes of the document.
std::size_t inside_of(const Where& where, const Document& document, std::size_t byte) {
  if (!where.site->stretch.quoted) return byte - std::min(byte, where.site->stretch.from);
  return reading::decoded_in_string(document.text(), where.site->stretch.from - 1, byte);
}

/// Units of UTF-16 before a byte.
Json units(const Where& where, std::size_t byte) { return assist::utf16_size(where.text.substr(0, byte)); }

Where where_of(const Json& at, const Document& document) {
  Where where;
  where.text = document.text();
  if (!at.is_object()) {
    where.byte = assist::byte_after(where.text, at.get<std::size_t>());
    return where;
  }
  where.keys = keys_in(at.at("path"));
  const auto value = assist::site_in(document, where.keys, 0);
  if (!value) throw RequestError("there is no such value");
  where.inside = assist::byte_after(value->text, at.at("offset").get<std::size_t>());
  where.site = assist::site_in(document, where.keys, where.inside);
  where.text = where.site->text;
  where.byte = value->stretch.quoted
                   ? reading::offset_in_string(document.text(), value->stretch.from - 1, where.inside)
                   : value->stretch.from + where.inside;
  return where;
}

Json complete(const Where& where, const Document& document, const Json&) {
  Json list = Json::array();
  const auto all = where.site ? assist::completions_in(document, where.keys, where.inside)
                              : assist::completions_at(document, where.byte);
  for (const assist::Completion& one : all)
    list.push_back({{"label", one.label},
                    {"kind", one.kind},
                    {"detail", one.detail},
                    {"help", one.help},
                    {"insert", one.insert},
                    {"from", units(where, one.from)},
                    {"to", units(where, one.to)}});
  return list;
}

Json hover(const Where& where, const Document& document, const Json&) {
  const auto hover = assist::hover_at(document, where.byte);
  if (!hover) return nullptr;
  const auto place = [&](std::size_t byte) {
    return units(where, where.site ? inside_of(where, document, byte) : byte);
  };
  return {{"from", place(hover->from)}, {"to", place(hover->to)}, {"text", hover->text}};
}

Json span_json(const assist::Span& span, const Document& document) {
  const std::string_view text = document.sources().text(span.source);
  return {{"file", document.sources().name(span.source)},
          {"from", assist::utf16_size(text.substr(0, span.from))},
          {"to", assist::utf16_size(text.substr(0, span.to))}};
}

Json definition(const Where& where, const Document& document, const Json&) {
  const auto spans = assist::definitions_at(document, where.byte);
  return spans.empty() ? Json(nullptr) : span_json(spans.front(), document);
}

Json references(const Where& where, const Document& document, const Json&) {
  Json list = Json::array();
  for (const assist::Span& span : assist::references_at(document, where.byte))
    list.push_back(span_json(span, document));
  return list;
}

Json rename_name(const Where& where, const Document& document, const Json& asked) {
  Json list = Json::array();
  const std::string_view text = document.text();
  for (const assist::Edit& edit :
       assist::rename_edits(document, where.byte, asked.at("name").get<std::string>()))
    list.push_back({{"from", assist::utf16_size(text.substr(0, edit.from))},
                    {"to", assist::utf16_size(text.substr(0, edit.to))},
                    {"insert", edit.insert}});
  return list;
}

Json entries_json(const std::vector<assist::Entry>& entries, const Where& where) {
  Json list = Json::array();
  for (const assist::Entry& entry : entries)
    list.push_back({{"name", entry.name},
                    {"detail", entry.detail},
                    {"kind", entry.kind},
                    {"from", units(where, entry.all.from)},
                    {"to", units(where, entry.all.to)},
                    {"nameFrom", units(where, entry.own.from)},
                    {"nameTo", units(where, entry.own.to)},
                    {"children", entries_json(entry.children, where)}});
  return list;
}

Json outline_of(const Where& where, const Document& document, const Json&) {
  return entries_json(assist::outline(document), where);
}

struct AssistKind {
  std::string_view what;
  Json (*answer)(const Where& where, const Document& document, const Json& asked);
};
constexpr auto assist_kinds = std::to_array<AssistKind>({{"complete", complete},
                                                         {"hover", hover},
                                                         {"definition", definition},
                                                         {"references", references},
                                                         {"rename", rename_name},
                                                         {"outline", outline_of}});

/// Other files that are kept, from the folder of a scenario on.
std::vector<std::string> kept_beside(const std::string& scenario) {
  const std::filesystem::path itself = absolute_path(scenario);
  std::vector<std::string> names;
  for (const auto& [name, content] : memory_files())
    if (name.ends_with(".json") && name != itself)
      names.push_back(std::filesystem::path(name).lexically_relative(itself.parent_path()).generic_string());
  return names;
}

/// As the file is now; one that has changed is read anew, and knows what it was.
std::shared_ptr<const Document> document_of(Session& session, const std::string& file) {
  const auto known = memory_files().find(absolute_path(file));
  if (known == memory_files().end()) throw RequestError("there is no file " + file);
  std::shared_ptr<const Document>& document = session.documents[file];
  if (!document || document->text() != known->second)
    document = std::make_shared<const Document>(
        known->second, assist::Home{file, {}, [file] { return kept_beside(file); }}, document.get());
  return document;
}

/// With another text at a place, as if it stood there.
std::shared_ptr<const Document> with_value(const std::shared_ptr<const Document>& document, const Json& at) {
  if (!at.is_object() || !at.contains("value")) return document;
  const auto site = assist::site_in(*document, keys_in(at.at("path")), 0);
  if (!site) throw RequestError("there is no such value");
  const reading::Node& node = *site->path.back().node;
  std::string text = document->text();
  text.replace(node.place.offset, node.end - node.place.offset,
               at["value"].dump(-1, ' ', false, Json::error_handler_t::replace));
  return std::make_shared<const Document>(std::move(text), document->home(), document.get());
}

}  // namespace

/// `assist`: of the text of a file, `what` at a place.
Answer assist_editor(Session& session, const Request& request) {
  const auto what = request.json.at("what").get<std::string>();
  const auto* const kind = std::find_if(assist_kinds.begin(), assist_kinds.end(),
                                        [&](const AssistKind& one) { return one.what == what; });
  if (kind == assist_kinds.end()) throw RequestError("there is no '" + what + "' to be asked of an assistant");
  const Json at = request.json.value("at", Json(0));
  const auto document = with_value(document_of(session, request.json.at("file").get<std::string>()), at);
  return Answer(Json{{"found", kind->answer(where_of(at, *document), *document, request.json)}});
}

}  // namespace entente::browser
