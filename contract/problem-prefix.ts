/** What stands before every type: together they are the stable name of a refusal (docs/contract.md section 5). */
export const PROBLEM_PREFIX = "urn:mfa-enrollment:";
