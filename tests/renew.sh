#!/usr/bin/env bash
# Writes the golden traces, the compiled programs of tests/language, the messages of tests/bad, the format's reference
# and that of the commands, and the tables of commands and of results in documents anew: renew.sh FOLDER_OF_TEST_PROGRAMS.
# `./dev renew` builds them before.
set -euo pipefail
export ENTENTE_RENEW=1
"$1/test_golden" --gtest_brief=1
"$1/test_language" --gtest_brief=1 --gtest_filter='*Programs*'
"$1/test_reference" --gtest_brief=1 --gtest_filter='Reference*'
"$1/test_scenario" --gtest_brief=1 --gtest_filter='*Bad*'
"$1/test_model" --gtest_brief=1 --gtest_filter='*Bad*'
"$1/test_cli" --gtest_brief=1 --gtest_filter='ManualMarkdown.StandsInTheTree:Commands.StandInTheReadme'
"$1/test_results" --gtest_brief=1 --gtest_filter='Outputs.StandInTheirDocument'
git status --short tests scenarios engine README.md
