// What the page script does: text sizes, copying, printing.

import { inBrowser, report } from "./browser.mjs";
import { sites } from "./pages.mjs";

const PATH = "/en/organizations/cast/general-office";
const OTHER = "/zh/people";
const [{ base }] = sites();

/** Reports what is not as it should be. */
function expect(what, found, wanted) {
  const [is, shall] = [found, wanted].map((value) => JSON.stringify(value));
  if (is !== shall) report(PATH, what, `is ${is}, not ${shall}`);
}

const fontSize = (page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
const pressed = (page) =>
  page.locator(".text-size button").evaluateAll((all) => all.map((one) => one.getAttribute("aria-pressed")));

async function textSizes(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(base + PATH);
  expect("size at first", await fontSize(page), "16px");
  expect("pressed at first", await pressed(page), ["true", "false", "false"]);
  const group = page.getByRole("group", { name: "Text size" });
  const other = await context.newPage();
  await other.goto(base + OTHER);

  await group.getByRole("button", { name: "Largest" }).click();
  expect("largest", await fontSize(page), "22.4px");
  await group.getByRole("button", { name: "Standard" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect("large by keyboard", await fontSize(page), "19.2px");
  expect("pressed", await pressed(page), ["false", "true", "false"]);
  await other.waitForFunction(() => document.documentElement.dataset.textSize === "large", null, { timeout: 5000 });
  expect("another tab follows", await pressed(other), ["false", "true", "false"]);
  await page.reload();
  expect("remembered over a reload", await fontSize(page), "19.2px");
  await page.goto(base + OTHER);
  expect("remembered on another page", await fontSize(page), "19.2px");
  expect("in the words of its language", await page.getByRole("group", { name: "字号" }).count(), 1);

  const sizes = await page.locator(".text-size button").evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24),
  );
  expect("buttons smaller than 24 px", sizes.length, 0);
  await context.close();
}

async function sizesWithoutStorage(browser) {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => report(PATH, "storage forbidden", error.message));
  await page.goto(base + PATH);
  await page.getByRole("button", { name: "Largest" }).click();
  expect("size where storage is forbidden", await fontSize(page), "22.4px");
  expect("copying where storage is forbidden", await page.locator(".contact .copy").count(), 1);
  await context.close();
}

async function copying(browser) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(base + PATH);
  const copy = page.getByRole("button", { name: "Copy +86 10 6857 1878" });
  const said = page.getByRole("status");
  expect("said at first", await said.textContent(), "");
  await copy.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent !== "", null, { timeout: 5000 });
  expect("copied", await page.evaluate(() => navigator.clipboard.readText()), "+86 10 6857 1878");
  expect("said", await said.textContent(), "Copied");
  const bubble = await copy.evaluate((button) => getComputedStyle(button, "::after").content);
  expect("seen", bubble, '"Copied"');
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent === "", null, { timeout: 5000 });
  expect("at rest", await copy.getAttribute("data-copied"), null);
  await page.emulateMedia({ media: "print" });
  expect("on paper", await copy.isVisible(), false);
  await context.close();
}

async function embedding(browser) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await page.goto(base + PATH);
  await page.getByText("Embed on another site").click();
  await page.getByRole("button", { name: "Copy HTML for another site", exact: true }).click();
  const code = await page.getByLabel("HTML for another site", { exact: true }).inputValue();
  expect("HTML", code.startsWith("<iframe "), true);
  expect("HTML copied", await page.evaluate(() => navigator.clipboard.readText()), code);
  await page.emulateMedia({ media: "print" });
  expect("HTML on paper", await page.locator(".embed").isVisible(), false);
  await context.close();
}

async function noClipboard(browser) {
  const context = await browser.newContext();
  await context.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const page = await context.newPage();
  await page.goto(base + PATH);
  expect("buttons without a clipboard", await page.locator(".copy").count(), 0);
  await context.close();
}

async function printing(browser) {
  const context = await browser.newContext();
  await context.addInitScript(() => (window.print = () => (window.printed = true)));
  const page = await context.newPage();
  await page.goto(base + PATH);
  await page.getByRole("button", { name: "Print this page" }).click();
  expect("printed", await page.evaluate(() => window.printed), true);
  const states = await page.evaluate(() => {
    const main = document.querySelector("main");
    main.append(document.createElement("details"), document.createElement("details"));
    const all = [...document.querySelectorAll("details")].slice(-2);
    all[0].open = true;
    const open = () => all.map((details) => details.open);
    dispatchEvent(new Event("beforeprint"));
    const during = open();
    dispatchEvent(new Event("afterprint"));
    return [during, open()];
  });
  expect("details while and after printing", states, [[true, true], [true, false]]);
  await context.close();
}

await inBrowser(async (browser) => {
  for (const part of [textSizes, sizesWithoutStorage, copying, embedding, noClipboard, printing]) await part(browser);
});
