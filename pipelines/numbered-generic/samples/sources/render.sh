#!/usr/bin/env bash
# Renders the samples: as Chromium prints, and as LibreOffice does. Needs chromium and libreoffice.
set -euo pipefail
cd "$(dirname "$0")"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=../fjordager-kb-2026-01-27.pdf fjordager-kb-2026-01-27.html
for name in rosenlund-kb-2026-05-26 rosenlund-tmu-2026-05-12 tinghoej-sou-2026-04-15 vestermose-byraad-2026-03-24; do
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="../$name.pdf" "$name.html"
done
soffice --headless --convert-to pdf:writer_web_pdf_Export --outdir .. engholm-tu-2025-11-18.html
