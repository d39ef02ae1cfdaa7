import { refreshCells } from "./refresh-cells.ts";
import { runCells } from "./run-cells.ts";

runCells(refreshCells);
