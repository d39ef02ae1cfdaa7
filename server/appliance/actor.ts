/** The signed-in person who makes a call. */
export interface Actor {
  readonly userId: string;
  readonly userName: string;
  readonly nameKey: string;
  readonly role: string;
  readonly sessionId: string;
  /** When he last proved who he is, epoch milliseconds. */
  readonly authTime: number;
}
