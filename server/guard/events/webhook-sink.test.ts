import { expect, test } from "vitest";
import { webhookKey } from "./webhook-sink.ts";

test("the key of a webhook is what `whsec_` stands before, as Standard Webhooks has it, else the text itself", () => {
  const bytes = Buffer.from("0123456789abcdef01234567");
  const base64 = bytes.toString("base64");
  expect(Buffer.from(webhookKey(`whsec_${base64}\n`))).toEqual(bytes);
  expect(Buffer.from(webhookKey(`${base64}\n`))).toEqual(Buffer.from(base64));
});
