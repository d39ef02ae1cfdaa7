import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Builder, Capabilities, type WebDriver } from "selenium-webdriver";
import { freePort } from "../../scripts/free-port.mjs";
import { WINDOW, type Engine } from "./engine.ts";

/** By WebDriver, in the small browser that comes with WebKitGTK. It has no mode without a window, so it gets a screen. */
export async function startWebKitGtk(): Promise<Engine> {
  const screen = await startScreen();
  try {
    const service = await startDriver(screen.name);
    try {
      const wanted = new Capabilities({ browserName: "MiniBrowser", pageLoadStrategy: "none" });
      const driver = await new Builder().usingServer(service.url).withCapabilities(wanted).build();
      await fitWindow(driver);
      return {
        open: (address) => driver.get(address),
        evaluate: (script) => driver.executeScript(`return ${script}`),
        click: (x, y) => driver.actions().move({ x, y, duration: 0 }).click().perform(),
        type: (text) => driver.actions().sendKeys(text).perform(),
        screenshot: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
        close: async () => {
          await driver.quit();
          await service.stop();
          await screen.stop();
        },
      };
    } catch (error) {
      await service.stop();
      throw error;
    }
  } catch (error) {
    await screen.stop();
    throw error;
  }
}

/** The bars of the browser take some of the window. */
async function fitWindow(driver: WebDriver): Promise<void> {
  const { width, height } = WINDOW;
  await driver.manage().window().setRect({ x: 0, y: 0, width, height });
  const inside = await driver.executeScript<number>("return innerHeight");
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width, height: 2 * height - inside });
}

/** A screen in memory, under the first number that is free. */
async function startScreen() {
  const args = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const { program, stop } = await startProgram("Xvfb", args, process.env);
  const [number] = await once(program.stdout, "data");
  return { name: `:${String(number).trim()}`, stop };
}

async function startDriver(screen: string) {
  const port = String(await freePort());
  const env = { ...process.env, DISPLAY: screen, LC_ALL: "C.UTF-8" };
  const { program, stop } = await startProgram("WebKitWebDriver", [`--port=${port}`], env);
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (program.exitCode !== null) throw new Error("WebKitWebDriver ended at once");
    await wait(50);
  }
  return { url, stop };
}

async function startProgram(file: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const program = spawn(file, args, { stdio: ["ignore", "pipe", "inherit"], env });
  await once(program, "spawn");
  const ended = once(program, "exit");
  const stop = async () => {
    program.kill();
    await ended;
  };
  return { program, stop };
}
