// For editors: the page follows the content that `serve --watch` reads. It asks for the state of the content, and the
// server answers when that is another than the one seen. A page of an older state loads itself again; while the content
// has mistakes, a band says so.
(() => {
  const { generation } = document.currentScript.dataset;
  const language = document.documentElement.lang;
  const PAUSE = 500;

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const entryOf = (mistake, lang) => {
    const entry = element("li", "");
    entry.append(element("code", mistake.place, { dir: "ltr" }), " ");
    entry.append(element("span", mistake.message, { lang, dir: "auto" }));
    if (mistake.help) entry.append(element("br", ""), element("span", mistake.help, { lang, dir: "auto" }));
    return entry;
  };

  const showTrouble = (trouble) => {
    document.querySelector(".trouble")?.remove();
    if (!trouble) return;
    const band = element("aside", "", { class: "trouble", role: "alert" });
    const list = element("ol", "");
    list.append(...trouble.mistakes.map((mistake) => entryOf(mistake, trouble.language)));
    band.append(element("p", trouble.title), list);
    if (trouble.more) band.append(element("p", trouble.more));
    document.body.append(band);
  };

  const follow = async () => {
    let seen = "";
    for (;;) {
      try {
        const answer = await fetch(`/live/state?seen=${seen}&language=${language}`, { cache: "no-store" });
        if (!answer.ok) throw new Error(answer.statusText);
        const state = await answer.json();
        if (String(state.generation) !== generation) return location.reload();
        if (String(state.count) !== seen) showTrouble(state.trouble);
        seen = String(state.count);
      } catch {
        // The server is being started again; it is asked until it answers.
        await new Promise((resume) => setTimeout(resume, PAUSE));
      }
    }
  };

  follow();
})();
