import { Gauge } from "prom-client";
import type { SinkState } from "./event-pump.ts";

/** What the metrics show of the ways out. */
export interface EventsState {
  readonly sinks: readonly SinkState[];
  readonly deadLetterBytes: number;
}

const PER_SINK = [
  ["events_waiting", "waiting", "Rows of the record that a way out has not sent yet."],
  ["events_sent", "sent", "Events that have arrived since the start."],
  ["events_failures", "failures", "Tries of a batch that failed since the start."],
] as const satisfies readonly (readonly [string, keyof SinkState, string])[];

/** What `/metrics` shows of the ways out. */
export function eventMetrics(state: () => EventsState): readonly Gauge[] {
  const perSink = PER_SINK.map(
    ([name, member, help]) =>
      new Gauge({
        name,
        help,
        labelNames: ["sink"],
        registers: [],
        collect() {
          for (const each of state().sinks) this.set({ sink: each.sink }, each[member]);
        },
      }),
  );
  const deadLetter = new Gauge({
    name: "events_dead_letter_bytes",
    help: "Size of the file of events that the webhook's receiver refused too often.",
    registers: [],
    collect() {
      this.set(state().deadLetterBytes);
    },
  });
  return [...perSink, deadLetter];
}
