/** A Worker that does nothing: the floor of what workerd takes for a request. */
export default {
  fetch: (): Response => new Response('ok'),
}
