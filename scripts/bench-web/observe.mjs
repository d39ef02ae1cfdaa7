// Runs inside the page before anything else: collects what the browser measures by itself.
export function observe() {
  let over = () => undefined;
  let shown = () => undefined;
  const seen = {
    paint: 0,
    lcp: 0,
    cls: 0,
    inp: 0,
    longTasks: [],
    form: 0,
    signIn: 0,
    start: 0,
    qr: 0,
    waitsFor: "the QR code",
  };
  globalThis.benchSeen = seen;
  /** Fulfilled when the QR code is painted. */
  globalThis.benchDone = new Promise((resolve) => (over = resolve));
  /** Fulfilled when the sign-in form is. */
  globalThis.benchForm = new Promise((resolve) => (shown = resolve));
  const watch = (type, take, options = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...options,
    });
  // A person's first click ends it; the clicks of the script do not, so it is ended here.
  watch("largest-contentful-paint", ({ startTime }) => {
    if (seen.signIn === 0 || startTime < seen.signIn) seen.lcp = startTime;
  });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.paint = startTime;
  });
  watch("layout-shift", (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
  watch("event", (entry) => (seen.inp = Math.max(seen.inp, entry.interactionId > 0 ? entry.duration : 0)), {
    durationThreshold: 16,
  });
  watch("longtask", (entry) => seen.longTasks.push({ start: entry.startTime, ms: entry.duration }));

  /** The first turn after the frame: a timer would wait for whatever else is due, and count that too. */
  const painted = (then) =>
    requestAnimationFrame(() => {
      void scheduler.postTask(() => then(performance.now()), { priority: "user-blocking" });
    });
  const found = {
    form: () => document.querySelector("input[type=password]") !== null,
    // The only image with a name that is a square of at least 160 px.
    qr: () =>
      [...document.querySelectorAll("svg[role=img]")].some((svg) => svg.getBoundingClientRect().width >= 160),
  };
  const looked = new Set();
  const look = () => {
    for (const name of ["form", "qr"]) {
      if (looked.has(name) || !found[name]()) continue;
      looked.add(name);
      painted((now) => {
        seen[name] = now;
        if (name === "qr") over();
        else shown();
      });
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
