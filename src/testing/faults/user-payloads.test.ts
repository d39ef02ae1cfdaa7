import { runCells } from "./run-cells.ts";
import { listPayloads, ownPayloads } from "./user-payloads.ts";

runCells(ownPayloads);
runCells(listPayloads);
