#!/usr/bin/env bash
# Writes the golden traces, the compiled programs of tests/language, the messages of tests/bad, the format's reference
# and that of the commands, and the tables of commands and of results in documents anew: renew.sh FOLDER_OF_TEST_PROGRAMS.
# `./dev renew` builds them before.
set -euo pipefail
export ENTENTE_RENEW=1
renew() {
  "$1" --gtest_brief=1 --gtest_filter="$2"
}
renew "$1/test_core" '*Programs*:*Bad*'
renew "$1/test_simulation" '*Golden*:Reference*'
renew "$1/test_results" 'Outputs.StandInTheirDocument'
renew "$1/test_cli" 'ManualMarkdown.StandsInTheTree:Commands.StandInTheReadme'
git status --short tests scenarios engine README.md
