import { runCells } from "./run-cells.ts";
import { signInCells } from "./sign-in-cells.ts";

runCells(signInCells);
