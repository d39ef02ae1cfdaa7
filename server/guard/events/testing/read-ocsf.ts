import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { Ajv } from "ajv";
import * as v from "valibot";

const ajv = new Ajv({ strict: false });
ajv.addFormat("ipv4", (text: string) => isIP(text) === 4);
ajv.addFormat("ipv6", (text: string) => isIP(text) === 6);

/** What both classes have in common, and what each has of its own. */
const part = v.looseObject({ properties: v.looseObject({}) });
const { shared, classes } = v.parse(
  v.object({ shared: part, classes: v.record(v.string(), part) }),
  JSON.parse(readFileSync(join(import.meta.dirname, "ocsf-classes.json"), "utf8")),
);
const checks = new Map(
  Object.entries(classes).map(([uid, own]) => {
    const properties = { ...shared.properties, ...own.properties };
    return [Number(uid), ajv.compile({ ...shared, ...own, properties })];
  }),
);

const eventSchema = v.looseObject({
  class_uid: v.number(),
  activity_id: v.number(),
  type_uid: v.number(),
  status: v.string(),
  user: v.looseObject({ name: v.string() }),
  metadata: v.looseObject({ uid: v.string(), sequence: v.number(), event_code: v.string() }),
});

/** An event as a receiver reads it. */
export type ReadEvent = v.InferOutput<typeof eventSchema>;

/** @throws Error that says what the pinned schema of its class has against it */
export function readOcsf(json: string): ReadEvent {
  const event = v.parse(v.pipe(v.string(), v.parseJson(), eventSchema), json);
  const check = checks.get(event.class_uid);
  if (check === undefined || !check(event))
    throw new Error(`${event.metadata.event_code}: ${ajv.errorsText(check?.errors)}`);
  if (event.type_uid !== event.class_uid * 100 + event.activity_id)
    throw new Error(`${event.metadata.event_code}: type_uid is not of the class and the activity`);
  return event;
}
