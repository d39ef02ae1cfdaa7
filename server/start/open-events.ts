import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import type { EventsState } from "../guard/events/ocsf-kinds.ts";
import { startPump, type EventSink } from "../guard/events/event-pump.ts";
import { fileSink, outputSink } from "../guard/events/file-sink.ts";
import { syslogSink } from "../guard/events/syslog-sink.ts";
import { webhookKey, webhookSink } from "../guard/events/webhook-sink.ts";
import { makeFolder } from "../store/data-folder.ts";
import type { Store } from "../store/store.ts";
import type { Environment } from "./environment.ts";

/** Starts the ways out that are configured. @throws Error with a plain message */
export async function openEvents(environment: Environment, store: Store, log: Logger) {
  const deadLetterFile = join(environment.DATA_DIR, "events-dead-letter.jsonl");
  // A folder has one process, which takes its own place again after a crash.
  const owner = store.engine === "sqlite" ? "folder" : randomUUID();
  const sinks = await sinksOf(environment, deadLetterFile);
  const pumps = sinks.map((sink) => startPump({ store, log, sink, owner }));
  return {
    state: (): EventsState => ({
      sinks: pumps.map((pump) => pump.state()),
      deadLetterBytes: statSync(deadLetterFile, { throwIfNoEntry: false })?.size ?? 0,
    }),
    close: async () => {
      await Promise.all(pumps.map((pump) => pump.close()));
    },
  };
}

async function sinksOf(environment: Environment, deadLetterFile: string): Promise<readonly EventSink[]> {
  const { EVENTS_FILE, EVENTS_SYSLOG, EVENTS_WEBHOOK, EVENTS_WEBHOOK_KEY_FILE, EVENTS_CA } = environment;
  const ca = EVENTS_CA === undefined ? undefined : await readFile(EVENTS_CA, "utf8");
  const sinks: EventSink[] = [];
  if (EVENTS_FILE !== undefined)
    sinks.push(EVENTS_FILE === "-" ? outputSink(process.stdout) : fileSink(EVENTS_FILE));
  if (EVENTS_SYSLOG !== undefined) sinks.push(syslogSink({ url: EVENTS_SYSLOG, ca }));
  if (EVENTS_WEBHOOK !== undefined && EVENTS_WEBHOOK_KEY_FILE !== undefined) {
    makeFolder(environment.DATA_DIR);
    const key = webhookKey(await readFile(EVENTS_WEBHOOK_KEY_FILE, "utf8"));
    sinks.push(webhookSink({ url: EVENTS_WEBHOOK, key, deadLetterFile, ca }));
  }
  return sinks;
}
