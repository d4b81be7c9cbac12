// The box for what somebody looks for: suggestions while typing, by keyboard and by ear, and none where none can be.

import { inBrowser, report } from "./browser.mjs";
import { sites } from "./pages.mjs";

const [{ base }] = sites();
const PATIENCE = { timeout: 5000 };

/** Opens a page and notes what it asks; `hold` delays the answers to these requests by so many milliseconds. */
async function open(browser, path, { hold = 0, ...options } = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("pageerror", (error) => report(path, "error", error.message));
  const asked = [];
  let underWay = 0;
  await page.route("**/search/suggestions**", async (route) => {
    asked.push(new URL(route.request().url()).searchParams.get("q"));
    underWay += 1;
    if (underWay > 1) report(path, "requests", `${underWay} are under way at once`);
    await new Promise((resume) => setTimeout(resume, hold));
    await route.continue().catch(() => {});
    underWay -= 1;
  });
  await page.goto(base + path);
  const box = page.locator("input[type=search]");
  const expect = (what, found, wanted) => {
    const [is, shall] = [found, wanted].map((value) => JSON.stringify(value));
    if (is !== shall) report(path, what, `is ${is}, not ${shall}`);
  };
  return { context, page, box, asked, expect };
}

const state = (box) =>
  box.evaluate((input) => ({
    expanded: input.getAttribute("aria-expanded"),
    active: document.getElementById(input.getAttribute("aria-activedescendant"))?.firstChild.textContent ?? null,
    selected: document.querySelectorAll("[role=option][aria-selected=true]").length,
    value: input.value,
    caret: input.selectionStart,
  }));

const opened = (page) => page.locator("[role=listbox]").waitFor({ state: "visible", ...PATIENCE });
const closed = (page) => page.locator("[role=listbox]").waitFor({ state: "hidden", ...PATIENCE });

