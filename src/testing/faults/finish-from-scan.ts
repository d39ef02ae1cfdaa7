import { scan } from "../authenticator.ts";
import { ask } from "./cell.ts";
import type { Cell } from "./cell.ts";
import { fill, press, untilHeading } from "./page.ts";

export function linkOnPage(): string {
  return document.querySelector('a[href^="otpauth:"]')?.getAttribute("href") ?? "";
}

/** From the QR code to the end, with a phone that has scanned what is on the page. */
export async function finishFromScan(cell: Cell): Promise<void> {
  const phone = scan(linkOnPage());
  await press(cell.scene, "Continue");
  await untilHeading("Save your scratch codes");
  await press(cell.scene, "I wrote them down");
  await press(cell.scene, "I've saved my codes");
  await untilHeading("Confirm with a code");
  const code = phone.codeAt(cell.scene.clock.now());
  cell.codes.push(code);
  ask(cell, "acceptMfa");
  await fill(cell.scene, "6-digit code", code);
  await untilHeading("MFA is on");
}
