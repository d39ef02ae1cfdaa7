// Runs inside the page before anything else: collects what the browser measures by itself.
export function observe() {
  const seen = { paint: 0, lcp: 0, cls: 0, inp: 0, longTasks: [], qr: 0, form: 0 };
  globalThis.benchSeen = seen;
  const watch = (type, take, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...options,
    });
  watch("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
  });
  watch("layout-shift", (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
  watch("event", (entry) => (seen.inp = Math.max(seen.inp, entry.interactionId > 0 ? entry.duration : 0)), {
    durationThreshold: 16,
  });
  watch("longtask", (entry) => seen.longTasks.push({ start: entry.startTime, ms: entry.duration }));
  const painted = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));
  const look = () => {
    if (seen.form === 0 && document.querySelector("input[type=password]") !== null)
      painted((now) => (seen.form = now));
    // The QR code is the only image with a name that is a square of at least 200 px.
    const qr = [...document.querySelectorAll("svg[role=img]")].some(
      (svg) => svg.getBoundingClientRect().width >= 160,
    );
    if (seen.qr === 0 && qr) painted((now) => (seen.qr = now));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
