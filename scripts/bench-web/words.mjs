import { readFileSync } from "node:fs";

/** The words on screen that a script looks for, by their keys: the English catalog is TypeScript, which Node 20 can't read. */
export const words = JSON.parse(readFileSync(new URL("words.json", import.meta.url), "utf8"));
