/** All tests, in the order in which a fault is cheapest to find. The last line counts them: `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'jiaoman-'));
let passed = 0;
let failed = 0;

function run(name: string, args: string[]): boolean {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'failed'}, ${Math.round((Date.now() - started) / 1000)} s`);
  return status === 0;
}

/** A stage that counts as one test. */
function stage(name: string, script: string): boolean {
  const ok = run(name, ['run', '--silent', script]);
  if (ok) passed++;
  else failed++;
  return ok;
}

/** A stage of many tests, counted from its report; one that leaves no report has failed. */
function suite(name: string, script: string): void {
  const report = join(reports, `${script}.json`);
  const ok = run(name, ['run', '--silent', script, '--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0 };
  passed += counts.numPassedTests;
  // A file that can't be loaded fails the run without a failed test.
  failed += counts.numFailedTests || (ok && counts.numTotalTests > 0 ? 0 : 1);
}

stage('lock file', 'lock');
stage('types', 'types');
stage('lint', 'lint');
stage('data and content', 'check');
suite('unit tests', 'unit');
if (stage('build', 'build')) suite('the built site, in a browser', 'site');

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
