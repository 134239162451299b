#!/bin/bash
# What other programs say of the completions and of the manual page: zsh and fish read them, fish completes, groff sets the page.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node dist/cli.js completions zsh > "$work/_ibidem"
zsh -n "$work/_ibidem"
node dist/cli.js completions fish > "$work/ibidem.fish"
[ "$(fish -c "source $work/ibidem.fish; complete -C 'ibidem build --to e'" | cut -f1)" = epub ]
[ "$(fish -c "source $work/ibidem.fish; complete -C 'ibidem rules note-def'" | cut -f1)" = note-defined ]
[ -z "$(groff -man -ww -z dist/ibidem.1 2>&1)" ]
