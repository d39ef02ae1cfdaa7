import { expect, test } from "vitest";
import { provisioningUri } from "./provisioning.ts";

test.each([
  ["olivia", "backup.example.com", "olivia@backup.example.com", "backup.example.com"],
  ["corp:olivia", "backup.example.com", "corp-olivia@backup.example.com", "backup.example.com"],
  ["a:b:c", "backup.example.com:8443", "a-b-c@backup.example.com-8443", "backup.example.com-8443"],
  ["Zoë & co", "h", "Zo%C3%AB%20%26%20co@h", "h"],
])(
  "of %s at %s names the whole account, for no reader splits its label at a colon",
  (name, host, label, issuer) => {
    expect(provisioningUri(name, host, "SECRET")).toBe(
      `otpauth://totp/${label}?secret=SECRET&issuer=${issuer}`,
    );
  },
);
