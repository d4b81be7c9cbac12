// What is more convenient where scripts run. Every page says all it has to say, and does all it has to do, without.
"use strict";
{
  // The words are the page's: this file is the same for every language.
  const words = document.currentScript.dataset;
  const STORED = "text-size";
  const SIZES = ["standard", "large", "largest"];

  // A browser that is told to keep nothing throws at the mere mention of its storage.
  const remembered = () => {
    try {
      return localStorage.getItem(STORED);
    } catch {
      return null;
    }
  };

  const remember = (size) => {
    try {
      localStorage.setItem(STORED, size);
    } catch {
      // The size holds for this page all the same.
    }
  };

  const button = (label, className) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.ariaLabel = label;
    return made;
  };

  // The style sheet gives each size its meaning; what it does not know is the standard.
  const applySize = (size) => {
    const shown = SIZES.includes(size) ? size : SIZES[0];
    document.documentElement.dataset.textSize = shown;
    for (const choice of document.querySelectorAll(".text-size button")) {
      choice.ariaPressed = String(choice.value === shown);
    }
  };

  const offerSizes = (place) => {
    place.role = "group";
    place.ariaLabel = place.dataset.label;
    for (const size of SIZES) {
      const choice = button(place.dataset[size], "");
      choice.value = size;
      choice.title = place.dataset[size];
      choice.textContent = "A";
      choice.addEventListener("click", () => {
        remember(size);
        applySize(size);
      });
      place.append(choice);
    }
  };

  // A region has to be there before what it announces.
  const region = document.createElement("div");
  region.role = "status";
  region.className = "announcement";
  document.querySelector("main").append(region);

  const offerCopies = () => {
    const sources = document.querySelectorAll("[data-copy]");
    // Only secure pages may write to the clipboard, and not in every browser.
    if (!navigator.clipboard || sources.length === 0) return;
    for (const source of sources) {
      const text = source.dataset.copy || source.textContent.trim();
      // What is in a field has a name shorter than itself.
      const name = source.labels?.[0]?.textContent ?? text;
      const copy = button(words.copyLabel.replace("{text}", () => name), "copy");
      let rest;
      copy.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(text);
        } catch {
          // Whoever forbids it is not told that it was done.
          return;
        }
        clearTimeout(rest);
        copy.dataset.copied = region.textContent = words.copiedLabel;
        rest = setTimeout(() => {
          delete copy.dataset.copied;
          region.textContent = "";
        }, 2000);
      });
      source.after(copy);
    }
  };

  const offerPrint = (place) => {
    const made = button(null, "");
    made.textContent = place.dataset.label;
    made.addEventListener("click", () => print());
    place.append(made);
  };

  // What an address leads to is opened.
  const openTarget = () => {
    const details = document.getElementById(location.hash.slice(1))?.closest("details");
    if (details) details.open = true;
  };

  // On paper nobody can open what is closed.
  const printWhole = () => {
    let opened = [];
    addEventListener("beforeprint", () => {
      opened = [...document.querySelectorAll("details:not([open])")];
      for (const details of opened) details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of opened) details.open = false;
      opened = [];
    });
  };

  // A combobox with a list (ARIA 1.2): the text stays what was typed, and each suggestion leads to its page.
  const suggest = (form) => {
    const PAUSE = 120;
    // Keyboards of phones compose all the time. What is being composed is asked for once nothing is typed for a while.
    const COMPOSING_PAUSE = 300;
    const PATIENCE = 5000;
    const { suggestions, label, count } = form.dataset;
    const input = form.querySelector("[type=search]");
    const list = document.createElement("ul");
    list.role = "listbox";
    // No id that the content gives has a dot.
    list.id = "search.list";
    list.className = "suggestions";
    list.ariaLabel = label;
    list.hidden = true;
    input.closest(".search-field").append(list);
    input.role = "combobox";
    input.autocomplete = "off";
    input.setAttribute("aria-controls", list.id);
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    let urls = [];
    let active = -1;
    let answered = input.value.trim();
    let isAsking = false;
    let rest;

    const choose = (index) => {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = index;
      const option = list.children[active];
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      if (option) input.setAttribute("aria-activedescendant", option.id);
      else input.removeAttribute("aria-activedescendant");
    };

    const close = () => {
      choose(-1);
      list.hidden = true;
      input.ariaExpanded = "false";
      region.textContent = "";
    };

    const optionOf = (text, about, language, index) => {
      const option = document.createElement("li");
      option.role = "option";
      option.id = `search.option-${index}`;
      option.ariaSelected = "false";
      const name = document.createElement("span");
      name.lang = language;
      name.textContent = text;
      option.append(name);
      if (about) {
        const note = document.createElement("small");
        note.textContent = about;
        option.append(" ", note);
      }
      option.addEventListener("click", () => go(index));
      return option;
    };

    const show = ([, texts, abouts, found, { languages }]) => {
      close();
      urls = found;
      list.replaceChildren(...texts.map((text, index) => optionOf(text, abouts[index], languages[index], index)));
      if (document.activeElement !== input) return;
      list.hidden = texts.length === 0;
      input.ariaExpanded = String(!list.hidden);
      region.textContent = count.replace("{count}", texts.length);
    };

    // The addresses are those of the public site; this page may be served elsewhere.
    const go = (index) => {
      const { pathname, search, hash } = new URL(urls[index]);
      close();
      location.assign(pathname + search + hash);
    };

    // One request at a time: while one is under way, what is typed waits, and only the newest of it is asked.
    const ask = async () => {
      const text = input.value.trim();
      if (isAsking || text === answered) return;
      answered = text;
      if (!text) return close();
      isAsking = true;
      try {
        const query = new URLSearchParams(new FormData(form));
        const answer = await fetch(`${suggestions}?${query}`, { signal: AbortSignal.timeout(PATIENCE) });
        const found = await answer.json();
        if (input.value.trim() === text) show(found);
      } catch {
        // The form asks without suggestions too. What was suggested for another text is of no use.
        close();
      }
      isAsking = false;
      // Typed again, it is asked again.
      if (list.hidden) answered = null;
      if (input.value.trim() !== text) ask();
    };

    const askSoon = ({ isComposing }) => {
      // What was chosen was chosen for another text.
      choose(-1);
      clearTimeout(rest);
      rest = setTimeout(ask, isComposing ? COMPOSING_PAUSE : PAUSE);
    };
    input.addEventListener("input", askSoon);
    input.addEventListener("compositionend", () => askSoon({}));
    input.addEventListener("blur", close);
    // A click on the list takes the focus from nothing.
    list.addEventListener("mousedown", (event) => event.preventDefault());

    input.addEventListener("keydown", (event) => {
      // Keys that choose among characters are none of ours; Safari tells them by a number alone.
      if (event.isComposing || event.keyCode === 229) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (list.hidden && !step) return;
      if (list.hidden) {
        // A list that was closed is asked for again.
        answered = null;
        ask();
      } else if (step) {
        // Behind the last comes the text itself, then the first.
        const places = urls.length + 1;
        choose(((active + 1 + step + places) % places) - 1);
      } else if (event.key === "Escape") {
        close();
      } else if (event.key === "Enter" && active >= 0) {
        go(active);
      } else {
        if (event.key === "Home" || event.key === "End") choose(-1);
        return;
      }
      event.preventDefault();
    });
  };

  document.querySelectorAll("form[data-suggestions]").forEach(suggest);
  document.querySelectorAll(".text-size").forEach(offerSizes);
  applySize(remembered());
  document.querySelectorAll(".print-page").forEach(offerPrint);
  offerCopies();
  printWhole();
  openTarget();
  addEventListener("hashchange", openTarget);
  // The other open pages of the site follow.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === STORED || key === null) applySize(newValue);
  });
}
