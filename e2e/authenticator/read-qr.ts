import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const WASM = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
const ZBARIMG = "/usr/bin/zbarimg";

let prepared = false;

/** Reads the QR code of a screenshot, as a camera would. Empty when there is none. */
export async function readQr(png: Buffer): Promise<string> {
  if (!prepared) {
    // From the package: by default the reader asks a CDN for its own code.
    const wasmBinary = new Uint8Array(readFileSync(WASM)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
    prepared = true;
  }
  const [found] = await readBarcodes(new Uint8Array(png), { formats: ["QRCode"], tryHarder: true });
  return found?.text ?? "";
}

/** The second opinion of another program. */
export function readQrWithZbar(png: Buffer): string {
  return execFileSync(ZBARIMG, ["--nodbus", "--raw", "-q", "-"], { input: png, encoding: "utf8" }).trim();
}
