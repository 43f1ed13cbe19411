#!/usr/bin/env bash
# Renders the sample as Chromium prints. Needs chromium.
set -euo pipefail
cd "$(dirname "$0")"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=../klokkerup-bsu-2025-09-03.pdf klokkerup-bsu-2025-09-03.html
