import { enablePayloads } from "./enable-payloads.ts";
import { runCells } from "./run-cells.ts";

runCells(enablePayloads);
