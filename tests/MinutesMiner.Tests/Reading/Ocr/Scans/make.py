#!/usr/bin/env python3
"""Makes scan.pdf: pages 1 and 4 of a document of the corpus as a scanner gives them, pictures without text.

Page 1 is a fax picture (CCITT group 4) cut into strips; page 2 a JPEG in shades of grey that lies on its side and is turned by the
page's own rotation. Needs poppler-utils and ImageMagick. Run here, without arguments.
"""
import pathlib
import subprocess
import tempfile

SOURCE = pathlib.Path("../../../../../corpus/soeholm-tku-2026-02-24/soeholm-tku-2026-02-24.pdf")
WIDTH, HEIGHT = 595.276, 841.89
STRIP = 600


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout


def pages(folder):
    run("pdftoppm", "-r", 200, "-mono", "-f", 1, "-l", 1, SOURCE, folder / "fax")
    run("pdftoppm", "-r", 130, "-gray", "-f", 4, "-l", 4, SOURCE, folder / "gray")
    fax, gray = next(folder.glob("fax-*")), next(folder.glob("gray-*"))
    columns, rows = (int(part) for part in run("identify", "-format", "%w %h", fax).split())
    strips = []
    for top in range(0, rows, STRIP):
        height = min(STRIP, rows - top)
        # The encoder's raw rows: what it writes as TIFF has them in one strip.
        data = run("convert", fax, "-crop", f"{columns}x{height}+0+{top}", "+repage", "-compress", "Group4", "group4:-")
        strips.append((top, height, data))
    side = run("convert", gray, "-rotate", 270, "-quality", 30, "jpeg:-")
    return columns, rows, strips, side, [int(part) for part in run("identify", "-format", "%w %h", gray).split()]


def main():
    with tempfile.TemporaryDirectory() as name:
        columns, rows, strips, side, (gray_width, gray_height) = pages(pathlib.Path(name))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>", b"", b""]

    def stream(entries, data):
        objects.append(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries.encode(), len(data), data))
        return len(objects)

    images, draw = [], []
    for top, height, data in strips:
        images.append(stream(
            f"/Type /XObject /Subtype /Image /Width {columns} /Height {height} /BitsPerComponent 1 /ColorSpace /DeviceGray"
            f" /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {columns} /Rows {height} >>", data))
        bottom = HEIGHT * (1 - (top + height) / rows)
        draw.append(f"q {WIDTH} 0 0 {HEIGHT * height / rows:.3f} 0 {bottom:.3f} cm /I{len(images)} Do Q")
    content = stream("", "\n".join(draw).encode())
    names = " ".join(f"/I{i} {number} 0 R" for i, number in enumerate(images, 1))
    objects[2] = (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources << /XObject << {names} >> >>"
                  f" /Contents {content} 0 R >>").encode()
    picture = stream(
        f"/Type /XObject /Subtype /Image /Width {gray_height} /Height {gray_width} /BitsPerComponent 8 /ColorSpace /DeviceGray"
        " /Filter /DCTDecode", side)
    content = stream("", f"q {HEIGHT} 0 0 {WIDTH} 0 0 cm /I1 Do Q".encode())
    objects[3] = (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {HEIGHT} {WIDTH}] /Rotate 90 /Resources << /XObject << /I1 {picture} 0 R >> >>"
                  f" /Contents {content} 0 R >>").encode()

    file, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    file += b"trailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    pathlib.Path("scan.pdf").write_bytes(file)


main()
