/** What is done at each state of a tour: a check, a picture. It leaves the page as it found it. */
export type Visit = (state: string) => Promise<void>;
