// Pages by keyboard: the skip link first, then everything in its order, always to be seen.

import { inBrowser, report, visitAll } from "./browser.mjs";
import { sites } from "./pages.mjs";

const PATHS = [
  "/en/organizations/cast/general-office",
  "/zh/organizations/cast",
  "/en/organizations/jilin-ast/sections/regulations",
  "/en/search?q=director+general",
];
const UNIT = "/en/organizations/cast/general-office";

/** Runs in the page: numbers all that the Tab key should reach, in the order of the document. */
function number() {
  const stops = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
  const reachable = [...stops].filter((element) => element.checkVisibility() && !element.disabled);
  reachable.forEach((element, index) => (element.stop = index));
  return reachable.map((element) => element.outerHTML.slice(0, 120));
}

/** Runs in the page: where the focus is and whether it can be seen. */
function focus() {
  const element = document.activeElement;
  if (element === document.body) return null;
  const [box] = element.getClientRects();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  const style = getComputedStyle(element);
  return {
    stop: element.stop,
    inView: box.left >= -0.5 && box.top >= -0.5 && box.right <= innerWidth + 0.5 && box.bottom <= innerHeight + 0.5,
    covered: !hit || !(element.contains(hit) || hit.contains(element)),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}

async function tabThrough(page, path) {
  const stops = await page.evaluate(number);
  const seen = [];
  // A date has several fields, each a stop of its own.
  for (let presses = 0; presses < stops.length + 10; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(focus);
    if (!at) break;
    if (at.stop === 0 && seen.length > 1) break;
    if (at.stop === undefined) {
      report(path, "Tab", "stops where nothing is", String(seen.at(-1)));
      continue;
    }
    const element = stops[at.stop];
    if (!at.inView) report(path, "Tab", "out of view", element);
    if (at.covered) report(path, "Tab", "covered", element);
    if (!at.outlined) report(path, "Tab", "no outline", element);
    if (at.stop !== seen.at(-1)) seen.push(at.stop);
  }
  stops.forEach((element, stop) => {
    if (!seen.includes(stop)) report(path, "Tab", "not reached", element);
  });
  const misplaced = seen.findIndex((stop, index) => index > 0 && stop < seen[index - 1]);
  if (misplaced > 0) report(path, "Tab", "not in the order of the page", stops[seen[misplaced]]);
}

async function skip(page, path) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const { left, top, width } = document.activeElement.getBoundingClientRect();
    return { isSkip: document.activeElement.matches(".skip"), inView: left >= 0 && top >= 0 && width > 24 };
  });
  if (!first.isSkip) report(path, "skip link", "is not the first stop");
  if (!first.inView) report(path, "skip link", "is not seen when focused");
  await page.keyboard.press("Enter");
  const inMain = await page.evaluate(() => document.activeElement === document.querySelector("main"));
  if (!inMain) report(path, "skip link", "does not lead to the content");
  await page.keyboard.press("Tab");
  const next = await page.evaluate(() => document.activeElement.closest("main, footer") !== null);
  if (!next) report(path, "skip link", "the next stop is before the content");
}

/** In the order of the browser's language: month, day, year. */
async function askForADay(page) {
  await page.locator("#on").focus();
  await page.keyboard.type("12312020");
  await page.keyboard.press("Enter");
  const arrived = await page.waitForURL(/\?on=2020-12-31$/, { timeout: 5000 }).then(() => true, () => false);
  if (!arrived) report(UNIT, "date", "leads nowhere", page.url());
}

await inBrowser(async (browser) => {
  const [{ base }] = sites();
  const visit = async (page, path) => {
    await page.goto(base + path);
    await skip(page, path);
    await page.goto(base + path);
    await tabThrough(page, path);
    if (path === UNIT) await askForADay(page);
  };
  for (const width of [1280, 360]) {
    await visitAll(browser, PATHS, visit, { viewport: { width, height: 740 }, locale: "en-US" });
  }
});
