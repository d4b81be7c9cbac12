// Nothing moves while a page is loaded: not at a first view, not where a text size is remembered, and not where the
// script comes late.

import { setTimeout as sleep } from "node:timers/promises";

import { inBrowser, report, visitAll } from "./browser.mjs";
import { pages, sites } from "./pages.mjs";

// Each kind of page once at either width; what moves does not depend on the language, but its width does.
const VIEWPORTS = [
  { width: 1280, height: 900, language: "zh" },
  { width: 360, height: 740, language: "en" },
];
const LATE = 150;

const withSize = (value) => ({
  cookies: [],
  origins: sites().map(({ base }) => ({ origin: base, localStorage: [{ name: "text-size", value }] })),
});

// The attribute that makes a page wait for the script is young. Browsers that do not know it may show the page before,
// and then nothing but a remembered size may move it.
const VARIANTS = [
  { name: "first view, not waiting for the script", waits: false, options: {} },
  { name: "remembered text size", waits: true, options: { storageState: withSize("largest") } },
];

/** Holds the script back, and takes from the page that it waits for it. */
async function comeLate(page, url, waits) {
  await page.unrouteAll();
  await page.route("**/static/script.*", async (route) => {
    await sleep(LATE);
    await route.continue();
  });
  if (waits) return;
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(' blocking="render"', "");
    await route.fulfill({ response, body });
  });
}

/** Runs in the page, once it has settled: what moved, and how far. */
function shifts() {
  return new Promise((resolve) => {
    const found = [];
    const note = (list) => {
      for (const { value, sources } of list.getEntries()) {
        const moved = sources.map(({ node }) => node?.nodeName.toLowerCase() + (node?.className ? `.${node.className}` : ""));
        found.push({ value, moved: moved.join(", ") });
      }
    };
    new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
    // What the last frames did is told after them.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(found), 50)));
  });
}

await inBrowser(async (browser) => {
  for (const { name: variant, waits, options } of VARIANTS) {
    for (const { language, ...viewport } of VIEWPORTS) {
      const visit = async (page, { name, url }) => {
        await comeLate(page, url, waits);
        await page.goto(url);
        for (const { value, moved } of await page.evaluate(shifts)) {
          report(name, `${variant}, ${viewport.width} px`, `layout shift of ${value.toFixed(4)}`, moved);
        }
      };
      const wanted = pages().filter((page) => page.language === language);
      await visitAll(browser, wanted, visit, { ...options, viewport });
    }
  }
});
