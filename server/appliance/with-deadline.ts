const DEADLINE_MS = 10_000;

/** The answer, or after 10 s the one that says so: a slow database never leaves a client without (D-14). */
export async function withDeadline(answer: Promise<Response>, late: () => Response): Promise<Response> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<Response>((resolve) => {
    timer = setTimeout(() => resolve(late()), DEADLINE_MS);
  });
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
