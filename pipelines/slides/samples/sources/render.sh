#!/usr/bin/env bash
# Renders the samples as Chromium prints. Needs chromium.
set -euo pipefail
cd "$(dirname "$0")"
for name in gransoe-vinterveje klokkerup-ungeindsats-2026-03-11; do
    chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="../$name.pdf" "$name.html"
done
