import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { QRCodeSVG } from "qrcode.react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { rebuildOtpauth } from "./rebuild-otpauth.ts";

const KEY = "KQ5P6HBW63UTX4JPMXBJXI2PQM";
const MODULE_PIXELS = 4;
const fallback = { account: "olivia", issuer: "backup.example" };

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const file = await readFile(path);
  const wasmBinary = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

/** Paints the dark runs of qrcode.react's path (`M4 4h7v1H4z…`) into grey pixels. */
function paint(uri: string): { data: Uint8ClampedArray<ArrayBuffer>; side: number } {
  const svg = renderToStaticMarkup(createElement(QRCodeSVG, { value: uri, level: "L", marginSize: 4 }));
  const modules = Number(/viewBox="0 0 (\d+)/u.exec(svg)?.[1]);
  const dark = /<path fill="#000000" d="([^"]+)"/u.exec(svg)?.[1] ?? "";
  const side = modules * MODULE_PIXELS;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of dark.matchAll(/M(\d+)[ ,](\d+) ?h(\d+)/gu)) {
    const width = Number(run);
    for (let pixel = 0; pixel < width * MODULE_PIXELS * MODULE_PIXELS; pixel += 1) {
      const column = Number(x) * MODULE_PIXELS + (pixel % (width * MODULE_PIXELS));
      const row = Number(y) * MODULE_PIXELS + Math.floor(pixel / (width * MODULE_PIXELS));
      data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  }
  return { data, side };
}

async function scan(uri: string): Promise<string | undefined> {
  const { data, side } = paint(uri);
  const image = { data, width: side, height: side, colorSpace: "srgb", pixelFormat: "rgba-unorm8" } as const;
  const [found] = await readBarcodes(image, { formats: ["QRCode"] });
  return found?.text;
}

test.each<[string, string]>([
  ["the vendor's example", `otpauth://totp/Authentication&40?secret=${KEY}&issuer=`],
  ["a real appliance", `otpauth://totp/user@host?secret=${KEY}&issuer=host`],
  ["spaces and plus", `otpauth://totp/My%20Co:a+b@host?secret=${KEY}&issuer=My%20Co`],
  ["umlauts and emoji", `otpauth://totp/J%C3%BCrgen%F0%9F%98%80@host?secret=${KEY}&issuer=%E5%B1%B1`],
  ["SHA256, 8 digits, 60 s", `otpauth://totp/u@h?secret=${KEY}&algorithm=SHA256&digits=8&period=60`],
  ["the longest ASCII parts", `otpauth://totp/${"a".repeat(200)}?secret=${KEY}&issuer=${"b".repeat(99)}`],
  ["the longest parts of all", `otpauth://totp/${"😀".repeat(200)}?secret=${KEY}&issuer=${"😀".repeat(99)}`],
])("a camera reads the rebuilt URI letter for letter: %s", async (_what, qrString) => {
  const result = rebuildOtpauth({ qrString, secretKey: KEY, fallback });
  expect(result.kind).toBe("ok");
  if (result.kind === "ok") expect(await scan(result.uri)).toBe(result.uri);
});

test("the reader can fail: a blank picture holds no code", async () => {
  const data = new Uint8ClampedArray(200 * 200 * 4).fill(255);
  const image = { data, width: 200, height: 200, colorSpace: "srgb", pixelFormat: "rgba-unorm8" } as const;
  expect(await readBarcodes(image, { formats: ["QRCode"] })).toEqual([]);
});
