import { setTimeout as pause } from 'node:timers/promises'
import { type StandIn, standIn } from './stand-in.ts'

/** About 50 kilobits a second: many frames of a page are painted while it is still coming. */
const bytes = 150
const milliseconds = 25

/** The site at `origin` over a slow network: what stands in the body of its pages comes in small pieces. */
export function slowSite(origin: string): Promise<StandIn> {
  return standIn(
    () => origin,
    async ({ content, response }) => {
      const body = content.indexOf('<body')
      if (body < 0) {
        response.end(content)
        return
      }
      response.write(content.subarray(0, body))
      for (let at = body; at < content.length; at += bytes) {
        response.write(content.subarray(at, at + bytes))
        await pause(milliseconds)
      }
      response.end()
    },
  )
}
