// A process that makes garbage, some of which lives a while, and tells how large the space for new objects got.
// BOUND says whether it is bounded before.
import { setImmediate as turn } from "node:timers/promises";
import { boundYoungHeap, youngHeapBytes } from "../bound-young-heap.ts";

if (process.env["BOUND"] === "true") boundYoungHeap();
let largest = 0;
let kept: object[] = [];
for (let turns = 0; turns < 4_000; turns += 1) {
  for (let index = 0; index < 500; index += 1) kept.push({ index, text: `survivor ${index}` });
  if (kept.length > 20_000) kept = kept.slice(10_000);
  await turn();
  largest = Math.max(largest, youngHeapBytes());
}
process.stdout.write(String(largest));