async function byKeyboard(browser) {
  const { context, page, box, expect } = await open(browser, "/en/people");
  expect("name", await page.getByRole("combobox", { name: "Which office handles…?" }).count(), 1);
  expect("at first", (await state(box)).expanded, "false");
  await box.focus();
  await page.keyboard.type("general off");
  await opened(page);
  const options = await page.getByRole("listbox", { name: "Suggestions" }).getByRole("option").allTextContents();
  expect("said", await page.getByRole("status").textContent(), `Suggestions: ${options.length}`);
  expect("open", await state(box), { expanded: "true", active: null, selected: 0, value: "general off", caret: 11 });

  await page.keyboard.press("ArrowDown");
  const first = await state(box);
  expect("first", first, { expanded: "true", active: first.active, selected: 1, value: "general off", caret: 11 });
  if (!options[0].startsWith(first.active)) report("/en/people", "first", `is ${first.active}`);
  await page.keyboard.press("ArrowUp");
  expect("before the first is the text", (await state(box)).active, null);
  await page.keyboard.press("ArrowUp");
  const last = (await state(box)).active;
  if (!options.at(-1).startsWith(last)) report("/en/people", "last", `is ${last}`);
  await page.keyboard.press("Home");
  expect("Home is for the text", await state(box), { ...first, active: null, selected: 0, caret: 0 });
  await page.keyboard.press("End");
  expect("End is for the text", (await state(box)).caret, 11);

  await page.keyboard.press("Escape");
  await closed(page);
  expect("closed", await state(box), { expanded: "false", active: null, selected: 0, value: "general off", caret: 11 });
  await page.keyboard.press("ArrowDown");
  await opened(page);
  expect("open again", (await state(box)).expanded, "true");
  await page.keyboard.press("Escape");
  await closed(page);
  await page.keyboard.type("ice");
  await opened(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/organizations\//, PATIENCE);
  await context.close();
}

async function byPointer(browser) {
  const { context, page, box } = await open(browser, "/zh/");
  await box.fill("办公厅");
  await opened(page);
  await page.getByRole("option").first().click();
  await page.waitForURL(/\/zh\/organizations\//, PATIENCE);
  await context.close();
}

async function submitted(browser) {
  const { context, page, box, expect } = await open(browser, "/en/search?q=office&kind=unit&on=2020-01-01");
  await box.fill("general office");
  await opened(page);
  await box.press("Enter");
  await page.waitForURL(/q=general\+office/, PATIENCE);
  const { searchParams } = new URL(page.url());
  expect("the filter and the day are kept", [searchParams.get("kind"), searchParams.get("on")], ["unit", "2020-01-01"]);
  await box.focus();
  await page.keyboard.press("Tab");
  expect("the button is next", await page.evaluate(() => document.activeElement.tagName), "BUTTON");
  await context.close();
}

async function oneAtATime(browser) {
  const { context, page, box, asked, expect } = await open(browser, "/en/", { hold: 600 });
  await box.focus();
  for (const piece of ["p", "a", "s", "s", "p"]) {
    await page.keyboard.type(piece);
    await page.waitForTimeout(180);
  }
  await opened(page);
  expect("asked", asked.at(-1), "passp");
  if (asked.length > 3) report("/en/", "requests", `${asked.length}: ${asked.join(" ")}`);
  // Who has left the box is shown nothing any more.
  await page.keyboard.type("o");
  await box.blur();
  await page.waitForTimeout(1200);
  expect("after the box was left", (await state(box)).expanded, "false");
  await context.close();
}

async function composing(browser) {
  const { context, page, box, asked, expect } = await open(browser, "/zh/people");
  await box.focus();
  const network = await context.newCDPSession(page);
  await network.send("Input.imeSetComposition", { text: "bangong", selectionStart: 7, selectionEnd: 7 });
  await page.waitForTimeout(150);
  expect("asked at once while characters are chosen", asked, []);
  await opened(page);
  expect("asked after a rest", asked, ["bangong"]);
  for (const key of ["ArrowDown", "Enter", "Escape"]) {
    const isPrevented = await box.evaluate((input, key) => {
      const pressed = new KeyboardEvent("keydown", { key, isComposing: true, cancelable: true, bubbles: true });
      return !input.dispatchEvent(pressed);
    }, key);
    expect(`${key} while characters are chosen`, isPrevented, false);
  }
  expect("chosen by these", (await state(box)).active ?? null, null);
  await network.send("Input.insertText", { text: "办公" });
  await page.waitForTimeout(600);
  expect("asked", asked, ["bangong", "办公"]);
  await context.close();
}

async function withoutHelp(browser) {
  for (const options of [{ javaScriptEnabled: false }, {}]) {
    const { context, page, box, expect } = await open(browser, "/en/organizations/cast", options);
    await page.unrouteAll();
    await page.route("**/search/suggestions**", (route) => route.abort());
    await box.fill("passport");
    await page.waitForTimeout(400);
    expect("no list", await page.locator("[role=option]").count(), 0);
    await box.press("Enter");
    await page.waitForURL(/\/en\/search\?q=passport$/, PATIENCE);
    expect("answers", await page.locator(".answers > li").count() > 0, true);
    await context.close();
  }
}

async function nothingStored(browser) {
  const { context, page, box, expect } = await open(browser, "/en/");
  await box.fill("general office");
  await opened(page);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect("kept", kept, [0, 0, ""]);
  const wide = await page.locator("[role=listbox]").evaluate((list) => list.getBoundingClientRect().right <= innerWidth);
  expect("the list is within the page", wide, true);
  await context.close();
  for (const path of ["/en/people", "/en/"]) {
    const narrow = await open(browser, path, { viewport: { width: 320, height: 600 } });
    await narrow.box.fill("general office");
    await opened(narrow.page);
    const isWithin = await narrow.page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth);
    narrow.expect("the list is within a narrow page", isWithin, true);
    await narrow.context.close();
  }
}

/** The description is XML that a parser of browsers reads. */
async function described(browser) {
  const { context, page, expect } = await open(browser, "/zh/");
  const found = await page.evaluate(async () => {
    const { href } = document.querySelector("link[rel=search]");
    const text = await (await fetch(href)).text();
    const xml = new DOMParser().parseFromString(text, "application/xml");
    const urls = [...xml.getElementsByTagNameNS("http://a9.com/-/spec/opensearch/1.1/", "Url")];
    return [xml.querySelector("parsererror")?.textContent ?? "", urls.map((url) => url.getAttribute("rel"))];
  });
  expect("description", found, ["", [null, null, "suggestions", "self"]]);
  await context.close();
}

await inBrowser(async (browser) => {
  const parts = [byKeyboard, byPointer, submitted, oneAtATime, composing, withoutHelp, nothingStored, described];
  for (const part of parts) {
    await part(browser).catch((error) => report(part.name, "", "failed", error.message));
  }
});
