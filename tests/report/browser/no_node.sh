#!/bin/sh
# What a browser test does where there is no Node.js: it says so, and is skipped, or fails where it is required.
[ "$ENTENTE_BROWSER_TESTS" = required ] && word=FAILED || word=SKIPPED
echo "$word: the browser tests need Node.js and npm (Debian: apt-get install nodejs npm); ./dev test installs them where it can" >&2
[ "$ENTENTE_BROWSER_TESTS" = required ] && exit 1
exit 77
