// Every page of a site, from its site maps and from the pages themselves.

/** Links to pages of this site; feeds and other data are no pages. */
function links(html, base) {
  const found = [...html.matchAll(/<a\b[^>]*?\shref="([^"#]*)/g)].map(([, href]) => href);
  return found
    .map((href) => new URL(href.replaceAll("&amp;", "&"), base))
    .filter((url) => url.origin === new URL(base).origin && !/\.\w+$/.test(url.pathname))
    .map((url) => url.pathname + url.search);
}

/**
 * Every page that a visitor can come to, with its source, as long as its address has no query: those are as many as
 * there are days.
 * @returns {Promise<Map<string, string>>} sources by path
 */
export async function crawl(base, starts) {
  const sources = new Map();
  const waiting = [...starts];
  const asked = new Set(waiting);
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const answer = await fetch(base + path);
    const source = await answer.text();
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    sources.set(path, source);
    for (const link of links(source, base)) {
      if (link.includes("?") || asked.has(link)) continue;
      asked.add(link);
      waiting.push(link);
    }
  }
  return sources;
}
