#!/bin/sh
# Renders every document of the corpus (or the folders named) and writes its gold file anew; those of families/ and its later sets are only printed again.
# Needs chromium, libreoffice, poppler-utils, qpdf and python3; fonts: fonts-liberation, fonts-crosextra-carlito.
set -eu
export PYTHONDONTWRITEBYTECODE=1
cd "$(dirname "$0")"
root=$(pwd)
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

print_html() { # source.html → PDF
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$profile/chromium" \
        --print-to-pdf="$2" "file://$1" 2>/dev/null
}

print_office() { # flat OpenDocument → PDF or DOCX, as the second name ends
    out=$(mktemp -d)
    soffice -env:UserInstallation="file://$profile/office" --headless --convert-to "${2##*.}" --outdir "$out" "$1" >/dev/null 2>&1
    mv "$out/source.${2##*.}" "$2"
    rmdir "$out"
}

render() { # a folder with document.py
    folder=$1
    pdf=$(python3 tools/build.py pdf "$folder/document.py")
    python3 tools/build.py source "$folder/document.py"
    source=$(ls "$folder"/source.*)
    case $source in
        *.html)
            # Twice: the table of contents needs the pages of the first print.
            print_html "$source" "$pdf"
            python3 tools/build.py source "$folder/document.py"
            print_html "$source" "$pdf" ;;
        *) print_office "$source" "$pdf" ;;
    esac
    python3 tools/build.py stable "$pdf"
    python3 tools/build.py gold "$folder/document.py"
}

render_again() { # a folder of other hands: its source and its gold file are given, only the print and its checksum are made
    folder=$1
    product=$(python3 tools/build.py product "$folder")
    for source in "$folder"/source.*; do
        case $source in
            *.html) print_html "$source" "$product" ;;
            *.fod?) print_office "$source" "$product" ;;
            *) continue ;; # without a source: the document stays as it came
        esac
        python3 tools/build.py stable "$product"
    done
    python3 tools/build.py checksum "$product"
}

if [ $# -eq 0 ]; then
    set -- */ families*/*/ ../pipelines/*/samples/sources/*/
fi
for folder in "$@"; do
    folder=$(cd "$root" && cd "$folder" 2>/dev/null && pwd) || continue
    if [ -e "$folder/document.py" ]; then
        echo "$(basename "$folder")"
        render "$folder"
    else
        case $(dirname "$folder") in
            "$root"/families*)
                echo "$(basename "$folder")"
                render_again "$folder" ;;
        esac
    fi
done
python3 tools/check_gold.py
