// What a benchmark leaves behind is taken away however it ends: at its end, when it is interrupted, or when its reader goes
// away (`npm run bench:server | head`).
const steps = [];

process.stdout.on("error", () => process.exit(1));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
process.on("exit", () => {
  for (const step of steps.toReversed()) {
    try {
      step();
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
    }
  }
});

/** Does it, synchronously, when the process ends; the latest first. */
export function atEnd(step) {
  steps.push(step);
}
