// What a page of another site can show of this one: cards, and no page.

import { createServer } from "node:http";

import { inBrowser, report } from "./browser.mjs";
import { sites } from "./pages.mjs";

const PAGE = "/en/organizations/cast/general-office";
const CARD = `${PAGE}/card`;
const [{ base }] = sites();

/** Another origin: the same host on another port. It frames what its query names, and may be isolated from others. */
function otherSite() {
  const server = createServer(({ url }, answer) => {
    const query = new URL(url, "http://localhost").searchParams;
    answer.setHeader("Content-Type", "text/html; charset=utf-8");
    if (query.has("isolated")) {
      answer.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
      answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
    const width = query.get("width") ?? 400;
    const sandbox = query.has("sandbox") ? ` sandbox="${query.get("sandbox")}"` : "";
    answer.end(`<!doctype html><title>Another site</title><iframe src="${base}${query.get("frame")}" width="${width}" height="500"${sandbox}></iframe>`);
  });
  return new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(server)));
}

/** What is read in the one frame of a page; nothing where the browser refused it. */
async function framed(page) {
  const [, frame] = page.frames();
  // In place of what may not be framed, the browser shows a page of its own.
  return frame.url().startsWith(base) ? frame.locator("h1").textContent() : null;
}

await inBrowser(async (browser) => {
  const server = await otherSite();
  const other = `http://127.0.0.1:${server.address().port}`;
  const context = await browser.newContext();
  const page = await context.newPage();
  const visit = (query) => page.goto(`${other}/?${query}`, { waitUntil: "load" });

  for (const isolated of ["", "&isolated"]) {
    await visit(`frame=${CARD}${isolated}`);
    const heading = await framed(page);
    if (heading !== "General Office") report(CARD, isolated, "is not framed", String(heading));
  }
  await visit(`frame=${PAGE}`);
  const heading = await framed(page);
  if (heading !== null) report(PAGE, "", "is framed", heading);

  // From the narrowest to the widest, nothing runs out of the frame, and both colours are had where they are asked for.
  for (const width of [240, 320, 600]) {
    await visit(`frame=${CARD}&width=${width}`);
    const spare = await page.frames()[1].evaluate(() => innerWidth - document.documentElement.scrollWidth);
    if (spare < 0) report(CARD, `${width} px`, "runs out of the frame", `${-spare} px`);
  }
  const paper = () => page.frames()[1].evaluate(() => getComputedStyle(document.body).backgroundColor);
  const colours = {};
  for (const [name, scheme, theme] of [
    ["light", "light", ""],
    ["dark", "dark", ""],
    ["light in dark", "dark", "%3Ftheme=light"],
    ["dark in light", "light", "%3Ftheme=dark"],
  ]) {
    await page.emulateMedia({ colorScheme: scheme });
    await visit(`frame=${CARD}${theme}`);
    colours[name] = await paper();
  }
  if (colours.light === colours.dark) report(CARD, "dark", "is as light as light");
  if (colours["light in dark"] !== colours.light) report(CARD, "theme=light", "is not light");
  if (colours["dark in light"] !== colours.dark) report(CARD, "theme=dark", "is not dark");

  // A frame of no site, as other systems make it, looks the same; where it may open a window, a link does, with the page.
  await page.emulateMedia({ colorScheme: "light" });
  for (const sandbox of [null, "allow-scripts", "allow-popups", "allow-scripts allow-popups allow-popups-to-escape-sandbox"]) {
    await visit(`frame=${CARD}${sandbox === null ? "" : `&sandbox=${sandbox}`}`);
    if ((await paper()) !== colours.light) report(CARD, `sandbox=${sandbox}`, "has no style", await paper());
    if (sandbox !== null && !sandbox.includes("allow-popups")) continue;
    const opened = context.waitForEvent("page", { timeout: 5000 }).catch(() => null);
    await page.frames()[1].getByRole("link", { name: "Full entry in Minglu" }).click();
    const whole = await opened;
    await whole?.waitForLoadState().catch(() => {});
    if (whole?.url() !== base + PAGE) report(CARD, `sandbox=${sandbox}`, "does not lead to the page", whole?.url() ?? "");
    else if ((await whole.locator("h1").count()) !== 1) report(CARD, `sandbox=${sandbox}`, "opens no page");
    await whole?.close();
  }
  if ((await context.cookies()).length > 0) report(CARD, "", "sets cookies");
  server.close();
});
