import type { FileAnswer } from "../lib/create-part.ts";

/** A file of some kilobytes that does not come in this time is asked for again. */
const deadlineMs = 20_000;

/**
 * Asks this server for a file of the app itself: GET leaves it in the browser's cache, HEAD only looks whether this
 * version is still installed. Without credentials or tokens; never rejects.
 */
export async function askForFile(file: string, method: "HEAD" | "GET"): Promise<FileAnswer> {
  try {
    const answer = await fetch(file, {
      method,
      cache: method === "HEAD" ? "no-store" : "default",
      priority: "low",
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (answer.ok) await answer.arrayBuffer();
    if (answer.status === 404 || answer.status === 410) return "gone";
    return answer.ok ? "there" : "unreachable";
  } catch {
    return "unreachable";
  }
}
