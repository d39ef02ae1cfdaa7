import { disableCells } from "./disable-cells.ts";
import { runCells } from "./run-cells.ts";

runCells(disableCells);
