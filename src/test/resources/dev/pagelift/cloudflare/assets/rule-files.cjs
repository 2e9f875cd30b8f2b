// Reads _headers and _redirects with the parsers inside Wrangler's bundle: texts in as a JSON array, what each means out.
// node rule-files.cjs <wrangler's cli.js> <texts.json> > answers.json
const { readFileSync } = require("node:fs");

const wanted = /^\/\/ \.\.\/workers-shared\/utils\/configuration\/(constants|validateURL|parseHeaders|parseRedirects)\.ts/;
const sections = readFileSync(process.argv[2], "utf8")
  .split(/\n(?=\/\/ \S+\n)/)
  .filter((section) => wanted.test(section));
if (sections.length !== 4) {
  throw new Error(`${sections.length} of 4 sources found in the bundle`);
}
const code = sections.join("\n");
const starters = [...code.matchAll(/^var (init_\w+) = __esm/gm)].map((found) => found[1]);
const parsers = new Function(`
  const __name = (value) => value;
  const init_import_meta_url = () => {};
  const __esm = (module) => () => Object.values(module)[0]();
  ${code}
  ${starters.map((name) => `${name}();`).join("\n")}
  return { parseHeaders, parseRedirects };
`)();

const answers = JSON.parse(readFileSync(process.argv[3], "utf8")).map((text) => ({
  headers: parsers.parseHeaders(text),
  redirects: parsers.parseRedirects(text),
  redirectsWithoutHtmlHandling: parsers.parseRedirects(text, { htmlHandling: "none" }),
}));
process.stdout.write(JSON.stringify(answers));
