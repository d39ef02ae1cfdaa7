import { runCells } from "./run-cells.ts";
import { challengeCells } from "./challenge-cells.ts";

runCells(challengeCells);
