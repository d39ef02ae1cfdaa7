import { render, screen } from "@testing-library/react";
import { QRCodeSVG } from "qrcode.react";
import { expect, test } from "vitest";
import { QrCode, qrModules } from "./qr-code.tsx";

const secret = "KQ5P6HBW63UTX4JPMXBJXI2PQM";
const uri = `otpauth://totp/backup-01:ada%40backup-01?secret=${secret}&issuer=backup-01`;

test("the table of sizes agrees with the encoder, at both edges of every version up to 20", () => {
  const lengths = Array.from({ length: 860 }, (_, index) => index + 1);
  const edges = lengths.filter((n) => qrModules("a".repeat(n)) !== qrModules("a".repeat(n + 1)));
  expect(edges.length).toBe(20);
  for (const length of edges.flatMap((edge) => [edge, edge + 1])) {
    const text = "a".repeat(length);
    const { container } = render(<QRCodeSVG value={text} level="L" marginSize={0} />);
    const side = qrModules(text);
    expect(container.querySelector("svg")).toHaveAttribute("viewBox", `0 0 ${side} ${side}`);
  }
});

test("each module is six pixels and four modules of white surround the code", () => {
  render(<QrCode uri={uri} label="QR code to add ada" />);
  const image = screen.getByRole("img", { name: "QR code to add ada" });
  const cells = qrModules(uri) + 8;
  expect(image).toHaveAttribute("viewBox", `0 0 ${cells} ${cells}`);
  expect(image).toHaveAttribute("width", String(cells * 6));
});

test("neither a name nor any text of the page tells the secret", () => {
  const { container } = render(<QrCode uri={uri} label="QR code to add ada" />);
  expect(container.innerHTML).not.toContain(secret);
});
