#!/usr/bin/env bash
# Renders the samples: as Chromium prints, and as LibreOffice does. Needs chromium and libreoffice.
set -euo pipefail
cd "$(dirname "$0")"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=../fjordager-kb-2026-01-27.pdf fjordager-kb-2026-01-27.html
soffice --headless --convert-to pdf:writer_web_pdf_Export --outdir .. engholm-tu-2025-11-18.html
