"use strict";

// Airflow's own colours when it is around us, else those of the machine.
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

// `ast` interprets the charts' expressions, so that the page may forbid eval.
for (const place of document.querySelectorAll(".chart")) {
  const spec = JSON.parse(place.querySelector("script").textContent);
  vegaEmbed(place, spec, { renderer: "svg", actions: false, ast: true, tooltip: { theme: "custom" } })
    .then(({ view }) => walk(place, view, spec))
    .catch((error) => {
      place.textContent = `The chart cannot be drawn (${error.message}); its numbers are below.`;
    });
}

// With the keyboard: arrows, Home and End go from point to point, Enter opens the articles of one.
function walk(place, view, spec) {
  const points = spec.datasets.columns;
  const names = tooltips(spec);
  const cursor = Object.assign(document.createElement("div"), { className: "cursor", hidden: true });
  const words = Object.assign(document.createElement("div"), { className: "told", hidden: true });
  words.setAttribute("role", "status");
  place.append(cursor, words);
  let at = -1;

  function show(number) {
    if (!points.length) return;
    at = Math.max(0, Math.min(points.length - 1, number));
    const point = points[at];
    const scale = view.scale("x");
    const left = view.origin()[0] + scale(point.x);
    const width = scale(point.x2) - scale(point.x);
    Object.assign(cursor.style, { left: `${left}px`, width: `${width}px` });
    words.textContent = names.map(([field, name]) => (name ? `${name}: ${point[field]}` : point[field])).join("\n")
      + (point.href ? "\nEnter: its articles" : "");
    cursor.hidden = words.hidden = false;
    const room = place.clientWidth - words.offsetWidth;
    words.style.left = `${Math.max(0, Math.min(room, left + width + 8 <= room ? left + width + 8 : left - words.offsetWidth - 8))}px`;
  }

  place.addEventListener("keydown", (event) => {
    const steps = { ArrowRight: at + 1, ArrowLeft: at < 0 ? points.length - 1 : at - 1, Home: 0, End: points.length - 1 };
    if (event.key in steps) {
      event.preventDefault();
      show(steps[event.key]);
    } else if (event.key === "Enter" && at >= 0 && points[at].href) {
      location.href = points[at].href;
    } else if (event.key === "Escape") {
      cursor.hidden = words.hidden = true;
    }
  });
  place.addEventListener("focusout", () => (cursor.hidden = words.hidden = true));
}

// What the pointer is told, the keyboard is told too: [field, name], the first without a name.
function tooltips(spec) {
  const told = spec.layer.map((layer) => layer.encoding.tooltip).find(Boolean);
  return told.map(({ field, title }) => [field, title]);
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
