// Runs several statements of a migration in one go, within the migration's transaction.
import { sql, type Kysely } from 'kysely'

/** Runs fixed SQL of a migration; never with values from outside. */
export async function runStatements(db: Kysely<unknown>, statements: string): Promise<void> {
  await sql.raw(statements).execute(db)
}
