import { type StandIn, standIn } from './stand-in.ts'

/** One address for sites that follow each other: each request goes to what `target` names then. */
export function movingSite(target: () => string): Promise<StandIn> {
  return standIn(target, ({ content, response }) => {
    response.end(content)
  })
}
