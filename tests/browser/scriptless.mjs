// Without scripts a page says the same, and nothing on it waits for one.

import { inBrowser, report, visitAll } from "./browser.mjs";
import { pages } from "./pages.mjs";

/** Runs in the page: its words without those of the controls that the script makes. */
function words() {
  for (const made of document.querySelectorAll(".text-size, .copy, .announcement, .print-page")) made.remove();
  return document.body.innerText.replace(/\s+/g, " ").trim();
}

/** Runs in the page: what can be seen, or takes space, and does nothing without a script. */
function deadControls() {
  const idle = document.querySelectorAll("button:not(form button), .text-size, .print-page, [onclick], [href^='javascript:']");
  return [...idle].filter((element) => element.getClientRects().length > 0).map((element) => element.outerHTML);
}

await inBrowser(async (browser) => {
  const withScripts = new Map();
  await visitAll(browser, pages(), async (page, { name, url }) => {
    await page.goto(url);
    withScripts.set(name, await page.evaluate(words));
  });
  const visit = async (page, { name, url }) => {
    await page.goto(url);
    for (const control of await page.evaluate(deadControls)) report(name, "no scripts", "dead control", control);
    const without = await page.evaluate(words);
    if (without !== withScripts.get(name)) report(name, "no scripts", "says something else than with scripts");
  };
  await visitAll(browser, pages(), visit, { javaScriptEnabled: false });
});
