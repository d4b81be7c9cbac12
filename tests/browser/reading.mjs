// What readers see first, how large it is, and what folds: the phone of an organization, targets of fingers, lines that end well.

import { inBrowser, report } from "./browser.mjs";
import { sites } from "./pages.mjs";

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 900 };
const TARGET = 44;

/** Runs in the page: things to be hit by a finger that are too low, each with its height. */
function low([selector, target]) {
  const all = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const low = all.filter((element) => element.getBoundingClientRect().height < target - 0.5);
  return { count: all.length, low: low.map((element) => `${element.textContent.trim() || element.name} ${element.getBoundingClientRect().height}`) };
}

/** Runs in the page: buttons that stand in another line than what they copy. */
function strays() {
  const beside = ({ top, bottom }, other) => top < other.bottom && other.top < bottom;
  const alone = (button) => {
    const lines = [...button.previousElementSibling.getClientRects()];
    return !lines.some((line) => beside(button.getBoundingClientRect(), line));
  };
  return [...document.querySelectorAll("main .copy")].filter(alone).map((button) => button.ariaLabel);
}

/** Runs in the page: blocks whose last line is a single character. */
function orphans() {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const found = [];
  for (const block of document.querySelectorAll("main :is(h1, h2, h3, p, li, dd)")) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const places = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement.checkVisibility() || node.parentElement.closest("h1, h2, h3, p, li, dd") !== block) continue;
      for (let place = 0; place < node.length; place += 1) {
        if (/\s/.test(node.data[place])) continue;
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        places.push(range.getBoundingClientRect().top);
      }
    }
    const last = places.at(-1);
    const inLast = places.filter((top) => Math.abs(top - last) < 4).length;
    // A full stop goes with what it ends.
    if (places.length > 6 && inLast <= 2 && /\p{sc=Han}/u.test(block.textContent.trim().slice(-2))) found.push(block.textContent.trim().slice(-20));
  }
  return found;
}

await inBrowser(async (browser) => {
  const [{ base }] = sites();
  const expect = (page, what, found, expected) => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) report(page, "", what, JSON.stringify(found));
  };

  const phone = await browser.newPage({ viewport: PHONE });
  for (const language of ["en", "zh"]) {
    const path = `/${language}/organizations/cast`;
    await phone.goto(base + path);
    const y = (selector) => phone.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const top = await y(".contact a[href^='tel:']");
    if (top >= 400) report(path, "360 px", `the phone stands at ${top}`);
    if ((await y("ol.units")) > (await y("#chart"))) report(path, "360 px", "the chart stands before the departments");
    expect(path, "the chart is folded", await phone.locator(".chart").isVisible(), false);
    expect(path, "the contents are folded", await phone.locator(".contents ol").isVisible(), false);
    for (const wanted of ["main a[href^='tel:']", ".site-navigation a", ".breadcrumbs li:not([aria-current]) a", ".search.small :is(input, button)"]) {
      const { count, low: found } = await phone.evaluate(low, [wanted, TARGET]);
      if (count === 0) report(path, "360 px", "nothing to hit", wanted);
      expect(path, `lower than ${TARGET} px`, found, []);
    }
    expect(path, "a button to copy stands alone in its line", await phone.evaluate(strays), []);
    const answers = `/${language}/search?q=${language === "en" ? "exchange" : "交流"}`;
    await phone.goto(base + answers);
    const first = await y(".answers > li");
    if (first >= 400) report(answers, "360 px", `the first result stands at ${first}`);
    expect(answers, "what narrows down is folded", await phone.locator("select").first().isVisible(), false);
  }
  for (const path of ["", "organizations", "organizations/jilin-ast", "organizations/xinjiang-fao", "organizations/cast/general-office", "functions", "organizations/jilin-ast/booklet"]) {
    await phone.goto(`${base}/zh/${path}`);
    expect(`/zh/${path}`, "one character is alone in its line", await phone.evaluate(orphans), []);
  }
  await phone.close();

  // What is folded on a telephone is open where there is room, and what an address leads to is open everywhere.
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ viewport: WIDE, javaScriptEnabled });
    const page = await context.newPage();
    const variant = javaScriptEnabled ? "" : "without scripts";
    await page.goto(`${base}/en/organizations/cast`);
    for (const part of [".chart", ".contents ol", ".forms"]) {
      if (!(await page.locator(part).isVisible())) report("/en/organizations/cast", variant, "is not open", part);
    }
    await page.goto(`${base}/en/topics`);
    const group = page.locator("section:has(#science-popularization) .function-links").first();
    if (await group.isVisible()) report("/en/topics", variant, "a group is open unasked");
    await page.goto(`${base}/en/#topics`);
    await page.goto(`${base}/en/topics#science-popularization`);
    if (!(await group.isVisible())) report("/en/topics", variant, "the group that is asked for is closed");
    await context.close();
  }

  // The phone book of an organization of this size is one sheet, in either language.
  const sheet = await browser.newPage();
  for (const language of ["en", "zh"]) {
    await sheet.goto(`${base}/${language}/organizations/cast/phone-book`);
    const paper = (await sheet.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(`/${language}/organizations/cast/phone-book`, "sheets", paper.match(/\/Type\s*\/Page\b/g)?.length, 1);
  }
});
