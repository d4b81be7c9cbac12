// The pages to visit: one of every kind, in every language of its site. To visit another, add its path.

/** Sites by name; `tests/outside/browser.rs` starts one of each content folder. */
const SITES = {
  shipped: {
    languages: ["en", "zh"],
    paths: [
      "",
      "organizations",
      "organizations/cas-xinjiang",
      "organizations/cast",
      "organizations/jilin-ast",
      "organizations/xieg",
      "organizations/xinjiang-fao",
      // A unit with all that a unit can have, and one of which little is known.
      "organizations/cast/general-office",
      "organizations/cast/home-program",
      "organizations/cast/general-office?on=2020-12-31",
      "organizations/cast/posts/general-office-director-general",
      "organizations/cast/changes",
      "organizations/cast/phone-book",
      "organizations/jilin-ast/booklet",
      "organizations/jilin-ast/sections/regulations",
      "organizations/xieg/sections/international-cooperation",
      "organizations/cast/card",
      "organizations/cast/posts/general-office-director-general/card?theme=dark",
      "people",
      "people/song-jun",
      "people/song-jun/card",
      "functions",
      "topics",
      "changes",
      "sitemap",
      "api",
      "pages/about",
      "pages/accessibility",
      "no-such-page",
      "people?on=2020-02-31",
      // Answers of every kind, none, near misses, and nothing asked.
      "search?q=director+general",
      "search?q=regulations&organization=jilin-ast",
      "search?q=office&page=99",
      "search?q=passport+unicorn+zebra",
      "search?q=zzzzqqqq",
      "search",
    ],
  },
  // Bodies that were closed, renamed, merged and moved.
  ministry: {
    languages: ["en", "zh"],
    paths: [
      "organizations/example-ministry",
      "organizations/example-ministry/changes",
      "organizations/example-ministry/printing-center",
      "organizations/example-ministry/planning",
      // Numbers of every kind: with an extension, short, of one country.
      "organizations/example-ministry/teaching",
      "organizations/example-ministry/teaching/card",
      "organizations/example-ministry/phone-book",
      "search?q=66551006",
      "organizations/example-ministry/international-cooperation",
      "organizations/example-ministry/printing-center?on=2019-07-01",
      "organizations/example-ministry/printing-center/card",
      "people/person-kappa",
      "search?q=printing+center",
      "search?q=foreign+liaison+office&kind=unit&on=2019-07-01",
    ],
  },
  // The shipped content in a language that is written from right to left.
  uyghur: {
    languages: ["ug"],
    paths: [
      "",
      "organizations/cast",
      "organizations/cast/general-office",
      "organizations/cast/general-office/card",
      "organizations/jilin-ast/sections/regulations",
      "people",
      "sitemap",
      "search?q=general+office",
    ],
  },
};

/**
 * The sites that the command line names: `NAME=URL`, or `URL` for the shipped content.
 * @returns {{name: string, base: string, languages: string[], paths: string[]}[]}
 */
export function sites() {
  const named = process.argv.slice(2).map((argument) => {
    const [, name = "shipped", base] = /^(?:(\w+)=)?(https?:\/\/.*?)\/?$/.exec(argument) ?? [];
    if (!base || !SITES[name]) throw new Error(`not a site: ${argument}`);
    return { name, base, ...SITES[name] };
  });
  if (named.length === 0) throw new Error("usage: node SUITE.mjs [NAME=]URL…");
  return named;
}

/** Every page of these sites: its URL and what reports call it. */
export function pages() {
  return sites().flatMap(({ base, languages, paths }) =>
    paths.flatMap((path) =>
      languages.map((language) => {
        const name = `/${language}/${path}`;
        return { name, language, url: base + name };
      }),
    ),
  );
}
