// What a first view costs: few requests, few bytes, all from the site itself; no message, no cookie.

import { inBrowser, report } from "./browser.mjs";
import { sites } from "./pages.mjs";

const PATH = "/en/organizations/cast/general-office";
// The page, its style sheet, its script.
const MOST_REQUESTS = 3;
const MOST_BYTES = 20_000;

await inBrowser(async (browser) => {
  const [{ base }] = sites();
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const urls = [];
  let bytes = 0;
  network.on("Network.requestWillBeSent", ({ request }) => {
    // A browser draws some controls with pictures of its own, which travel nowhere.
    if (!request.url.startsWith("data:")) urls.push(request.url);
  });
  network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  network.on("Network.responseReceived", ({ response }) => {
    const encoding = response.headers["content-encoding"];
    const travelled = !response.url.startsWith("data:");
    if (travelled && encoding !== "br") report(PATH, "", `comes as ${encoding}, not as br`, response.url);
  });
  page.on("console", (message) => report(PATH, "", "console", message.text()));
  page.on("pageerror", (error) => report(PATH, "", "error", error.message));
  await page.goto(base + PATH, { waitUntil: "networkidle" });

  const strangers = urls.filter((url) => !url.startsWith(`${base}/`));
  if (strangers.length > 0) report(PATH, "", "asks elsewhere", strangers.join(" "));
  if (urls.length > MOST_REQUESTS) report(PATH, "", `${urls.length} requests, not ${MOST_REQUESTS}`, urls.join(" "));
  if (bytes > MOST_BYTES) report(PATH, "", `${bytes} bytes, not ${MOST_BYTES}`);
  const cookies = await context.cookies();
  if (cookies.length > 0) report(PATH, "", "sets cookies", cookies.map(({ name }) => name).join(" "));
  console.log(`${urls.length} requests, ${bytes} bytes`);
});
