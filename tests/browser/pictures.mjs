// Takes the pictures of the README from a running site: node pictures.mjs URL [FOLDER]

import { statSync } from "node:fs";
import { join } from "node:path";

import { inBrowser, report } from "./browser.mjs";

const [base, folder = "."] = process.argv.slice(2);
const MOST_BYTES = 200_000;

const PICTURES = [
  { file: "unit-en.png", path: "/en/organizations/cast/general-office", width: 1100, height: 900 },
  { file: "chart-en.png", path: "/en/organizations/cast#chart", width: 1100, height: 700 },
  { file: "organization-zh-dark.png", path: "/zh/organizations/cast", width: 1100, height: 900, dark: true },
  { file: "unit-zh-narrow.png", path: "/zh/organizations/cast/general-office", width: 390, height: 780 },
];

await inBrowser(async (browser) => {
  for (const { file, path, width, height, dark = false } of PICTURES) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      // A phone's pixels are small; a wide picture is shown smaller than it is.
      deviceScaleFactor: width < 600 ? 2 : 1,
    });
    const answer = await page.goto(base + path);
    if (!answer?.ok()) report(file, path, `answers ${answer?.status()}`);
    const target = join(folder, file);
    await page.screenshot({ path: target });
    const { size } = statSync(target);
    if (size > MOST_BYTES) report(file, path, `${size} bytes, not ${MOST_BYTES}`);
    await page.close();
  }
});
