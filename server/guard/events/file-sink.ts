import { open } from "node:fs/promises";
import type { EventSink } from "./event-pump.ts";
import type { OcsfEvent } from "./ocsf-event.ts";

/** JSON lines in a file, opened for each batch so that it may be renamed at any time; on the disk before they count as sent. */
export function fileSink(path: string): EventSink {
  return {
    name: "file",
    send: async (events) => {
      await appendLines(path, linesOf(events));
      return events.length;
    },
  };
}

/** Whole or not at all: of a full disk no half a line is left, on which the next one would go on. */
export async function appendLines(path: string, lines: string): Promise<void> {
  const file = await open(path, "a", 0o600);
  try {
    const { size } = await file.stat();
    try {
      await file.appendFile(lines);
      await file.datasync();
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
  } finally {
    await file.close();
  }
}

/** JSON lines on standard output; sent when its reader has taken them. A reader that hangs holds up nothing else. */
export function outputSink(output: NodeJS.WritableStream): EventSink {
  // Each write reports its own failure.
  output.on("error", () => {});
  return {
    name: "file",
    send: async (events) => {
      await new Promise<void>((resolve, reject) => {
        output.write(linesOf(events), (error) =>
          error === undefined || error === null ? resolve() : reject(error),
        );
      });
      return events.length;
    },
  };
}

function linesOf(events: readonly OcsfEvent[]): string {
  return events.map(({ json }) => `${json}\n`).join("");
}
