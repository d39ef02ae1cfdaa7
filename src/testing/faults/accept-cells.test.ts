import { runCells } from "./run-cells.ts";
import { acceptCells } from "./accept-cells.ts";

runCells(acceptCells);
