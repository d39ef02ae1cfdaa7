/** One window of a real browser: the little that every engine does in its own way. */
export interface Engine {
  /** Asks for a document, and doesn't wait for it. */
  readonly open: (url: string) => Promise<void>;
  /** What this expression is in the page; a promise is waited for. */
  readonly evaluate: (script: string) => Promise<unknown>;
  /** Presses the pointer there, in the window's own pixels. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** Types into what has the focus; TAB and ENTER are keys too. */
  readonly type: (text: string) => Promise<void>;
  /** What is seen, as PNG. */
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** As WebDriver names them in a text. */
export const TAB = "\uE004";
export const ENTER = "\uE007";

export const WINDOW = { width: 1280, height: 900 } as const;
