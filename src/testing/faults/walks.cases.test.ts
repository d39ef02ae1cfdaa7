import { acceptCells } from "./accept-cells.ts";
import { challengeCells } from "./challenge-cells.ts";
import { disableCells } from "./disable-cells.ts";
import { enableCells } from "./enable-cells.ts";
import { getUserCells, listUsersCells } from "./read-cells.ts";
import { refreshCells, signInCells } from "./session-cells.ts";
import { runCells } from "./run-cells.ts";

runCells(signInCells);
runCells(challengeCells);
runCells(refreshCells);
runCells(getUserCells);
runCells(listUsersCells);
runCells(enableCells);
runCells(acceptCells);
runCells(disableCells);
