/** The whole screen for this page. Only in answer to a click, and not everywhere: iPhones have none. */
export async function enterFullscreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen({ navigationUI: "hide" });
  } catch {
    // Refused or missing: the page covers everything in its window instead.
  }
}

export async function leaveFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  } catch {
    // It was left by the person meanwhile.
  }
}
