// Enlarged to 200 % and 400 %, with text alone at 200 % and on any telephone, nothing runs out of the page and no text is cut off.

import { inBrowser, report, visitAll } from "./browser.mjs";
import { pages } from "./pages.mjs";

const VARIANTS = [
  // 1280 px enlarged are a layout of so many px.
  { name: "200 %", width: 640 },
  { name: "400 %", width: 320 },
  { name: "text 200 %", width: 1280, text: "html { font-size: 200% !important }" },
  { name: "text 200 %, narrow", width: 360, text: "html { font-size: 200% !important }" },
];

/** The widths of telephones, at any of which a number with its extension might be too long for a line. */
const TELEPHONES = Array.from({ length: 36 }, (_, step) => 320 + 2 * step);

/** Runs in the page: what runs out of it or is cut off. */
function tooMuch() {
  const name = (element) => element.nodeName.toLowerCase() + (element.className && `.${element.className}`);
  const found = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > page.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > page.clientWidth + 0.5 || left < -0.5) && !element.matches(".skip");
    });
    const widest = wide.slice(-3).map((element) => `${name(element)} "${element.textContent.trim().slice(0, 40)}"`);
    found.push([`the page is ${page.scrollWidth - page.clientWidth} px too wide`, widest.join(", ")]);
  }
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const cuts = [style.overflowX, style.overflowY].some((value) => value === "hidden" || value === "clip");
    // What is for screen readers alone has the size of a point. What is typed into a field can be scrolled there.
    if (!cuts || element.clientWidth <= 1 || element.matches("input")) continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) {
      found.push(["text is cut off", name(element)]);
    }
  }
  return found;
}

/** Runs in the page: numbers in two parts, such as an extension, that run together on a line or stand beside each other on several. */
function joined() {
  const found = [];
  for (const number of document.querySelectorAll(".number:has(> .unbroken + .unbroken)")) {
    const [first, second] = [...number.querySelectorAll(":scope > .unbroken")].map((part) => part.getBoundingClientRect());
    if (Math.abs(first.top - second.top) > first.height / 2) continue;
    const line = parseFloat(getComputedStyle(number).fontSize) * 2;
    const text = number.textContent;
    if (second.left - first.right < 1) found.push(["two parts of a number run together", text]);
    if (Math.max(first.height, second.height) > line) found.push(["two parts of a number are columns", text]);
  }
  return found;
}

await inBrowser(async (browser) => {
  await visitAll(browser, pages(), async (page, { name, url }) => {
    await page.goto(url);
    for (const { name: variant, width, text } of VARIANTS) {
      await page.setViewportSize({ width, height: 740 });
      // The tab's own style: the page's policy forbids one in the page, as it should.
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, text ?? "");
      for (const [rule, element] of await page.evaluate(tooMuch)) report(name, variant, rule, element);
    }
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    if ((await page.locator(".number .unbroken").count()) === 0) return;
    for (const width of TELEPHONES) {
      await page.setViewportSize({ width, height: 740 });
      const found = [...(await page.evaluate(tooMuch)), ...(await page.evaluate(joined))];
      for (const [rule, element] of found) report(name, `${width} px`, rule, element);
    }
    await page.setViewportSize({ width: 1280, height: 740 });
    for (const [rule, element] of await page.evaluate(joined)) report(name, "1280 px", rule, element);
  });
});
