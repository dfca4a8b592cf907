import { shippedPackages } from './licences.ts'

/** Lists what ships by licence: first what is in a site's scripts, then what builds it. */
const packages = await shippedPackages()
for (const served of [true, false]) {
  console.log(served ? 'In the scripts of a site' : '\nInstalled by an owner, to build and deploy')
  const listed = packages.filter((each) => each.served === served)
  for (const [licence, some] of Map.groupBy(listed, (each) => each.licence)) {
    console.log(`  ${licence}: ${some.map(({ name, version }) => `${name} ${version}`).join(', ')}`)
  }
}
