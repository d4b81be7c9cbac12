// What the Nu HTML Checker says of every page of the site and of its style sheet: nothing, warnings included.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { finish, report } from "./browser.mjs";
import { crawl } from "./crawl.mjs";
import { UNKNOWN_TO_THE_CHECKER } from "./markup-exceptions.mjs";
import { pages, sites } from "./pages.mjs";

const CHECKER = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const used = new Set();

/** The checker's messages about files, of which it reads any number at once. */
function check(files, ...options) {
  const run = spawnSync("java", ["-jar", CHECKER, "--format", "json", "--exit-zero-always", ...options, ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 300_000,
  });
  if (run.error || run.status !== 0) throw new Error(`the checker did not run: ${run.error ?? run.stderr}`);
  return JSON.parse(run.stderr).messages;
}

/** Reports messages, those about what the checker does not know yet excepted. */
function reportAll(messages, nameOf) {
  for (const { type, subType = type, message, lastLine, extract = "", url } of messages) {
    const known = UNKNOWN_TO_THE_CHECKER.find(({ pattern }) => pattern.test(message));
    if (known) used.add(known);
    else report(`${nameOf(url)}:${lastLine ?? ""}`, subType, message, extract.replace(/\s+/g, " ").trim());
  }
}

const folder = mkdtempSync(join(tmpdir(), "minglu-markup-"));
try {
  const names = new Map();
  const save = (name, extension, text) => {
    const file = join(folder, `${names.size}.${extension}`);
    names.set(basename(file), name);
    writeFileSync(file, text);
    return file;
  };
  const nameOf = (url) => names.get(basename(url));

  const documents = [];
  const styles = new Map();
  for (const { base, languages } of sites()) {
    const listed = pages().filter(({ url }) => url.startsWith(base)).map(({ name }) => name);
    const starts = [...languages.map((language) => `/${language}/sitemap`), ...listed];
    for (const [path, source] of await crawl(base, new Set(starts))) {
      documents.push(save(path, "html", source));
      for (const [, href] of source.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
        if (!styles.has(href)) styles.set(href, save(href, "css", await (await fetch(base + href)).text()));
      }
    }
  }
  reportAll(check(documents), nameOf);
  reportAll(check([...styles.values()], "--css"), nameOf);
  console.log(`${documents.length} pages, ${styles.size} style sheet`);
} finally {
  rmSync(folder, { recursive: true });
}
for (const known of UNKNOWN_TO_THE_CHECKER.filter((known) => !used.has(known))) {
  report("markup-exceptions.mjs", "no longer needed", String(known.pattern), known.reason);
}
finish();
