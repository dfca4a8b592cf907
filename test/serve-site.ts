import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unstable_DevEnv as DevEnv } from 'wrangler'
import { buildSite } from '../src/build/build.ts'
import { silent } from '../src/build/progress.ts'
import { describeProblem } from '../src/build/report.ts'

const project = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** A site that answers requests, until it is stopped. */
export interface ServedSite {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/**
 * Builds the invented essays of `test/fixtures/site`, or another corpus, into a new folder, and
 * answers its path.
 */
export async function buildFixture(source = project('test/fixtures/site')): Promise<string> {
  // A build writes the record of links beside the essays, which are to stay as they are.
  const corpus = await mkdtemp(join(tmpdir(), 'wenyuan-'))
  await cp(source, corpus, { recursive: true })
  const output = await buildCorpus(corpus)
  await rm(corpus, { recursive: true })
  return output
}

/** Builds the essays of a folder into a new one, and answers its path; the record of links stays with them. */
export async function buildCorpus(corpus: string): Promise<string> {
  const output = await mkdtemp(join(tmpdir(), 'wenyuan-'))
  const { built, problems } = await buildSite({ corpus, public: project('public'), output }, silent)
  if (!built) throw new Error(problems.map(describeProblem).join('\n'))
  return output
}

/**
 * What wrangler says once the Worker runs. We ask the Worker at its own address: the proxy in front
 * of it is for reloading, and answers 500 now and then where its connection to the Worker has
 * rested five seconds.
 */
interface Started {
  readonly proxyData: { readonly userWorkerUrl: Pick<URL, 'protocol' | 'hostname' | 'port'> }
}

/**
 * Serves a built site in workerd, as `wrangler.toml` describes it: the real entry, the headers of
 * static files, the assets binding. Only the built files come from `output`. Stopping it removes
 * that folder. With `entry`, another module than the Worker's own answers.
 */
export async function serveSite(output: string, entry = 'src/worker.ts'): Promise<ServedSite> {
  // Else wrangler asks the network for what Cloudflare would say of a request, and waits for it.
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'
  // Else it keeps a trace of every request, which takes more time and memory than the site does.
  process.env.X_LOCAL_OBSERVABILITY = 'false'
  process.env.X_LOCAL_EXPLORER = 'false'
  const environment = new DevEnv()
  const started = once(environment, 'reloadComplete')
  const worker = await environment.startWorker({
    config: project('wrangler.toml'),
    entrypoint: project(entry),
    assets: join(output, 'assets'),
    build: {
      alias: Object.fromEntries(
        ['../dist/site.json', '../../dist/site.json'].map((path) => [
          path,
          join(output, 'site.json'),
        ]),
      ),
    },
    dev: {
      server: { hostname: '127.0.0.1', port: 0 },
      logLevel: 'none',
      watch: false,
      persist: false,
      inspector: false,
      structuredLogsHandler: () => {},
    },
  })
  // An emitter does not say what it passes; this is the part we need of wrangler's own type.
  const [{ proxyData }] = (await started) as [Started]
  const { protocol, hostname, port } = proxyData.userWorkerUrl
  const origin = `${protocol}//${hostname}:${port}`
  return {
    origin,
    async stop() {
      await worker.dispose()
      await rm(output, { recursive: true })
    },
  }
}
