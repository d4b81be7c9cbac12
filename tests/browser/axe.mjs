// What axe-core finds: WCAG 2.2 AA, best practice, and a contrast of 7:1.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { inBrowser, report, visitAll } from "./browser.mjs";
import { pages } from "./pages.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };

const EVERY_RULE = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // AAA, but the ink is dark enough for it and shall stay so; in place of the rule that asks for less.
  rules: { "color-contrast": { enabled: false }, "color-contrast-enhanced": { enabled: true } },
};
// Another scheme changes colours alone: the rest is checked in one scheme at each width.
const COLOUR_RULES = { runOnly: { type: "rule", values: ["color-contrast-enhanced", "link-in-text-block"] } };

const VARIANTS = [
  { name: "light wide", viewport: WIDE, media: { colorScheme: "light" }, rules: EVERY_RULE },
  { name: "dark wide", viewport: WIDE, media: { colorScheme: "dark" }, rules: COLOUR_RULES },
  { name: "dark narrow", viewport: NARROW, media: { colorScheme: "dark" }, rules: EVERY_RULE },
  { name: "light narrow", viewport: NARROW, media: { colorScheme: "light" }, rules: COLOUR_RULES },
  {
    name: "forced colours",
    viewport: WIDE,
    media: { colorScheme: "light", forcedColors: "active" },
    rules: EVERY_RULE,
  },
];

/** Runs in the page: what is wrong, an entry for each element. */
async function violations(rules) {
  const { violations } = await window.axe.run(document, { ...rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      rule: `${id}: ${help}`,
      element: `${target.join(" ")} (${failureSummary.split("\n").slice(1).join(" ").trim()})`,
    })),
  );
}

await inBrowser(async (browser) => {
  await visitAll(browser, pages(), async (page, { name, url }) => {
    await page.goto(url);
    // A function of the test's own world: the page's policy forbids a script element, as it should.
    await page.evaluate(AXE);
    for (const { name: variant, viewport, media, rules } of VARIANTS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ forcedColors: "none", ...media });
      for (const { rule, element } of await page.evaluate(violations, rules)) {
        report(name, variant, rule, element);
      }
    }
  });
});
