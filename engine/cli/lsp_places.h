#pragma once
/// Places as the Language Server Protocol has them: files as addresses, lines and columns from 0 on.
#include <filesystem>

#include "assist/line_index.h"
#include "cli/json_text.h"

namespace entente::cli {

/// `file:///home/a/b%20c.json` for a file, and back; of another address the file has its last part as its name.
std::string uri_of(const std::filesystem::path& file);
std::filesystem::path path_of(const std::string& uri);

Json lsp_position(assist::Mark mark);
Json lsp_range(assist::Mark from, assist::Mark to);
/// Of a stretch of bytes.
Json lsp_range(const assist::LineIndex& index, std::size_t from, std::size_t to);
/// Throws Json::exception for what is no position; a number that is too large is the largest.
assist::Mark mark_in(const Json& position);

}  // namespace entente::cli
