#!/usr/bin/env bash
# Renders the sample as LibreOffice prints. Needs libreoffice.
set -euo pipefail
cd "$(dirname "$0")"
soffice --headless --convert-to pdf:writer_web_pdf_Export --outdir .. aadal-kff-2026-04-08.html
