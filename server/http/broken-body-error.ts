/** The client went away, or broke its own framing, before its body was whole. */
export class BrokenBodyError extends Error {
  constructor(cause: unknown) {
    super("the request's body broke off", { cause });
    this.name = "BrokenBodyError";
  }
}
