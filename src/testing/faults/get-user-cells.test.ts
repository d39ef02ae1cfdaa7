import { getUserCells } from "./read-cells.ts";
import { runCells } from "./run-cells.ts";

runCells(getUserCells);
