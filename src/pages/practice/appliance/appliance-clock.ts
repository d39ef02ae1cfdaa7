/** The time of the practice appliance, epoch milliseconds. */
export interface ApplianceClock {
  readonly now: () => number;
}
