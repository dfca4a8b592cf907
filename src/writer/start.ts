import { parseArgs } from 'node:util'
import { buildPaths } from '../build/paths.ts'
import { write } from './write.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    ip: { type: 'string', default: '127.0.0.1' },
  },
})
await write(buildPaths(process.env), {
  host: values.ip,
  port: Number(values.port),
})
