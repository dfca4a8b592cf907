import { basename, resolve } from 'node:path'
import { newSite } from './new-site.ts'

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-') || rest.length > 0) {
  console.error(
    'error: found no folder, expected one that is new or empty: npm run new -- ../my-site',
  )
  process.exit(2)
}
try {
  const target = resolve(folder)
  for (const file of await newSite(target)) console.log(`  ${file}`)
  console.log(`\n${basename(target)} is a site of your own. Next:\n`)
  console.log(`  cd ${folder}\n  npm install && npm start`)
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
