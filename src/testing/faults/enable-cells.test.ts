import { runCells } from "./run-cells.ts";
import { enableCells } from "./enable-cells.ts";

runCells(enableCells);
