// The code on a printed page, read by a decoder that someone else wrote: it leads to the permanent link beside it.

import jsQR from "jsqr";

import { inBrowser, report } from "./browser.mjs";
import { sites } from "./pages.mjs";

const PATHS = {
  shipped: ["/en/", "/zh/organizations/cast/posts/general-office-director-general", "/en/organizations/cast/booklet"],
  ministry: ["/en/organizations/example-ministry/printing-center?on=2019-07-01", "/zh/people/person-kappa"],
};
const WITHOUT = ["/en/organizations/cast/phone-book", "/en/search?q=office", "/en/no-such-page"];

/** Runs in a page of no site: the pixels of a picture. */
async function pixels(png) {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  context.drawImage(picture, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height);
  return { data: [...data], width, height };
}

await inBrowser(async (browser) => {
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  const canvas = await context.newPage();
  for (const { name, base } of sites()) {
    for (const path of PATHS[name]) {
      await page.emulateMedia({ media: "screen" });
      await page.goto(base + path);
      const code = page.locator(".qr");
      if (await code.isVisible()) report(path, "screen", "shows the code");
      await page.emulateMedia({ media: "print" });
      const png = await code.screenshot();
      const { data, width, height } = await canvas.evaluate(pixels, png.toString("base64"));
      const read = jsQR(Uint8ClampedArray.from(data), width, height)?.data;
      const written = await page.locator(".colophon a, .permalink").first().textContent();
      if (read !== written) report(path, "print", `the code says ${read}, not ${written}`);
    }
  }
  const [{ base }] = sites();
  for (const path of WITHOUT) {
    await page.goto(base + path);
    if ((await page.locator(".qr").count()) > 0) report(path, "", "has a code");
  }
});
