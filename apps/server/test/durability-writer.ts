// A process of its own that writes through the store with the real settings and says each answered write.
// It is killed at random by durability.test.ts; what it said must be there afterwards.
import { openDatabase } from '../src/database/open-database.ts'
import { postgresStore } from '../src/store/postgres-store.ts'
import { inventDocument, inventOffice } from './invented.ts'

const [dataFolder = '', officeGiven] = process.argv.slice(2)
const database = await openDatabase({ dataFolder })
const store = postgresStore(database.db)
const officeId = officeGiven ?? (await inventOffice(store)).officeId
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
say({ officeId, ready: true, databasePid: database.embedded?.pid })

async function write(writer: number): Promise<never> {
  for (let round = 0; ; round += 1) {
    const document = inventDocument()
    const at = new Date().toISOString()
    const { caseId } = await store.inOffice(officeId, async (office) => {
      const number = await office.office.caseNumber()
      return office.cases.open({ externalId: document.id, number, at, by: `writer ${writer}`, events: [{ kind: 'case-opened', document }] })
    })
    say({ caseId, seq: 1 })
    for (let comment = 0; comment < 3; comment += 1) {
      const text = `round ${round} comment ${comment}`
      const answer = await store.inOffice(officeId, async (office) => {
        const added = await office.cases.append({ caseId, at, by: `writer ${writer}`, events: [{ kind: 'commented', text }] })
        const file = await office.files.keep({ kind: 'note', name: 'n', bytes: Buffer.from(`${caseId} ${text}`) })
        return { added, file }
      })
      if (answer.added.ok) say({ caseId, seq: answer.added.version, text, digest: answer.file.digest })
    }
  }
}

await Promise.all([0, 1, 2, 3].map(write))
