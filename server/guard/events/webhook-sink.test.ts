import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { webhookKey } from "./webhook-sink.ts";

test("the key of a webhook is what `whsec_` stands before, as Standard Webhooks has it, else the text itself", () => {
  const bytes = Buffer.from("0123456789abcdef01234567");
  const base64 = bytes.toString("base64");
  expect(Buffer.from(webhookKey(`whsec_${base64}\n`))).toEqual(bytes);
  expect(Buffer.from(webhookKey(`${base64}\n`))).toEqual(Buffer.from(base64));
});

test("a key that is too short is refused without repeating it, and what the message tells to do makes a good one", () => {
  let said = "";
  try {
    webhookKey(`whsec_${Buffer.from("CANARY of 23 bytes, no ").toString("base64")}`);
  } catch (error) {
    said = String(error);
  }
  expect(said).toContain("at least 24 bytes");
  expect(said).not.toMatch(/Q0FOQVJZ|CANARY/);
  const [, command = ""] = /Make one with: (.+)$/.exec(said) ?? [];
  expect(webhookKey(execFileSync("sh", ["-c", command], { encoding: "utf8" }))).toHaveLength(32);
});
