#!/usr/bin/env bash
# Puts the official JSON Schema test suite, as a Debian package carries it, where `npm run suite` and its test look for it.
set -euo pipefail
cd "$(dirname "$0")/.."
target=node_modules/.cache/json-schema-test-suite
[[ -d $target/tests/draft2020-12 ]] && exit
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Only unpacked: the test library around it needs much else.
(cd "$folder" && apt-get download -q libtest-json-schema-acceptance-perl 2>/dev/null || { apt-get update -q && apt-get download -q libtest-json-schema-acceptance-perl; })
dpkg -x "$folder"/libtest-json-schema-acceptance-perl_*.deb "$folder/unpacked"
mkdir -p "$target"
cp -R "$folder/unpacked/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/tests" "$target/"
