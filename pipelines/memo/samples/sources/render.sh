#!/usr/bin/env bash
# Renders the sample as LibreOffice prints. Needs libreoffice.
set -euo pipefail
cd "$(dirname "$0")"
soffice --headless --convert-to pdf:writer_web_pdf_Export --outdir .. gransoe-notat-2026-01-15.html
