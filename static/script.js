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
  const announcer = () => {
    const region = document.createElement("div");
    region.role = "status";
    region.className = "announcement";
    document.querySelector("main").append(region);
    return region;
  };

  const offerCopies = () => {
    const sources = document.querySelectorAll("[data-copy]");
    // Only secure pages may write to the clipboard, and not in every browser.
    if (!navigator.clipboard || sources.length === 0) return;
    const region = announcer();
    for (const source of sources) {
      const text = source.dataset.copy || source.textContent.trim();
      const copy = button(words.copyLabel.replace("{text}", () => text), "copy");
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

  document.querySelectorAll(".text-size").forEach(offerSizes);
  applySize(remembered());
  document.querySelectorAll(".print-page").forEach(offerPrint);
  offerCopies();
  printWhole();
  // The other open pages of the site follow.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === STORED || key === null) applySize(newValue);
  });
}
