#include "assist/occurrences.h"

#include <fmt/format.h>

#include <algorithm>

#include "assist/declarations.h"
#include "assist/expression_names.h"
#include "assist/tokens.h"
#include "base/text_places.h"
#include "scenario/headline.h"
#include "scenario/item.h"
#include "scenario/slot.h"

namespace entente::assist {

using reading::Form;
using reading::Keys;
using reading::Node;
using reading::Value;

void Occurrences::read(const Node& root) {
  walk(root, [this](const Path& path) {
    if (path.size() > 1 && path.back().member) add_key(path);
    if (path.back().value && path.back().node->is(Node::Kind::text)) add_text(path);
  });
}

void Occurrences::add(const Path& path, std::size_t begin, std::size_t from, std::size_t size, Thing thing,
                      bool makes) {
  const bool quoted = begin < text_.size() && (text_[begin] == '"' || text_[begin] == '\'');
  const auto byte = [&](std::size_t at) {
    return quoted ? reading::offset_in_string(text_, begin, at) : std::min(begin + at, text_.size());
  };
  const bool varies = std::any_of(
      path.begin(), path.end(), [](const Step& step) { return step.value && step.value->form == Form::patch; });
  names_.all_.push_back({std::move(thing), source_, byte(from), byte(from + size), makes, varies,
                         makes ? path.back().node : nullptr});
}

void Occurrences::add_in_value(const Path& path, std::size_t from, std::size_t size, Thing thing, bool makes) {
  add(path, path.back().node->place.offset, from, size, std::move(thing), makes);
}

void Occurrences::add_in_key(const Path& path, std::size_t from, std::size_t size, Thing thing, bool makes) {
  add(path, path.back().member->place.offset, from, size, std::move(thing), makes);
}

/// A key that the user chose: of a map, or beside the keys of an object.
void Occurrences::add_key(const Path& path) {
  const Step &parent = path[path.size() - 2], &here = path.back();
  const std::string& key = here.member->key;
  const auto whole = [&](Thing thing, bool makes) { add_in_key(path, 0, key.size(), std::move(thing), makes); };
  if (parent.object) {
    if (!parent.object->open || reading::find_key(reading::all_keys(*parent.object), key)) return;
    const NameKind kind = parent.object->open->names;
    const Path above(path.begin(), path.end() - 1);
    if (kind == NameKind::role)
      whole({kind, key, "event_types." + names_.type_at(above)}, false);
    else if (kind != NameKind::none)
      whole({kind, key}, false);
  } else if (parent.value && parent.value->form == Form::map) {
    const bool makes = parent.value->keys != Keys::uses && !here.node->is(Node::Kind::null);
    if (parent.value->names == NameKind::definition)
      add_signature(path);
    else if (parent.value->names == NameKind::role)
      whole({NameKind::role, key, scope_around(path)}, makes);
    else if (parent.value->names != NameKind::none)
      whole({parent.value->names, key}, makes);
  }
}

/// `threat(a, b)`
void Occurrences::add_signature(const Path& path) {
  const std::string& key = path.back().member->key;
  const auto signature = reading::parse_signature(key);
  if (!signature) return;
  std::size_t at = key.find(signature->name);
  add_in_key(path, at, signature->name.size(), {NameKind::definition, signature->name, scope_around(path)},
             true);
  at = key.find('(');
  for (const std::string& variable : signature->variables) {
    at = key.find(variable, at + 1);
    add_in_key(path, at, variable.size(), {NameKind::variable, variable, path.back().scope}, true);
    at += variable.size() - 1;
  }
}

void Occurrences::add_text(const Path& path) {
  const Step& here = path.back();
  switch (here.value->form) {
    case Form::expression:
    case Form::cell:
      return add_expression(path);
    case Form::bindings:
      return add_binding(path);
    case Form::filling:
      return add_parts(path, "");
    case Form::text:
    case Form::name:
      return add_named_text(path);
    default:
      return;
  }
}

void Occurrences::add_named_text(const Path& path) {
  const Step& here = path.back();
  const std::string& text = here.node->text;
  const bool cell = here.value->names == NameKind::metric && text.find('[') != std::string::npos;
  if (here.member && here.member->key == "headline" &&
      path[path.size() - 2].object == &reading::event_type_format())
    return add_headline(path);
  if (cell) return add_expression(path);
  if (here.value->names == NameKind::setting) return add_setting(path);
  if (here.value->names == NameKind::what_if) return add_parts(path, "+");
  if (here.value->names != NameKind::none && here.value->names != NameKind::file)
    add_in_value(path, 0, text.size(), {here.value->names, text}, here.value->makes);
}

void Occurrences::add_expression(const Path& path) {
  const std::vector<language::Token> tokens = tokens_of(path.back().node->text);
  const std::vector<Local> seen = names_.seen_at(path);
  const std::string here = fmt::format("{}:{}", source_, path.back().node->place.offset);
  for (NamedToken& one : named_tokens(tokens, seen, here, names_)) {
    const language::Token& token = tokens[one.token];
    add_in_value(path, token.at + one.from, one.size > 0 ? one.size : token.text.size(), std::move(one.thing),
                 one.makes);
  }
}

void Occurrences::add_binding(const Path& path) {
  const std::string& text = path.back().node->text;
  const auto binding = reading::parse_binding(text);
  if (!binding) return;
  const std::vector<Local> seen = names_.seen_at(path);
  add_in_value(path, text.find(binding->variable), binding->variable.size(),
               {NameKind::variable, binding->variable, scope_around(path)}, true);
  if (const auto group = names_.meaning(binding->group, seen))
    add_in_value(path, binding->group_offset, binding->group.size(), *group, false);
}

void Occurrences::add_headline(const Path& path) {
  for (const HeadlinePiece& piece : headline_pieces(path.back().node->text))
    if (piece.role)
      add_in_value(path, piece.at, piece.text.size(), {NameKind::role, piece.text, scope_around(path)}, false);
}

/// Names with separators between them; a filling is one name, which may be a variable.
void Occurrences::add_parts(const Path& path, std::string_view separators) {
  const Step& here = path.back();
  const std::string& text = here.node->text;
  for (std::size_t end = 0, at = 0; at <= text.size(); at = end + 1) {
    end = separators.empty() ? text.size() : std::min(text.find_first_of(separators, at), text.size());
    const std::string part = text.substr(at, end - at);
    if (here.value->form != Form::filling) {
      add_in_value(path, at, part.size(), {here.value->names, part}, false);
    } else if (auto thing = names_.meaning(part, names_.seen_at(path))) {
      add_in_value(path, at, part.size(), std::move(*thing), false);
    }
  }
}

/// `rules.raids=null`: each key of the path that is a name.
void Occurrences::add_setting(const Path& path) {
  const std::string& text = path.back().node->text;
  const std::size_t end = std::min(text.find('='), text.size());
  const Value* value = &scenario_format().document();
  for (std::size_t at = 0, stop = 0; at < end && value; at = stop + 1) {
    stop = std::min(text.find('.', at), end);
    const std::string key = text.substr(at, stop - at);
    if (value->form == Form::map && value->names != NameKind::none && value->names != NameKind::definition)
      add_in_value(path, at, key.size(), {value->names, key}, false);
    value = reading::slot_of(*value, key).value;
  }
}

}  // namespace entente::assist
