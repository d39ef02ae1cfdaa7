/** What can be made to go wrong. A `once` fault strikes one call and switches itself off. */
export const faults = {
  "session-ends": "once",
  "enrollment-expires": "once",
  "too-many": "once",
  "server-fails": "once",
  "answer-lost": "once",
  slow: "stays",
  offline: "stays",
} as const satisfies Readonly<Record<string, "once" | "stays">>;

export type Fault = keyof typeof faults;

export const allFaults: readonly Fault[] = [
  "session-ends",
  "enrollment-expires",
  "too-many",
  "server-fails",
  "answer-lost",
  "slow",
  "offline",
];
