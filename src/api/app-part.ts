import { createPart } from "../lib/create-part.ts";
import type { Part } from "../lib/create-part.ts";
import { askForFile } from "./ask-for-file.ts";

/** What stands in the code until the build writes the addresses in its place (scripts/part-files.ts). */
const mark = "part-files:";

/**
 * A part of this app on this server.
 * @param written "part-files:" and the module of the part; the build puts the addresses of its files here, and in tests
 *   and development, where nothing is built, there are none
 */
export function appPart<Value>(written: string, take: () => Promise<Value>): Part<Value> {
  return createPart({
    files: written.startsWith(mark) ? [] : written.split(" "),
    take,
    ask: askForFile,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
