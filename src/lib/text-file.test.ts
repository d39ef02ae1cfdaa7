import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canShareText, downloadText, shareText } from "./text-file.ts";

const file = { name: "scratch-codes.txt", text: "5818 9682\r\n" };
const clicked: { href: string; download: string; attached: boolean }[] = [];

function remember(event: MouseEvent): void {
  event.preventDefault();
  if (!(event.target instanceof HTMLAnchorElement)) return;
  const { href, download, isConnected } = event.target;
  clicked.push({ href, download, attached: isConnected });
}

beforeEach(() => {
  vi.useFakeTimers();
  document.addEventListener("click", remember);
});

afterEach(() => {
  document.removeEventListener("click", remember);
  clicked.length = 0;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("the file is offered under its name, once, and nothing stays in the page", () => {
  downloadText({ name: "codes.txt", text: "58189682" });
  expect(clicked).toMatchObject([{ download: "codes.txt", attached: true }]);
  expect(document.querySelector("a")).toBeNull();
});

test("the address stops working soon after", () => {
  const revoke = vi.spyOn(URL, "revokeObjectURL");
  downloadText({ name: "codes.txt", text: "58189682" });
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(revoke).toHaveBeenCalledWith(clicked[0]?.href);
});

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
