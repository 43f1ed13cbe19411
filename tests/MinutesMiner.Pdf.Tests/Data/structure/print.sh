#!/bin/sh
# Prints the sources in this folder to PDF, with structure tree (NAME.pdf) and without (NAME.untagged.pdf). Needs LibreOffice, Chromium and qpdf.
# Usage: ./print.sh [SOURCE…]
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- *.html *.fodt *.fodp

office() { # source, filter, whether tagged, target
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to \
        "pdf:$2:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"$3\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"false\"}}" \
        --outdir "$work" "$1" > /dev/null 2>&1
    mv "$work/$(basename "${1%.*}").pdf" "$4"
}

chrome() { # source, target, further options
    source=$1
    target=$2
    shift 2
    chromium --headless --no-sandbox --disable-gpu --disable-background-networking --disable-extensions --no-first-run \
        "--user-data-dir=$work/chromium" --no-pdf-header-footer "$@" "--print-to-pdf=$target" "file://$PWD/$source" > /dev/null 2>&1
}

for source in "$@"; do
    name=${source%.*}
    case $source in
        *.html)
            chrome "$source" "$work/a.pdf"
            chrome "$source" "$work/b.pdf" --disable-pdf-tagging
            ;;
        *.fodt)
            office "$source" writer_pdf_Export true "$work/a.pdf"
            office "$source" writer_pdf_Export false "$work/b.pdf"
            ;;
        *.fodp)
            office "$source" impress_pdf_Export true "$work/a.pdf"
            office "$source" impress_pdf_Export false "$work/b.pdf"
            ;;
    esac
    # Object streams and without what varies from run to run.
    qpdf --object-streams=generate --recompress-flate --compression-level=9 --deterministic-id "$work/a.pdf" "$name.pdf"
    qpdf --object-streams=generate --recompress-flate --compression-level=9 --deterministic-id "$work/b.pdf" "$name.untagged.pdf"
done
