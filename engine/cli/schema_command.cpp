/// `entente schema`: what editors complete and check scenario files with.
#include <entente/scenario.h>
#include <fmt/format.h>

#include <array>

#include "base/read_file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/new_file.h"
#include "cli/text.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 2> options_of_schema{{
    {"install", "[DIR]",
     "write it as entente.schema.json into this folder (default: here), and say what editors need to use it"},
    {"force", "", "replace the file if another is there"},
}};

}  // namespace

const Usage usage_of_schema{
    .command = "schema",
    .summary =
        "Prints the JSON Schema (draft-07) of scenario files: editors complete and check with it. The "
        "language server, 'entente lsp', knows more: names, roles, what expressions may hold.",
    .options = options_of_schema,
    .example = "entente schema --install scenarios",
    .writes = "With --install one file: entente.schema.json."};

namespace {

constexpr std::string_view for_editors =
    R"(
any editor           in a scenario, as its second line:
                       "$schema": "entente.schema.json",
VS Code              in .vscode/settings.json, for all files of a folder:
                       "json.schemas": [{{"fileMatch": ["/{0}*.json"], "url": "./{0}entente.schema.json"}}]
JetBrains            Settings > Languages & Frameworks > Schemas and DTDs > JSON Schema Mappings:
                       add entente.schema.json, draft 7, for the folder of the scenarios
Vim, Neovim          with coc.nvim or jsonls, the line "$schema" is enough; Neovim 0.11 with the language server:
                       vim.lsp.config("entente", {{cmd = {{"entente", "lsp"}}, filetypes = {{"json", "jsonc"}}}})
                       vim.lsp.enable("entente")

Editors that speak the Language Server Protocol learn names, roles and expressions from 'entente lsp'.
)";

bool holds(const fs::path& file, const std::string& content) {
  std::error_code error;
  return fs::is_regular_file(file, error) && read_file(file) == content;
}

/// As settings of a workspace name the folder, which is that of the command or lies in it: `scenarios/`.
std::string in_workspace(const fs::path& folder) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const std::string inside =
      fs::weakly_canonical(here / folder, error).lexically_relative(here).generic_string();
  if (inside == ".") return "";
  return inside.empty() || inside.starts_with("..") ? "SCENARIOS/" : printable(inside) + "/";
}

int install(const fs::path& folder, const std::string& schema, bool force) {
  const fs::path file = folder / "entente.schema.json";
  const bool same = holds(file, schema);
  if (!same) {
    check_new_files({{file}, {}, force, "--install DIR names another folder"});
    write_file(schema, file);
  }
  const std::string written = printable(file.string()) + (same ? ": as it should be" : "");
  return to_stdout(written + "\n" + fmt::format(for_editors, in_workspace(folder)));
}

}  // namespace

int run_command_schema(const Arguments& arguments) {
  arguments.none();
  const std::string schema = json_schema();
  const auto folder = arguments.text("install");
  if (folder) return install(*folder, schema, arguments.has("force"));
  if (arguments.has("force")) arguments.wrong("--force goes with --install");
  return to_stdout(schema);
}

}  // namespace entente::cli
