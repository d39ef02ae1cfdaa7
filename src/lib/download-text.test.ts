import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { downloadText } from "./download-text.ts";

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
