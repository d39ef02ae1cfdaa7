// Loaded into a measured process before its program (`node --import`): tells what it used, and ends with the benchmark.
const channel = process.channel;

process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const peak = process.resourceUsage().maxRSS / 1024;
  process.send?.({ cpuMs: (user + system) / 1000, rss: process.memoryUsage.rss() / 1024 / 1024, peak });
});
// The benchmark was interrupted, or its reader went away: nothing of it may stay behind.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
channel?.unref();
