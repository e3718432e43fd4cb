# cmake -D IN=template.html -D OUT=template.cpp -D HEADER=report/template.h -D NAME=entente::report::page_template
#       -P embed.cmake: a file as C++ source, by CMake alone.
file(READ ${IN} hex HEX)
# one string: a compiler reads it ten times as fast as numbers of an array
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
file(WRITE ${OUT} "#include \"${HEADER}\"

#pragma GCC diagnostic ignored \"-Woverlength-strings\"

namespace {
constexpr char bytes[] = \"${bytes}\";
}  // namespace

std::string_view ${NAME}() { return {bytes, sizeof bytes - 1}; }
")
