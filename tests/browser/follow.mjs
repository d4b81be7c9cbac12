// An open page follows the content: it shows what is saved, and a band tells of mistakes until they are mended.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { inBrowser, report } from "./browser.mjs";
import { sites } from "./pages.mjs";

const PATH = "/zh/organizations/cast/general-office";
const PATIENCE = { timeout: 10_000 };
const [{ base }] = sites();
const file = join(process.env.CONTENT, "organizations/cast/units/general-office.toml");
const text = readFileSync(file, "utf8");

await inBrowser(async (browser) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => report(PATH, "", "an error in a script", String(error)));
  await page.goto(base + PATH);

  writeFileSync(file, text.replaceAll("办公厅", "办公总厅"));
  await page.locator("h1", { hasText: "办公总厅" }).waitFor(PATIENCE);

  writeFileSync(file, text.replace('kind = "office"', 'kind = "ofice"'));
  const band = page.getByRole("alert");
  await band.waitFor(PATIENCE);
  const said = await band.innerText();
  for (const words of ["内容有1处错误", "general-office.toml:3:8", "不是可选的词", "是不是要写 `office`？"]) {
    if (!said.includes(words)) report(PATH, "band", `does not say ${words}`, said);
  }
  // Another page that is opened meanwhile is the last good one, and says the same.
  const other = await context.newPage();
  await other.goto(`${base}/en/organizations/cast`);
  await other.getByRole("alert").waitFor(PATIENCE);

  writeFileSync(file, text);
  await page.locator("h1", { hasText: /^办公厅$/ }).waitFor(PATIENCE);
  await band.waitFor({ state: "detached", ...PATIENCE });
  await context.close();
});
