import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

type Environment = Readonly<Record<string, string | undefined>>

const advice = 'Install Chromium or Google Chrome, or set CHROME_PATH to its executable.'

/**
 * The path of a Chromium or Chrome: the one that `CHROME_PATH` names, else one that is installed,
 * else one fetched now, which takes a minute and is said on standard error. Throws where there is
 * none to be had, and says what to do.
 *
 * @example findChromium({ CHROME_PATH: '/opt/chrome/chrome' }) // '/opt/chrome/chrome'
 */
export function findChromium(environment: Environment = process.env): string {
  const named = environment.CHROME_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROME_PATH is ${named}, and there is no such file. ${advice}`)
  }
  return installed(environment) ?? fetched(environment)
}

function installed(environment: Environment): string | undefined {
  const places = [...knownPlaces(process.platform, environment), chromium.executablePath()]
  return places.find(existsSync)
}

function knownPlaces(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(environment.HOME ?? '', 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ])
    case 'win32':
      return ['LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => [
        join(environment[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
        join(environment[name] ?? '', 'Chromium/Application/chrome.exe'),
        join(environment[name] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
      ])
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/snap/bin/chromium',
        // Last, since on Ubuntu it may be no more than a word on where to get the snap.
        '/usr/bin/chromium-browser',
      ]
  }
}

/** Debian's own package brings its libraries with it; Playwright's works where those are there. */
function fetched(environment: Environment): string {
  const failures: string[] = []
  for (const { command, run } of fetchers(environment)) {
    console.error(`No Chromium was found. Fetching one, which takes a minute: ${command}`)
    try {
      run()
      const path = installed(environment)
      if (path) return path
    } catch (error) {
      failures.push(`\n${command}: ${error instanceof Error ? error.message : error}`)
    }
  }
  throw new Error(`No Chromium was found, and none could be fetched. ${advice}${failures.join('')}`)
}

interface Fetcher {
  /** What a person would type. */
  readonly command: string
  readonly run: () => void
}

function fetchers(environment: Environment): readonly Fetcher[] {
  const apt: Fetcher = {
    command: 'apt-get install chromium fonts-noto-cjk',
    run() {
      const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
      execute('apt-get', ['update', '--quiet'], env)
      const packages = ['chromium', 'fonts-noto-cjk']
      execute(
        'apt-get',
        ['install', '--yes', '--quiet', '--no-install-recommends', ...packages],
        env,
      )
    },
  }
  const playwright: Fetcher = {
    command: 'npx playwright-core install chromium',
    run() {
      const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
      const program = join(folder, 'cli.js')
      execute(process.execPath, [program, 'install', '--no-shell', 'chromium'], environment)
    },
  }
  const ownsDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  return ownsDebian ? [apt, playwright] : [playwright]
}

/** Runs a program; what it says goes to standard error, whatever stream it says it on. */
function execute(program: string, parameters: readonly string[], env: Environment): void {
  execFileSync(program, parameters, { env: { ...env }, stdio: ['ignore', 2, 'inherit'] })
}
