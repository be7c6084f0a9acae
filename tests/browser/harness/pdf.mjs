// Papers as PDF without a browser that prints: one page, one of the fonts that every reader has.

const escaped = (line) => line.replace(/[\\()]/g, "\\$&");

/** The bytes of a PDF of one page with these lines. Letters: those of Latin-1. */
export function pdf(lines) {
  const words = lines.map((line) => `(${escaped(line)}) Tj T*`).join("\n");
  const page = `BT /F1 11 Tf 14 TL 72 760 Td\n${words}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, number) => {
    const at = text.length;
    text += `${number + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, "latin1");
}
