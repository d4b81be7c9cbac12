// The one browser of a suite, and the way in which a suite ends.

import { chromium } from "playwright-core";

/** How many pages are open at a time: more would only wait for each other on a small machine. */
const AT_A_TIME = 2;

const findings = [];

/** Notes that a page does not do what it should. */
export function report(page, variant, rule, element = "") {
  findings.push([page, variant, rule, element].filter(Boolean).join(" | "));
}

/**
 * Runs a suite in a browser and ends the program: 0 where nothing was reported, 1 where something was.
 * @param {(browser: import("playwright-core").Browser) => Promise<void>} suite
 */
export async function inBrowser(suite) {
  // Where the machine is short of something for a moment, a browser may fail to start; the second try tells.
  const browser = await launch().catch(launch);
  try {
    await suite(browser);
  } finally {
    await browser.close();
  }
  finish();
}

/** The system's own browser: nothing is downloaded for a test. */
function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Says what was found and ends the program accordingly. */
export function finish() {
  for (const finding of [...new Set(findings)].sort()) console.log(finding);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

/**
 * Visits pages, a few at a time, each worker with a tab of its own for all that it visits.
 * @template T
 * @param {import("playwright-core").Browser} browser
 * @param {T[]} items what to visit
 * @param {(page: import("playwright-core").Page, item: T) => Promise<void>} visit
 * @param {import("playwright-core").BrowserContextOptions} options of the contexts
 */
export async function visitAll(browser, items, visit, options = {}) {
  const waiting = [...items];
  const work = async () => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    for (let item = waiting.shift(); item; item = waiting.shift()) await visit(page, item);
    await context.close();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}
