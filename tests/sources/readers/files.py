"""Small files of each format, made for the tests."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(*paragraphs: str, body: str = "", doctype: str = "", title: str = "") -> bytes:
    """A Word file; a paragraph that begins with "# " is a heading. `body` replaces the paragraphs by XML of its own."""
    inner = body or "".join(_paragraph(words) for words in paragraphs)
    head = f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<w:document xmlns:w="{_W}">'
    document = f"{head}<w:body>{inner}</w:body></w:document>"
    properties = (
        '<?xml version="1.0"?><properties xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>Ann Writer</dc:creator></properties>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
        archive.writestr("docProps/core.xml", properties)
    return target.getvalue()


def _paragraph(words: str) -> str:
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if words.startswith("# ") else ""
    return f"<w:p>{style}<w:r><w:t>{words.removeprefix('# ')}</w:t></w:r></w:p>"


def word_bomb(megabytes: int) -> bytes:
    """A Word file whose body is that long when unpacked, and a thousandth of it packed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        part.write(f'<w:document xmlns:w="{_W}"><w:body>'.encode())
        paragraph = b"<w:p><w:r><w:t>" + b"a" * 1_000_000 + b"</w:t></w:r></w:p>"
        for _ in range(megabytes):
            part.write(paragraph)
        part.write(b"</w:body></w:document>")
    return target.getvalue()


def pdf(*pages: tuple[str, ...]) -> bytes:
    """A PDF of one font, each page some lines of text from the top."""
    kids = " ".join(f"{4 + i * 2} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for i, lines in enumerate(pages):
        shown = "".join(f"1 0 0 1 50 {780 - 14 * n} Tm ({_escaped(line)}) Tj\n" for n, line in enumerate(lines))
        stream = f"BT /F1 11 Tf\n{shown}ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + i * 2} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return _assembled(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _assembled(objects: list[str]) -> bytes:
    content = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(content)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return content + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
