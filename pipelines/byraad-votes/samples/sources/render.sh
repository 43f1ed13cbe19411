#!/usr/bin/env bash
# Renders the samples: as Chromium prints, and as LibreOffice does. Needs chromium and libreoffice.
set -euo pipefail
cd "$(dirname "$0")"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=../ravnstrup-byraad-2026-03-25.pdf ravnstrup-byraad-2026-03-25.html
soffice --headless --convert-to pdf:writer_web_pdf_Export --outdir .. stensby-kb-2026-02-26.html
