import { essayOf, fingerprinted, isFingerprinted, isRead } from './read-pages.ts'

/** What the build says of the deploy: the name of its shell, the page for when nothing is there, its scripts. */
declare const SHELL: {
  readonly name: string
  readonly page: string
  readonly files: readonly string[]
}

/** What of a service worker's scope we use. */
interface Scope {
  readonly skipWaiting: () => Promise<void>
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (options: {
      readonly type: 'window'
      readonly includeUncontrolled: true
    }) => Promise<readonly { readonly url: string }[]>
  }
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
}

interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface Asked extends Lasting {
  readonly request: Request
  readonly respondWith: (response: Promise<Response>) => void
}

/** Pages that were read, each with its scripts and pictures: they outlive deploys. */
const read = 'read'
/** Pages kept, pictures, and scripts: two a deploy. */
const [mostPages, mostPictures, mostScripts] = [100, 200, 12]

// We compile with the types of a window, and this runs in a worker.
const scope = self as unknown as Scope

scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([fillShell(), scope.skipWaiting()]))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropShells(), scope.clients.claim(), keepOpen()]))
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  // Only whole pages: what htmx asks for is none, and is left to the network.
  if (request.mode === 'navigate') event.respondWith(visit(event, url))
  else if (isFingerprinted(url.pathname)) event.respondWith(fileOf(request))
})

/** The shell is of one deploy or of none: where the page names other scripts, this one is given up. */
async function fillShell(): Promise<void> {
  const page = await fetch(SHELL.page, { cache: 'reload' })
  const html = await page.clone().text()
  if (!page.ok || !SHELL.files.every((file) => html.includes(file))) {
    throw new Error('the site is being deployed')
  }
  const cache = await caches.open(SHELL.name)
  await cache.addAll([...SHELL.files])
  await cache.put(SHELL.page, page)
}

async function dropShells(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name !== SHELL.name && name !== read)
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** What was opened before this worker was there has been read too. */
async function keepOpen(): Promise<void> {
  const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const { url } of open) {
    if (isRead(new URL(url))) await fetch(url).then((page) => keep(url, page), ignore)
  }
}

/** The page as the site has it now; without the network, as it was when it was read. */
async function visit(event: Asked, url: URL): Promise<Response> {
  try {
    const page = await fetch(event.request)
    if (isRead(url)) event.waitUntil(keep(url.href, page.clone()).catch(ignore))
    return page
  } catch {
    return offline(url)
  }
}

/** A name with a fingerprint has the same content for ever. */
async function fileOf(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

async function keep(url: string, page: Response): Promise<void> {
  if (!page.ok || page.redirected) return
  const { pathname } = new URL(url)
  const cache = await caches.open(read)
  for (const file of fingerprinted(await page.clone().text())) {
    const kept = await caches.match(file)
    // A page without a picture is better than none.
    await (kept ? cache.put(file, kept) : cache.add(file).catch(ignore))
  }
  // The newest stand last.
  await cache.delete(pathname)
  await cache.put(pathname, page)
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  const scripts = paths.filter((path) => path.startsWith('/static/'))
  const pictures = paths.filter((path) => path.startsWith('/pictures/'))
  const pages = paths.filter((path) => !isFingerprinted(path))
  const spare = [
    ...pages.slice(0, -mostPages),
    ...pictures.slice(0, -mostPictures),
    ...scripts.slice(0, -mostScripts),
  ]
  await Promise.all(spare.map((path) => cache.delete(path)))
}

async function offline(url: URL): Promise<Response> {
  const cache = await caches.open(read)
  const kept = await cache.match(url.pathname)
  if (kept) return kept
  const essay = essayOf(url.pathname)
  if (essay && (await cache.match(essay.path))) {
    return Response.redirect(`${essay.path}#${essay.section}`, 302)
  }
  const page = await caches.match(SHELL.page)
  if (!page) return Response.error()
  const [html, list] = await Promise.all([page.text(), listRead(cache)])
  return new Response(
    html.replace('<!--read-->', () => list),
    {
      status: 503,
      headers: page.headers,
    },
  )
}

/** Links to what can be read; the titles are HTML of our own pages. */
async function listRead(cache: Cache): Promise<string> {
  const items: string[] = []
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (essayOf(pathname) || !pathname.includes('/essays/')) continue
    const html = (await (await cache.match(request))?.text()) ?? ''
    const [, title] = /<h1>([^<]*)/.exec(html) ?? []
    if (title) items.unshift(`<li><a href="${pathname}">${title}</a></li>`)
  }
  return items.join('')
}

function ignore(): void {
  // What cannot be kept is read from the network the next time.
}
