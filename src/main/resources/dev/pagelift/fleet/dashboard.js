
"use strict";
(() => {
  const [NAME, STATUS, MODES, HOSTS, FRAMEWORKS, ERRORS, WARNINGS, BLOCKERS, EFFORT, RULES, REPORT, FAILURE] = Array(12).keys();
  const PAGE = 100;
  const rows = JSON.parse(document.getElementById("rows").textContent);
  const section = document.getElementById("explorer");
  const filters = [
    ["Status", (row) => [row[STATUS]]],
    ["Deployment", (row) => row[MODES]],
    ["Host", (row) => row[HOSTS]],
    ["Framework", (row) => row[FRAMEWORKS]],
    ["Rule", (row) => row[RULES]],
  ];
  const columns = [
    ["Repository", NAME],
    ["Status", STATUS],
    ["Deployment", MODES],
    ["Framework", FRAMEWORKS],
    ["Errors", ERRORS],
    ["Warnings", WARNINGS],
    ["Blockers", BLOCKERS],
    ["Effort", EFFORT],
  ];
  const element = (name, text, parent) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  };

  const bar = element("div", undefined, section);
  bar.className = "filters";
  const labelled = (name, control) => {
    const label = element("label", name, bar);
    label.append(control);
    control.addEventListener("input", () => { shown = PAGE; show(); });
    return control;
  };
  const search = labelled("Name holds", element("input"));
  search.type = "search";
  const choices = filters.map(([name, values]) => {
    const select = element("select");
    element("option", "all", select).value = "";
    const counts = new Map();
    for (const row of rows) for (const value of values(row)) counts.set(value, (counts.get(value) || 0) + 1);
    for (const value of [...counts.keys()].sort()) element("option", `${value} (${counts.get(value)})`, select).value = value;
    return labelled(name, select);
  });

  const count = element("p", undefined, section);
  count.setAttribute("role", "status");
  const wide = element("div", undefined, section);
  wide.className = "scroll";
  wide.tabIndex = 0;
  wide.setAttribute("role", "region");
  wide.setAttribute("aria-label", "All repositories");
  const table = element("table", undefined, wide);
  table.className = "wide";
  const head = element("tr", undefined, element("thead", undefined, table));
  const body = element("tbody", undefined, table);
  const more = element("button", "Show more", section);
  more.addEventListener("click", () => { shown += PAGE; show(); });

  let shown = PAGE;
  let sorted = NAME;
  let descending = false;
  const headings = columns.map(([name, column]) => {
    const heading = element("th", undefined, head);
    heading.scope = "col";
    if (typeof rows[0]?.[column] === "number") heading.className = "n";
    element("button", name, heading).addEventListener("click", () => {
      descending = sorted === column ? !descending : typeof rows[0]?.[column] === "number";
      sorted = column;
      show();
    });
    return [heading, column];
  });

  const order = (a, b) => {
    const [x, y] = [a[sorted], b[sorted]];
    const first = typeof x === "number" ? x - y : String(x).localeCompare(String(y));
    return (descending ? -first : first) || a[NAME].localeCompare(b[NAME]);
  };
  const show = () => {
    const word = search.value.toLowerCase();
    const wanted = rows
      .filter((row) => row[NAME].toLowerCase().includes(word))
      .filter((row) => filters.every(([, values], i) => !choices[i].value || values(row).includes(choices[i].value)))
      .sort(order);
    count.textContent = `${wanted.length} of ${rows.length} repositories`;
    for (const [heading, column] of headings) {
      if (column === sorted) heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    }
    body.replaceChildren(...wanted.slice(0, shown).map(line));
    more.hidden = wanted.length <= shown;
  };
  const line = (row) => {
    const made = element("tr");
    for (const [, column] of columns) {
      const cell = element("td", undefined, made);
      const value = row[column];
      if (typeof value === "number") cell.className = "n";
      if (column === NAME && row[REPORT]) {
        element("a", value, cell).href = row[REPORT];
      } else {
        cell.textContent = Array.isArray(value) ? value.join(", ") : value;
      }
      if (column === STATUS && row[FAILURE]) cell.title = row[FAILURE];
    }
    return made;
  };
  show();
})();
