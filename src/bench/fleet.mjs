// A fleet of bare repositories, made here from the example projects, audited on one core and on all.
//
//   node src/bench/fleet.mjs [REPOSITORIES]     default 1000
//
// Prints wall time, processor time and the peak of the largest process, for a tenth of the repositories and for all. Needs Linux, Node.js 22
// and git.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const scratch = mkdtempSync(join(tmpdir(), 'pagelift-fleet-'));
const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

function git(folder, ...args) {
  execFileSync('git', [...author, ...args], { cwd: folder, stdio: 'ignore' });
}

/** Each has its own readme, so that no two repositories are the same. */
function repository(example, number) {
  const work = join(scratch, 'work');
  const bare = join(scratch, 'bare', `site-${number}.git`);
  cpSync(example, work, { recursive: true });
  writeFileSync(join(work, 'NUMBER'), `${number}\n`);
  git(work, 'init', '-q');
  git(work, 'add', '-A', '-f');
  git(work, 'commit', '-q', '-m', 'site');
  git(scratch, 'clone', '-q', '--bare', work, bare);
  rmSync(work, { recursive: true });
  return pathToFileURL(bare).href;
}

function repositories(count) {
  const examples = readdirSync(join(home, 'fixtures'))
    .map(name => join(home, 'fixtures', name, 'repo'))
    .filter(existsSync);
  mkdirSync(join(scratch, 'bare'));
  return Array.from({ length: count }, (_, i) => repository(examples[i % examples.length], i));
}

function measure(list, cores) {
  const names = join(scratch, 'list.txt');
  const results = join(scratch, 'results');
  writeFileSync(names, list.join('\n'));
  const command = ['taskset', '-c', `0-${cores - 1}`, join(home, 'pagelift'), 'fleet', names, '-o', results, '--clones', cores];
  const before = process.hrtime.bigint();
  const ended = spawnSync('/usr/bin/time', ['-f', '%U %S %M', '-o', join(scratch, 'time'), ...command], { encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - before) / 1e9;
  const [user, system, peak] = readFileSync(join(scratch, 'time'), 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  rmSync(results, { recursive: true });
  const numbers = [`${wall.toFixed(1)} s`, `processor ${(user + system).toFixed(1)} s`, `peak ${(peak / 1024).toFixed(0)} MB`];
  console.log(`${String(list.length).padStart(6)} repositories, ${cores} cores: ${numbers.join(', ')}`);
  if (ended.status !== 0) {
    throw new Error(ended.stdout + ended.stderr);
  }
}

try {
  const list = repositories(Number(process.argv[2] ?? 1000));
  for (const part of [list.slice(0, Math.ceil(list.length / 10)), list]) {
    for (const cores of new Set([1, availableParallelism()])) {
      measure(part, cores);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
