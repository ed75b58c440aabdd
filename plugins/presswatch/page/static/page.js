"use strict";

// Airflow's own colours when it is around us, else those of the machine; at once, before anything is drawn.
function theme() {
  try {
    const outer = window.parent !== window && window.parent.document.documentElement;
    if (outer) return outer.classList.contains("dark") || outer.dataset.theme === "dark" ? "dark" : "light";
  } catch {
    // A page around us that is not of this server keeps its looks to itself.
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
document.documentElement.dataset.theme = theme();
try {
  if (window.parent !== window) {
    new MutationObserver(() => (document.documentElement.dataset.theme = theme())).observe(
      window.parent.document.documentElement, { attributes: true, attributeFilter: ["class", "data-theme"] });
  }
} catch {
  // As above.
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  document.documentElement.dataset.theme = theme();
});

document.addEventListener("DOMContentLoaded", () => {
  // Back from the articles of a point, all is chosen as it was.
  const back = document.querySelector("a.back");
  if (back) back.search = sessionStorage.getItem("presswatch.trends") ?? "";
  else if (document.querySelector(".chart")) sessionStorage.setItem("presswatch.trends", location.search);

  // On a phone the charts come first, and what may be chosen when it is asked for.
  if (matchMedia("(max-width: 640px)").matches) document.querySelector(".choose")?.removeAttribute("open");

  // `ast` interprets the charts' expressions, so that the page may forbid eval.
  for (const place of document.querySelectorAll(".chart")) {
    const spec = JSON.parse(place.querySelector("script").textContent);
    vegaEmbed(place, spec, { renderer: "svg", actions: false, ast: true, tooltip: false })
      .then(({ view }) => tell(place, view, spec.usermeta.columns))
      .catch((error) => {
        place.textContent = `The chart cannot be drawn (${error.message}); its numbers are below.`;
      });
  }
});

// Tells what a point is when the pointer or the keyboard is at it: arrows, Home and End go from point to
// point, Enter opens its articles as a click does.
function tell(place, view, columns) {
  const cursor = Object.assign(document.createElement("div"), { className: "cursor", hidden: true });
  const words = Object.assign(document.createElement("div"), { className: "told", hidden: true });
  words.setAttribute("role", "status");
  place.append(cursor, words);
  let at = -1;

  function show(number) {
    at = Math.max(0, Math.min(columns.length - 1, number));
    const column = columns[at];
    const scale = view.scale("x");
    const left = view.origin()[0] + view.padding().left + scale(column.x);
    const right = left + scale(column.x2) - scale(column.x);
    Object.assign(cursor.style, {
      left: `${left}px`,
      width: `${right - left}px`,
      top: `${view.origin()[1] + view.padding().top}px`,
      height: `${view.height()}px`,
    });
    words.replaceChildren(...column.words.map((line, n) => Object.assign(
      document.createElement(n ? "div" : "b"), { textContent: line })));
    cursor.hidden = words.hidden = false;
    const isRight = right + 10 + words.offsetWidth <= place.clientWidth;
    words.style.left = `${Math.max(0, isRight ? right + 10 : left - 10 - words.offsetWidth)}px`;
  }

  function hide() {
    cursor.hidden = words.hidden = true;
  }

  place.addEventListener("pointermove", (event) => {
    const across = event.clientX - place.getBoundingClientRect().left - view.origin()[0] - view.padding().left;
    const x = view.scale("x").invert(across);
    const number = columns.findIndex((column) => column.x <= x && x < column.x2);
    if (number < 0) hide();
    else show(number);
  });
  place.addEventListener("pointerleave", hide);
  place.addEventListener("focusout", hide);
  place.addEventListener("keydown", (event) => {
    const last = columns.length - 1;
    const steps = { ArrowRight: at + 1, ArrowLeft: at < 0 ? last : at - 1, Home: 0, End: last };
    if (event.key in steps && columns.length) {
      event.preventDefault();
      show(steps[event.key]);
    } else if (event.key === "Enter" && columns[at]?.href) {
      location.href = columns[at].href;
    } else if (event.key === "Escape") {
      hide();
    }
  });
}

// Airflow shows this page in a frame that may not open tabs: the links to articles would do nothing.
// So the page around it, which is Airflow's own, opens them.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[target=_blank]");
  if (link && window.parent !== window) {
    event.preventDefault();
    const outer = window.parent.document.createElement("a");
    Object.assign(outer, { href: link.href, target: "_blank", rel: "noopener noreferrer" });
    outer.click();
  }
});
