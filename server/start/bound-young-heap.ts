import { setFlagsFromString } from "node:v8";

/**
 * Keeps V8's space for new objects at the size that the start gave it. By itself it grows to 32 MB under load and stays
 * there, which was what took a node over 200 MB; CPU time a call is the same without (measured, ADR 18). V8 reads this flag
 * each time it would grow the space, so it may be set now; `--max-semi-space-size` is read before any of our code runs.
 */
export function boundYoungHeap(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
