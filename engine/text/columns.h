#pragma once
/// Text for terminals: its width in columns, and fitting it.
#include <string>
#include <string_view>
#include <vector>

namespace entente::text {

/// Text from a scenario or the command line, made harmless: what could steer a terminal (control characters,
/// changes of writing direction) and what is not UTF-8 becomes `?`.
std::string printable(std::string_view text);

/// How many columns of a terminal the text takes.
std::size_t columns(std::string_view text);

/// Filled with spaces up to `width` columns.
std::string padded(std::string text, std::size_t width);
/// A column of a table, `width` wide at least: what stands before it is never touched.
std::string right_aligned(const std::string& text, std::size_t width);

std::string repeated(std::string_view piece, std::size_t times);

/// Cut to `width` columns; `ellipsis` then stands at its end.
std::string shortened(const std::string& text, std::size_t width, std::string_view ellipsis);

/// The name of a cell and the like cut to `width` columns in its middle, so that names with one beginning can
/// be told apart: `trust[…PAK]`.
std::string shortened_name(const std::string& name, std::size_t width, std::string_view ellipsis);

/// Lines of at most `width` columns, broken at spaces. A longer word stands alone on its line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

}  // namespace entente::text
