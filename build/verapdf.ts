/**
 * Validates every PDF below a folder (default out/demo) against PDF/UA-1 and PDF/A-2a with veraPDF.
 * Needs Java and Maven; the validator stays in out/verapdf. Exit 1 on any failure, and when there is nothing to validate.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const VERSION = '1.28.2'
const PROFILES = ['ua1', '2a'] as const
const CACHE = resolve(import.meta.dirname, '../out/verapdf')

interface Rule {
  readonly ruleStatus: string
  readonly clause: string
  readonly testNumber: number
  readonly description: string
  readonly failedChecks: number
  readonly checks?: readonly { readonly context: string; readonly errorMessage?: string }[]
}

interface Job {
  readonly itemDetails: { readonly name: string }
  readonly validationResult?: readonly {
    readonly compliant: boolean
    readonly details: { readonly ruleSummaries?: readonly Rule[] }
  }[]
  readonly taskException?: { readonly exceptionMessage?: string }
}

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../out/demo'))
const files = pdfsBelow(folder)
if (files.length === 0) {
  console.error(`no PDF below ${folder}`)
  process.exit(1)
}

const jar = fetchValidator()
let passed = 0
for (const profile of PROFILES) {
  const jobs = new Map(validate(jar, profile).map((job) => [job.itemDetails.name, job]))
  for (const file of files) if (report(profile, file, jobs.get(file))) passed++
}
const failures = files.length * PROFILES.length - passed
console.log(`${passed} passed, ${failures} failed`)
process.exit(failures === 0 ? 0 : 1)

function pdfsBelow(root: string): readonly string[] {
  if (!existsSync(root)) return []
  if (statSync(root).isFile()) return [root]
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.toLowerCase().endsWith('.pdf'))
    .map((path) => join(root, path))
    .sort()
}

function fetchValidator(): string {
  const path = join(CACHE, `greenfield-apps-${VERSION}.jar`)
  if (existsSync(path)) return path
  const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`
  const { status } = spawnSync('mvn', ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${CACHE}`], {
    stdio: 'inherit',
    cwd: import.meta.dirname,
  })
  if (status !== 0 || !existsSync(path)) {
    console.error('veraPDF could not be fetched with Maven')
    process.exit(1)
  }
  return path
}

/** One start of Java a profile: a start costs more than the validation of a handout. */
function validate(classPath: string, profile: string): readonly Job[] {
  const options = ['-f', profile, '--format', 'json', '--maxfailuresdisplayed', '1']
  const { stdout, stderr } = spawnSync(
    'java',
    ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper', ...options, ...files],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  )
  try {
    return (JSON.parse(stdout) as { report: { jobs: readonly Job[] } }).report.jobs
  } catch {
    console.error(stderr || 'veraPDF gave no report')
    process.exit(1)
  }
}

function report(profile: string, file: string, job: Job | undefined): boolean {
  const name = relative(process.cwd(), file)
  const results = job?.validationResult ?? []
  if (results.length > 0 && results.every((result) => result.compliant)) return true
  const rules = results
    .flatMap((result) => result.details.ruleSummaries ?? [])
    .filter((rule) => rule.ruleStatus === 'FAILED')
  if (rules.length === 0) console.log(`${name}: ${profile} ${job?.taskException?.exceptionMessage ?? 'not validated'}`)
  for (const { clause, testNumber, description, failedChecks, checks } of rules)
    console.log(
      `${name}: ${profile} ${clause}-${testNumber} ×${failedChecks} ${description} [${checks?.[0]?.context ?? ''}]`,
    )
  return false
}
