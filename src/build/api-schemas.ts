import { z } from 'zod'
import { languages } from '../essay/essay.ts'
import type { SearchJson } from '../search/json.ts'
import type { EssaysJson } from '../surfaces/essays-json.ts'

/** Fails to compile where a schema and the type that the code answers with are not the same. */
type Same<Schema, Type> = Schema extends Type ? (Type extends Schema ? true : never) : never

const url = z.url().describe('An absolute address.')
const slug = z.string().meta({ description: 'Names the essay in addresses.', example: 'harbour' })

/** A stretch of text, and whether the query matched it. */
const piece = z.strictObject({ text: z.string(), hit: z.boolean() }).readonly()

/** What `/search.json` answers. */
export const searchSchema = z
  .strictObject({
    query: z.string().describe('The query as searched.'),
    kind: z
      .enum(['empty', 'wordless', 'all', 'near', 'most'])
      .describe(
        '`empty`: nothing was asked; `wordless`: only punctuation; `all`: every hit has every phrase; `near`: hits have the words of `instead`; `most`: hits have most of the words.',
      ),
    readings: z.array(z.string()).readonly().describe('What pinyin was read as.'),
    instead: z.string().exactOptional().describe('The query that was probably meant.'),
    words: z.array(z.string()).readonly().describe('Where nothing was found: words like it.'),
    total: z.int().min(0).describe('Sections that answer.'),
    next: z.int().min(1).exactOptional().describe('The `offset` that goes on after these hits.'),
    cut: z.boolean().describe('Whether only the beginning of a long query was searched.'),
    partial: z.boolean().describe('Whether part of the index could not be read.'),
    unsearched: z.array(z.string()).readonly().describe('Phrases not looked up everywhere.'),
    hits: z
      .array(
        z
          .strictObject({
            essay: z.strictObject({ slug, title: z.string(), url }).readonly(),
            section: z.strictObject({ id: z.string(), label: z.string(), url }).readonly(),
            excerpt: z.array(piece).readonly().describe('Text around the best matches.'),
            score: z.number().describe('Comparable within one answer only.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Best first.'),
  })
  .readonly()

/** What `/essays.json` answers. */
export const essaysSchema = z
  .strictObject({
    total: z.int().min(0).describe('How many essays there are.'),
    page: z.int().min(1),
    pages: z.int().min(1),
    essays: z
      .array(
        z
          .strictObject({
            slug,
            title: z.string(),
            lang: z.enum(languages).describe('BCP 47.'),
            author: z.string().exactOptional(),
            date: z.iso.date().exactOptional(),
            summary: z.string(),
            tags: z.array(z.string()).readonly(),
            length: z.int().min(0).describe('Characters; a Latin word counts one.'),
            url,
            markdown: url.describe('The whole text.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('The newest first.'),
    next: url.exactOptional().describe('The page that goes on.'),
  })
  .readonly()

/** What a wrong request, or one that cannot be answered, gets. */
export const errorSchema = z.strictObject({
  error: z.string().describe('What is wrong, and what was expected.'),
  id: z.string().exactOptional().describe('Names the request in the owner’s log.'),
})

/** Held by the compiler: neither the code's answers nor their description change alone. */
export const same: readonly [
  Same<z.infer<typeof searchSchema>, SearchJson>,
  Same<z.infer<typeof essaysSchema>, EssaysJson>,
] = [true, true]
