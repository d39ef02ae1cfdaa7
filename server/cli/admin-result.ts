/** What the person at the keyboard reads, and whether the command did what it was told. */
export interface AdminResult {
  readonly done: boolean;
  readonly text: string;
}
