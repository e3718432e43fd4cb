# cmake -D IN=template.html -D OUT=template.cpp -D HEADER=report/template.h -D NAME=entente::report::page_template
#       -P embed.cmake: a file as C++ source, by CMake alone.
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
file(WRITE ${OUT} "#include \"${HEADER}\"

namespace {
constexpr unsigned char bytes[] = {
${bytes}0};
}  // namespace

std::string_view ${NAME}() { return {reinterpret_cast<const char*>(bytes), sizeof bytes - 1}; }
")
