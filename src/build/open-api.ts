import { z } from 'zod'
import { defaultLimit, highestLimit } from '../search/search.ts'
import { errorSchema, essaysSchema, searchSchema } from './api-schemas.ts'
import type { OutputFile } from './output.ts'
import type { Settings } from './settings.ts'

/** The whole numbers that a parameter takes. */
interface Bounds {
  readonly minimum: number
  readonly maximum: number
  readonly default: number
}

/** Describes the JSON that the site answers with, as OpenAPI 3.1, from the schemas of the answers. */
export function openApiFile({ title, origin, licence }: Settings): OutputFile {
  const document = {
    openapi: '3.1.1',
    info: {
      title,
      version: '1',
      description: 'Read the essays and search them. Nothing to sign up for; every origin may ask.',
      ...(licence && {
        license: { name: licence.name, ...('url' in licence && { url: licence.url }) },
      }),
    },
    servers: [{ url: origin ?? '/' }],
    paths: {
      '/search.json': {
        get: operation('search', 'Searches all sections', 'Search', [
          {
            name: 'q',
            in: 'query',
            description:
              'What to look for. `"…"` and 「…」 search exactly, `-word` leaves out, `essay:slug` searches one essay.',
            schema: { type: 'string' },
          },
          number('limit', 'Most hits.', {
            minimum: 1,
            maximum: highestLimit,
            default: defaultLimit,
          }),
          number('offset', 'Hits to pass over.', { minimum: 0, maximum: 1_000_000, default: 0 }),
        ]),
      },
      '/essays.json': {
        get: operation('essays', 'Lists all essays', 'Essays', [
          number('page', 'From 1.', { minimum: 1, maximum: 100_000, default: 1 }),
        ]),
      },
    },
    components: {
      schemas: {
        Search: schemaOf(searchSchema),
        Essays: schemaOf(essaysSchema),
        Error: schemaOf(errorSchema),
      },
    },
  }
  return { path: '/openapi.json', content: `${JSON.stringify(document, null, 2)}\n` }
}

function operation(id: string, summary: string, schema: string, parameters: readonly object[]) {
  return {
    operationId: id,
    summary,
    parameters,
    responses: {
      200: answer('The answer.', schema),
      400: answer('A parameter is wrong.', 'Error'),
      404: answer('There is no such page.', 'Error'),
      429: answer('Asked too often: wait as `Retry-After` says.', 'Error'),
      503: answer('It cannot be read just now.', 'Error'),
    },
  }
}

function answer(description: string, schema: string) {
  const reference = { $ref: `#/components/schemas/${schema}` }
  return { description, content: { 'application/json': { schema: reference } } }
}

function number(name: string, description: string, bounds: Bounds) {
  return { name, in: 'query', description, schema: { type: 'integer', ...bounds } }
}

function schemaOf(schema: z.ZodType): object {
  // What an OpenAPI document says of itself holds for its schemas.
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
