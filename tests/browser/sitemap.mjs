// Reads a sitemap as a library does that someone else wrote: `node sitemap.mjs FILE`, JSON out.

import { createReadStream } from "node:fs";

import { parseSitemap } from "sitemap";

const pages = await parseSitemap(createReadStream(process.argv[2]));
console.log(JSON.stringify(pages));
