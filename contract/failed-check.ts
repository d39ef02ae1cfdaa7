/** Of the app's own checks. */
export const OPTIONAL_CHECKS: readonly string[] = ["manager", "question"];

interface Check {
  readonly name: string;
  readonly answer: string;
}

/** Whether one that isn't optional was failed, which stops a case. The guard doesn't rely on what a client makes of it. */
export function failsOne(checks: readonly Check[], optional: readonly string[]): boolean {
  return checks.some(({ name, answer }) => answer === "failed" && !optional.includes(name));
}
