#!/usr/bin/env bash
# Renders the samples: as Chromium prints, and as LibreOffice does. Needs chromium and libreoffice.
set -euo pipefail
cd "$(dirname "$0")"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=../oestlyng-rr-2026-04-14.pdf oestlyng-rr-2026-04-14.html
soffice --headless --convert-to pdf:writer_web_pdf_Export --outdir .. vesterland-fu-2026-05-19.html
