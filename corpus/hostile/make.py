#!/usr/bin/env python3
"""Makes the hostile files from documents of the corpus. Needs qpdf. The encrypted ones differ from run to run."""
import pathlib
import random
import re
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
MINUTES = HERE.parent / "noerrelund-ssu-2026-03-17" / "noerrelund-ssu-2026-03-17.pdf"
MEMO = HERE.parent / "notat-temadag-unge" / "notat-temadag-unge.pdf"


def encrypt(name, user):
    subprocess.run(["qpdf", "--encrypt", user, "ejer", "256", "--", str(MEMO), str(HERE / name)], check=True)


def main():
    (HERE / "empty.pdf").write_bytes(b"")
    (HERE / "text.pdf").write_text("Referat af mødet den 3. marts 2026\n\nDette er en tekstfil med et forkert navn.\n", encoding="utf-8")
    whole = MINUTES.read_bytes()
    (HERE / "truncated.pdf").write_bytes(whole[:len(whole) * 6 // 10])
    memo = MEMO.read_bytes()
    (HERE / "truncated-tail.pdf").write_bytes(memo[:memo.rindex(b"xref\n0 ")])
    noise = random.Random(20260317)
    (HERE / "garbage.pdf").write_bytes(b"%PDF-1.7\n" + bytes(noise.randrange(256) for _ in range(8192)))
    # Every offset in the table of objects is wrong, and so is the offset of the table itself.
    broken = re.sub(rb"(?m)^\d{10} (?=\d{5} n)", lambda m: b"%010d " % (int(m.group()) * 3 % 9973), memo)
    (HERE / "xref-broken.pdf").write_bytes(re.sub(rb"startxref\s+\d+", b"startxref\n7", broken))
    encrypt("encrypted.pdf", "bruger")
    encrypt("encrypted-empty-password.pdf", "")


if __name__ == "__main__":
    main()
