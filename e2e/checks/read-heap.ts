import type { Page } from "playwright/test";

/** The memory of the page as the browser writes it down, once the collector has been there. */
export async function readHeap(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await devTools.send("HeapProfiler.collectGarbage");
  await devTools.send("HeapProfiler.takeHeapSnapshot", {});
  await devTools.detach();
  return chunks.join("");
}
