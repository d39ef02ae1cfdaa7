import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { ScanStep } from "./scan-step.tsx";

const entry = {
  uri: "otpauth://totp/olivia?secret=AAAA",
  secretKey: "AAAAAAAAAAAAAAAA",
  weak: false,
  account: "olivia",
  issuer: "appliance.example",
  algorithm: "SHA1",
  digits: 6,
  periodSeconds: 30,
};

it("paints the QR code before what stands beside it", () => {
  const watch = new MutationObserver(() => {});
  watch.observe(document.body, { childList: true, subtree: true });
  const { getByRole } = render(<ScanStep entry={entry} />);
  const added = watch.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
  watch.disconnect();
  const qr = getByRole("img");
  const key = getByRole("group", { name: "Secret key" });
  expect(added.some((node) => node.contains(key) && !node.contains(qr))).toBe(true);
});
