import { runCells } from "./run-cells.ts";
import { tokenPayloads } from "./token-payloads.ts";

runCells(tokenPayloads);
