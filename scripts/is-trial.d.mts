export function isTrial(variables: Readonly<Record<string, string | undefined>>): boolean;
