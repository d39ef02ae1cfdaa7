import { listUsersCells } from "./read-cells.ts";
import { runCells } from "./run-cells.ts";

runCells(listUsersCells);
