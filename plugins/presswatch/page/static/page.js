"use strict";

// `ast` interprets the charts' expressions, so that the page may forbid eval.
for (const place of document.querySelectorAll(".chart")) {
  const spec = JSON.parse(place.querySelector("script").textContent);
  vegaEmbed(place, spec, { renderer: "svg", actions: false, ast: true }).catch((error) => {
    place.textContent = `The chart cannot be drawn (${error.message}); its numbers are below.`;
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
