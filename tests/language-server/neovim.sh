#!/bin/bash
# Neovim as a client of the language server, for `make conformance`; says why where it finds none.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v nvim > /dev/null || { echo "Neovim is not installed" >&2; exit 1; }
edition=$(mktemp -d)
trap 'rm -rf "$edition"' EXIT
mkdir -p "$edition/source"
printf 'title: T\n' > "$edition/source/edition.yaml"
printf '# One\n\nA call.[^1]\n\n[^1]: :note{discursive} A remark.\n' > "$edition/source/1.md"
IBIDEM_CLI="$PWD/dist/cli.js" IBIDEM_EDITION="$edition" XDG_STATE_HOME="$edition" \
  timeout 60 nvim --headless -u NONE -n -S tests/language-server/neovim.lua
