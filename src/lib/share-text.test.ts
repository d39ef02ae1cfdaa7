import { afterEach, expect, test, vi } from "vitest";
import { canShareText, shareText } from "./share-text.ts";

const file = { name: "scratch-codes.txt", text: "5818 9682\r\n" };

afterEach(() => vi.unstubAllGlobals());

test("a browser without a share sheet offers none", () => {
  vi.stubGlobal("navigator", {});
  expect(canShareText()).toBe(false);
});

test("a share sheet that takes no files offers none", () => {
  vi.stubGlobal("navigator", { canShare: () => false });
  expect(canShareText()).toBe(false);
});

test("the sheet gets one text file with the name and the content of the download", async () => {
  const shared: ShareData[] = [];
  vi.stubGlobal("navigator", { share: (data: ShareData) => Promise.resolve(void shared.push(data)) });
  expect(await shareText(file)).toEqual({ kind: "shared" });
  const [given] = shared[0]?.files ?? [];
  expect(given?.name).toBe(file.name);
  expect(given?.type).toBe("text/plain");
  expect(await given?.text()).toBe(file.text);
});

test.each([
  ["AbortError", "cancelled"],
  ["NotAllowedError", "refused"],
])("%s of the sheet means %s", async (name, kind) => {
  vi.stubGlobal("navigator", { share: () => Promise.reject(new DOMException("", name)) });
  expect(await shareText(file)).toEqual({ kind });
});
