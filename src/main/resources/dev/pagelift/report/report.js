
"use strict";
// Remembers which steps are done, where the browser lets a page keep something; everything else works without this.
(() => {
  const key = (box) => `pagelift ${document.title} ${box.name}`;
  const kept = (() => {
    try {
      localStorage.getItem("pagelift");
      return localStorage;
    } catch {
      return undefined;
    }
  })();
  for (const plan of document.querySelectorAll(".plan")) {
    const steps = [...plan.querySelectorAll(".steps input")];
    const progress = plan.querySelector(".progress");
    const show = () => {
      progress.textContent = `${steps.filter((box) => box.checked).length} of ${steps.length} ticked off`;
    };
    for (const box of steps) {
      box.checked = kept?.getItem(key(box)) === "done";
      box.addEventListener("change", () => {
        if (box.checked) kept?.setItem(key(box), "done");
        else kept?.removeItem(key(box));
        show();
      });
    }
    if (steps.length > 0) show();
  }
})();
