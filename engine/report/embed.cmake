# cmake -D IN=template.html -D OUT=template.cpp -P embed.cmake: a file as C++ source, by CMake alone.
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
file(WRITE ${OUT} "#include \"report/template.h\"

namespace entente::report {
namespace {
constexpr unsigned char bytes[] = {
${bytes}0};
}
std::string_view page_template() { return {reinterpret_cast<const char*>(bytes), sizeof bytes - 1}; }
}  // namespace entente::report
")
