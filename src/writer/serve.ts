import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname } from 'node:path'
import type { Problem } from '../essay/problem.ts'
import { failurePage } from './failure-page.ts'
import { headerRules } from './header-rules.ts'
import type { Served, WritersSite } from './open-site.ts'
import { changesPath, type State, scriptPath } from './state.ts'

/** Types of the files that a site has; others are bytes. */
const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** A site that is served to who writes it. */
export interface WritersServer {
  readonly server: Server
  /** Tells open pages what is wrong now, and that they may have changed. */
  readonly tell: (problems: readonly Problem[], filesChanged: boolean) => void
}

/** Serves a site with its drafts, and adds to every page the script that follows changes. */
export function serve(site: WritersSite, script: string): WritersServer {
  const listeners = new Set<ServerResponse>()
  let problems: readonly Problem[] = []
  let files = 0

  function event(): string {
    const state: State = { problems, drafts: site.drafts(), files }
    return `data: ${JSON.stringify(state)}\n\n`
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    if (url.pathname === changesPath) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      response.write(event())
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      return
    }
    if (url.pathname === scriptPath) {
      response.writeHead(200, { 'Content-Type': types['.js'], 'Cache-Control': 'no-store' })
      response.end(script)
      return
    }
    const served = site.served()
    if (!served) {
      response.writeHead(503, { 'Content-Type': types['.html'], 'Cache-Control': 'no-store' })
      response.end(failurePage(problems))
      return
    }
    if (sendFile(served, url.pathname, request.method, response)) return
    await sendAnswer(served, url, request, response)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  return {
    server,
    tell(now, filesChanged) {
      problems = now
      if (filesChanged) files += 1
      for (const listener of listeners) listener.write(event())
    },
  }
}

/** Answers with a file, where there is one at that path. */
function sendFile(
  { files }: Served,
  pathname: string,
  method: string | undefined,
  response: ServerResponse,
): boolean {
  const path = decodePath(pathname)
  const content =
    path === '/_headers' || path === '/_redirects' ? undefined : files.get(path)?.content
  if (content === undefined || (method !== 'GET' && method !== 'HEAD')) return false
  const rules = headerRules(Buffer.from(files.get('/_headers')?.content ?? '').toString())
  response.setHeader(
    'Content-Type',
    types[extname(path).toLowerCase()] ?? 'application/octet-stream',
  )
  for (const [name, value] of rules(path)) response.setHeader(name, value)
  response.end(method === 'HEAD' ? undefined : content)
  return true
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

/** Lets the app answer. Its pages get the script, and their ETag goes with them for the script to compare. */
async function sendAnswer(
  { app }: Served,
  url: URL,
  { method = 'GET', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) asked.set(name, String(value))
  }
  const answered = await app.request(url.href, { method, headers: asked }, {})
  response.statusCode = answered.status
  for (const [name, value] of answered.headers) response.setHeader(name, value)
  const body = Buffer.from(await answered.arrayBuffer())
  const whole = answered.headers.get('Content-Type')?.startsWith('text/html')
  if (!whole || !body.includes('</head>')) {
    response.end(body)
    return
  }
  response.setHeader('Cache-Control', 'no-store')
  response.removeHeader('Content-Length')
  const tag = (answered.headers.get('ETag') ?? '').replace(/^W\//, '')
  response.setHeader('ETag', tag)
  const script = `<script src="${scriptPath}" data-tag="${tag.replaceAll('"', '&quot;')}" defer></script></head>`
  response.end(body.toString().replace('</head>', () => script))
}
